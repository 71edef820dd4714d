import { t } from '../../i18n';
import { Choice } from '../../ui/choice';
import { BYTE_STEPS, SPEED_UNITS } from '../setting-values';
import { Section } from './section';
import { usePreferences } from './use-preferences';

const HOURS = ['auto', '12', '24'] as const;
const DEGREES = [
  { value: 'celsius', label: '°C' },
  { value: 'fahrenheit', label: '°F' },
] as const;

/** How sizes, speeds, temperatures and times are written. */
export function Numbers() {
  const { chosen, set } = usePreferences();
  return (
    <Section title={t('settings.group.numbers')}>
      <Choice
        label={t('settings.bytes')}
        options={BYTE_STEPS.map((value) => ({ value, label: t(`settings.bytes.${value}`) }))}
        value={chosen.bytes}
        onChange={set('bytes')}
      />
      <Choice
        label={t('settings.speed')}
        options={SPEED_UNITS.map((value) => ({ value, label: t(`settings.speed.${value}`) }))}
        value={chosen.speed}
        onChange={set('speed')}
      />
      <Choice
        label={t('settings.temperature')}
        options={DEGREES}
        value={chosen.temperature}
        onChange={set('temperature')}
      />
      <Choice
        label={t('settings.hours')}
        options={HOURS.map((value) => ({ value, label: t(`settings.hours.${value}`) }))}
        value={chosen.hours}
        onChange={set('hours')}
      />
    </Section>
  );
}
