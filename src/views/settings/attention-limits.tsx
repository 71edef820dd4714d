import { CROSSING, PREFERENCES } from '../../config';
import { t } from '../../i18n';
import { type Limits, PREFERENCE_RANGES } from '../../state/preferences';
import { NumberField } from '../../ui/number-field';
import { outOfRange } from './out-of-range';
import { Section } from './section';
import { usePreferences } from './use-preferences';

const SHARES = ['cpu', 'memory', 'disk', 'swap'] as const satisfies readonly (keyof Limits)[];
const RANGES = PREFERENCE_RANGES.limits;
const DEFAULTS = PREFERENCES.limits;

/** From where a server asks for attention. An emptied field is the default again. */
export function AttentionLimits() {
  const { chosen, set } = usePreferences();
  const { limits } = chosen;
  const change = (name: keyof Limits) => (value: number | undefined) =>
    set('limits')({ ...limits, [name]: value ?? DEFAULTS[name] });
  return (
    <Section
      title={t('settings.group.limits')}
      hint={t('settings.hint.limits', { seconds: CROSSING.heldSeconds })}
    >
      {SHARES.map((name) => (
        <NumberField
          key={name}
          label={t(`limit.${name}`)}
          unit="%"
          value={ownOf(limits, name)}
          fallback={DEFAULTS[name]}
          range={RANGES[name]}
          problem={outOfRange(RANGES[name])}
          onChange={change(name)}
        />
      ))}
      <TemperatureLimit
        fahrenheit={chosen.temperature === 'fahrenheit'}
        value={ownOf(limits, 'temperature')}
        onChange={change('temperature')}
      />
      <NumberField
        label={t('limit.loadPerCore')}
        unit=""
        step={0.1}
        value={ownOf(limits, 'loadPerCore')}
        fallback={DEFAULTS.loadPerCore}
        range={RANGES.loadPerCore}
        problem={outOfRange(RANGES.loadPerCore)}
        onChange={change('loadPerCore')}
      />
    </Section>
  );
}

function ownOf(limits: Limits, name: keyof Limits): number | undefined {
  return limits[name] === DEFAULTS[name] ? undefined : limits[name];
}

const toFahrenheit = (celsius: number) => Math.round((celsius * 9) / 5 + 32);
const toCelsius = (fahrenheit: number) => ((fahrenheit - 32) * 5) / 9;

/** Kept in °C, entered in the unit in which temperatures are shown. */
function TemperatureLimit(props: {
  readonly fahrenheit: boolean;
  readonly value: number | undefined;
  readonly onChange: (celsius: number | undefined) => void;
}) {
  const { fahrenheit, value, onChange } = props;
  const shown = (celsius: number) => (fahrenheit ? toFahrenheit(celsius) : Math.round(celsius));
  const { min, max } = RANGES.temperature;
  const range = { min: shown(min), max: shown(max) };
  return (
    <NumberField
      label={t('limit.temperature')}
      unit={fahrenheit ? '°F' : '°C'}
      value={value === undefined ? undefined : shown(value)}
      fallback={shown(DEFAULTS.temperature)}
      range={range}
      problem={outOfRange(range)}
      onChange={(next) => onChange(next === undefined || !fahrenheit ? next : toCelsius(next))}
    />
  );
}
