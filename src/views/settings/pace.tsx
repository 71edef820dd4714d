import { t } from '../../i18n';
import { useAppState } from '../../state/context';
import { PREFERENCE_RANGES } from '../../state/preferences';
import { Choice } from '../../ui/choice';
import { NumberField } from '../../ui/number-field';
import { outOfRange } from './out-of-range';
import { Section } from './section';
import { usePreferences } from './use-preferences';

const SAVER = ['auto', 'on', 'off'] as const;
const RANGE = PREFERENCE_RANGES.pollSeconds;

/** How often the dashboard is asked, and for how much. */
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
      <Choice
        label={t('settings.saver')}
        options={SAVER.map((value) => ({ value, label: t(`settings.saver.${value}`) }))}
        value={chosen.dataSaver}
        onChange={set('dataSaver')}
      />
      <p className="text-ink-3 text-[0.93em]">{t('settings.saver.hint')}</p>
    </Section>
  );
}
