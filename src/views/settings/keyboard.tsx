import { t } from '../../i18n';
import { useAppState } from '../../state/context';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/check-field';
import { Section } from './section';
import { usePreferences } from './use-preferences';

/** Keys that act by themselves, which get in the way of some ways of typing and speaking. */
export function Keyboard() {
  const { chosen, set } = usePreferences();
  const { panel } = useAppState();
  return (
    <Section title={t('settings.group.keyboard')} hint={t('settings.hint.keyboard')}>
      <CheckField
        label={t('settings.shortcuts')}
        checked={chosen.shortcuts}
        onChange={set('shortcuts')}
      />
      <Button className="mt-1 justify-self-start" onClick={() => panel.set('keys')}>
        {t('keys.title')}
      </Button>
    </Section>
  );
}
