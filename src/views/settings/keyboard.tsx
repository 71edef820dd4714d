import { t } from '../../i18n';
import { CheckField } from '../../ui/check-field';
import { Section } from './section';
import { usePreferences } from './use-preferences';

/** Keys that act by themselves, which get in the way of some ways of typing and speaking. */
export function Keyboard() {
  const { chosen, set } = usePreferences();
  return (
    <Section title={t('settings.group.keyboard')} hint={t('settings.hint.keyboard')}>
      <CheckField
        label={t('settings.shortcuts')}
        checked={chosen.shortcuts}
        onChange={set('shortcuts')}
      />
    </Section>
  );
}
