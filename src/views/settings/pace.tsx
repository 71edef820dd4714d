import { t } from '../../i18n';
import { useAppState } from '../../state/context';
import { PREFERENCE_RANGES } from '../../state/preferences';
import { NumberField } from '../../ui/number-field';
import { outOfRange } from './out-of-range';
import { Section } from './section';
import { usePreferences } from './use-preferences';

const RANGE = PREFERENCE_RANGES.pollSeconds;

/** How often the dashboard is asked. */
export function Pace() {
  const { config } = useAppState();
  const { chosen, set } = usePreferences();
  return (
    <Section
      title={t('settings.group.data')}
      hint={t('settings.hint.data', { seconds: config.pollSeconds })}
    >
      <NumberField
        label={t('settings.poll')}
        unit={t('settings.unit.seconds')}
        value={chosen.pollSeconds}
        fallback={config.pollSeconds}
        range={RANGE}
        problem={outOfRange(RANGE)}
        onChange={set('pollSeconds')}
      />
    </Section>
  );
}
