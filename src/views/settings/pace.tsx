import { t } from '../../i18n';
import { useAppState } from '../../state/context';
import { PREFERENCE_RANGES } from '../../state/preferences';
import { CheckField } from '../../ui/check-field';
import { Choice } from '../../ui/choice';
import { NumberField } from '../../ui/number-field';
import { SAVER_MODES } from '../setting-values';
import { outOfRange } from './out-of-range';
import { Section } from './section';
import { usePreferences } from './use-preferences';

const RANGE = PREFERENCE_RANGES.pollSeconds;

/** How often the dashboard is asked, for how much, and what of its answers is for everybody's eyes. */
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
        options={SAVER_MODES.map((value) => ({ value, label: t(`settings.saver.${value}`) }))}
        value={chosen.dataSaver}
        onChange={set('dataSaver')}
      />
      <p className="text-ink-3 text-[0.93em]">{t('settings.saver.hint')}</p>
      <CheckField
        label={t('settings.addresses')}
        checked={chosen.addresses}
        onChange={set('addresses')}
      />
    </Section>
  );
}
