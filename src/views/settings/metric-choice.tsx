import { HISTORY_METRICS, type HistoryMetric } from '../../domain/history/metrics';
import { t } from '../../i18n';
import { CheckField } from '../../ui/check-field';

export const ALL_METRICS: readonly HistoryMetric[] = HISTORY_METRICS;

/** Which metrics; in their own order, however they were picked. */
export function MetricChoice({
  chosen,
  onChange,
}: {
  readonly chosen: readonly HistoryMetric[];
  readonly onChange: (metrics: readonly HistoryMetric[]) => void;
}) {
  return (
    <fieldset className="py-2">
      <legend className="mb-1 text-ink-2">{t('history.metrics')}</legend>
      <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-4">
        {HISTORY_METRICS.map((metric) => (
          <CheckField
            key={metric}
            label={t(`metric.${metric}`)}
            checked={chosen.includes(metric)}
            onChange={(checked) =>
              onChange(
                HISTORY_METRICS.filter((one) => (one === metric ? checked : chosen.includes(one))),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
