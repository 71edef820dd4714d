import { t } from '../../i18n';
import { useAppState, useStore } from '../../state/context';
import { PREFERENCE_RANGES } from '../../state/preferences';
import { THRESHOLD_PAIRS, type Thresholds } from '../../state/thresholds';
import { NumberField } from '../../ui/number-field';
import { outOfRange } from './out-of-range';
import { Section } from './section';
import { usePreferences } from './use-preferences';

type Key = keyof Thresholds;

/** From which age a server is late and down, and from which share a meter warns. */
export function States() {
  return (
    <Section title={t('settings.group.states')} hint={t('settings.hint.states')}>
      {THRESHOLD_PAIRS.map(([lower, higher]) => (
        <div key={lower}>
          <Threshold name={lower} other={higher} />
          <Threshold name={higher} other={lower} />
        </div>
      ))}
    </Section>
  );
}

function Threshold({ name, other }: { readonly name: Key; readonly other: Key }) {
  const { config, thresholds } = useAppState();
  const { chosen, set } = usePreferences();
  const inForce = useStore(thresholds);
  const range = PREFERENCE_RANGES.thresholds[name];
  const lower = THRESHOLD_PAIRS.some(([low]) => low === name);
  const problem = (value: number) => {
    const bound = inForce[other];
    const values = { name: t(`settings.threshold.${other}`), value: bound };
    if (lower && value >= bound) return t('settings.below', values);
    if (!lower && value <= bound) return t('settings.above', values);
    return outOfRange(range)(value);
  };
  return (
    <NumberField
      label={t(`settings.threshold.${name}`)}
      unit={name.endsWith('Percent') ? '%' : t('settings.unit.seconds')}
      value={chosen.thresholds[name]}
      fallback={config.thresholds[name]}
      range={range}
      problem={problem}
      onChange={(value) => set('thresholds')({ ...chosen.thresholds, [name]: value })}
    />
  );
}
