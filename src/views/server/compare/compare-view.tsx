import { useMemo } from 'react';
import { useSearch } from 'wouter';
import { CHARTS } from '../../../config';
import { t } from '../../../i18n';
import { useAppState } from '../../../state/context';
import { Footer } from '../../../ui/footer';
import { ScreenTitle } from '../../screen-title';
import { useKiosk } from '../../use-kiosk';
import { PageHead } from '../page-head';
import { RangeLinks } from '../range-links';
import { CompareCharts } from './compare-charts';
import { CompareServers } from './compare-servers';
import { comparedIds } from './compare-url';

/** Some servers side by side: one chart a metric, with a line a server. */
export function CompareView() {
  const { config } = useAppState();
  const key = comparedIds(useSearch()).join();
  const ids = useMemo(() => comparedIds(`ids=${key}`), [key]);
  const chrome = !useKiosk();
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-4 px-(--edge) py-3.5 sm:px-7">
      <title>{`${t('compare.title')} · ${config.title}`}</title>
      <PageHead chrome={chrome} />
      <main className="goes-stale grid grid-cols-[minmax(0,1fr)] gap-4">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2.5">
          <ScreenTitle className="me-auto leading-tight">{t('compare.title')}</ScreenTitle>
          {chrome && <RangeLinks />}
        </div>
        <CompareServers ids={ids} chrome={chrome} />
        {ids.length > 0 ? (
          <CompareCharts key={key} ids={ids} />
        ) : (
          <p className="py-16 text-center text-ink-2">
            {t('compare.none', { most: CHARTS.compared })}
          </p>
        )}
      </main>
      {chrome && <Footer text={config.brand.footer} links={config.brand.links} />}
    </div>
  );
}
