import { Link, useLocation, useSearch } from 'wouter';
import { CHART_RANGES } from '../../domain/chart/range';
import { t } from '../../i18n';
import { rangeHref, rangeOf } from './server-url';

/** How far back the charts reach. Links: the range stands in the address. */
export function RangeLinks() {
  const [path] = useLocation();
  const search = useSearch();
  const chosen = rangeOf(search);
  return (
    <nav
      aria-label={t('chart.range')}
      className="flex w-fit max-w-full flex-wrap max-sm:w-full gap-0.5 rounded-lg border border-line bg-panel p-0.5"
    >
      {CHART_RANGES.map((range) => (
        <Link
          key={range}
          href={rangeHref(path, range, search)}
          aria-current={range === chosen ? 'true' : undefined}
          className={`touch rounded-md px-3 py-1 text-center whitespace-nowrap max-sm:grow ${range === chosen ? 'bg-raised font-semibold text-ink forced-colors:bg-[Highlight] forced-colors:text-[HighlightText] forced-colors:forced-color-adjust-none' : 'text-ink-2 hover:text-ink'}`}
        >
          {t(`chart.range.${range}`)}
        </Link>
      ))}
    </nav>
  );
}
