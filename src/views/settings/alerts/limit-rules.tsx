import { ALERTS } from '../../../config.alerts';
import { ALERT_METRICS, type AlertMetric } from '../../../domain/alerts/record';
import type { LimitRule } from '../../../domain/alerts/rules';
import { t } from '../../../i18n';
import { ALERT_RANGES } from '../../../state/alerts/alert-settings';
import type { Alerts } from '../../../state/alerts/alerts';
import { useStore } from '../../../state/context';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { NumberField } from '../../../ui/number-field';
import { SelectField } from '../../../ui/select-field';
import { limitField } from '../../alert-text';
import { fieldLabel } from '../../field-text';
import { outOfRange } from '../out-of-range';
import { Part } from './part';
import { ScopeField } from './scope-field';

const MEGABYTE = 1_000_000;

/** How a limit is entered: its unit, its range in that unit, and where it begins. */
const ENTRY: Readonly<
  Record<AlertMetric, { unit: string; range: { min: number; max: number }; first: number }>
> = {
  cpu: { unit: '%', range: ALERT_RANGES.percent, first: 95 },
  memory: { unit: '%', range: ALERT_RANGES.percent, first: 95 },
  disk: { unit: '%', range: ALERT_RANGES.percent, first: 95 },
  swap: { unit: '%', range: ALERT_RANGES.percent, first: 80 },
  temperature: { unit: '°C', range: ALERT_RANGES.celsius, first: 80 },
  loadPerCore: { unit: '', range: ALERT_RANGES.loadPerCore, first: 2 },
  speedIn: { unit: 'MB/s', range: ALERT_RANGES.speed, first: 100 },
  speedOut: { unit: 'MB/s', range: ALERT_RANGES.speed, first: 100 },
};

const isSpeed = (metric: AlertMetric) => metric === 'speedIn' || metric === 'speedOut';
const scaleOf = (metric: AlertMetric) => (isSpeed(metric) ? MEGABYTE : 1);

function newRule(metric: AlertMetric): LimitRule {
  const limit = ENTRY[metric].first * scaleOf(metric);
  return { metric, limit, seconds: ALERTS.limits.seconds, scope: { by: 'fleet' } };
}

/** Values from which on a server is told of. */
export function LimitRules({ alerts }: { readonly alerts: Alerts }) {
  const { limits } = useStore(alerts.settings);
  const set = (next: readonly LimitRule[]) => alerts.settings.change({ limits: next });
  return (
    <Part title={t('settings.alerts.limits')} hint={t('settings.alerts.limitsHint')}>
      <ul className="mt-1 grid grid-cols-[minmax(0,1fr)] gap-2.5">
        {limits.map((rule, index) => (
          <Rule
            // biome-ignore lint/suspicious/noArrayIndexKey: two rules may be alike, and each is its place
            key={index}
            rule={rule}
            onChange={(next) => set(limits.map((one, at) => (at === index ? next : one)))}
            onRemove={() => set(limits.filter((_, at) => at !== index))}
          />
        ))}
      </ul>
      <Button
        className="mt-1 justify-self-start"
        disabled={limits.length >= ALERTS.rules}
        onClick={() => set([...limits, newRule('cpu')])}
      >
        <Icon name="plus" />
        {t('settings.alerts.addLimit')}
      </Button>
    </Part>
  );
}

function Rule(props: {
  readonly rule: LimitRule;
  readonly onChange: (rule: LimitRule) => void;
  readonly onRemove: () => void;
}) {
  const { rule, onChange, onRemove } = props;
  const { unit, range, first } = ENTRY[rule.metric];
  const scale = scaleOf(rule.metric);
  const label = fieldLabel(limitField(rule.metric));
  return (
    <li className="flex flex-wrap justify-end gap-3 rounded-xl border border-line px-3.5 py-3 max-sm:gap-1">
      <div className="grid min-w-0 grow basis-56 grid-cols-[minmax(0,1fr)] items-start gap-x-5 gap-y-1.5 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto_auto]">
        <SelectField
          label={t('settings.alerts.metric')}
          value={rule.metric}
          options={ALERT_METRICS.map((metric) => ({
            value: metric,
            label: fieldLabel(limitField(metric)),
          }))}
          onChange={(value) => {
            const metric = ALERT_METRICS.find((one) => one === value) ?? rule.metric;
            onChange({ ...newRule(metric), seconds: rule.seconds, scope: rule.scope });
          }}
        />
        <ScopeField scope={rule.scope} onChange={(scope) => onChange({ ...rule, scope })} />
        <NumberField
          narrow
          label={t('settings.alerts.from')}
          unit={unit}
          step={rule.metric === 'loadPerCore' || isSpeed(rule.metric) ? 0.1 : 1}
          value={rule.limit / scale}
          fallback={first}
          range={range}
          problem={outOfRange(range)}
          onChange={(limit = first) => onChange({ ...rule, limit: limit * scale })}
        />
        <NumberField
          narrow
          label={t('settings.alerts.for')}
          unit={t('settings.unit.seconds')}
          value={rule.seconds}
          fallback={ALERTS.limits.seconds}
          range={ALERT_RANGES.limitSeconds}
          problem={outOfRange(ALERT_RANGES.limitSeconds)}
          onChange={(seconds = ALERTS.limits.seconds) => onChange({ ...rule, seconds })}
        />
      </div>
      <Button
        className="self-start px-2"
        aria-label={t('settings.alerts.removeLimit', { what: label })}
        title={t('settings.alerts.removeLimit', { what: label })}
        onClick={onRemove}
      >
        <Icon name="close" />
      </Button>
    </li>
  );
}
