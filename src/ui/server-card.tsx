import { memo, type ReactNode } from 'react';
import type { WatchedServer } from '../domain/fleet';
import { hottest, share } from '../domain/server';
import { hasCurrentNumbers } from '../domain/summary';
import { fmt, t } from '../i18n';
import type { SparkPlot } from './draw-sparkline';
import { Figure } from './figure';
import { Meter, type MeterLimits } from './meter';
import { Sparkline } from './sparkline';
import { StatusGlyph } from './status-glyph';

/** The sparklines of one server: what they show, and when it changes. */
export interface CardPlots {
  readonly cpu: () => SparkPlot | undefined;
  readonly memory: () => SparkPlot | undefined;
  readonly network: () => SparkPlot | undefined;
  readonly subscribe: (listener: () => void) => () => void;
}

export interface ServerCardProps {
  readonly watched: WatchedServer;
  /** Uptime, or how long it is down. */
  readonly since: ReactNode;
  readonly plots: CardPlots;
  readonly limits: MeterLimits;
  /** Where the card leads. */
  readonly link: (name: string) => ReactNode;
}

const FRAME: Readonly<Record<WatchedServer['status'], string>> = {
  online: 'border-line bg-panel',
  late: 'border-late/50 bg-panel',
  down: 'border-down/60 bg-[var(--down-tint)]',
  never: 'border-line bg-panel',
};

/** A server on the board. Its name is the heading; numbers of a silent server stay, dimmed. */
export const ServerCard = memo(function ServerCard(props: ServerCardProps) {
  const { watched, since, link } = props;
  const { server, status } = watched;
  return (
    <article
      data-server-id={server.id}
      data-status={status}
      className={`relative flex h-(--card-height) min-w-0 flex-col rounded-xl border px-3.5 py-3 ${FRAME[status]}`}
    >
      <header className="flex min-w-0 items-center gap-2">
        <StatusGlyph status={status} />
        <span className="sr-only">{t(`status.${status}`)}</span>
        <h3 dir="auto" className="min-w-0 truncate font-semibold">
          {link(server.name || `#${server.id}`)}
        </h3>
        {server.host?.country && (
          <span className="rounded border border-line px-1 text-[0.72em] text-ink-3">
            {server.host.country}
          </span>
        )}
        <span className="ms-auto shrink-0 ps-1 text-[0.9em]">{since}</span>
      </header>
      {server.metrics ? <Numbers {...props} /> : <NoNumbers watched={watched} />}
    </article>
  );
});

function NoNumbers({ watched }: { readonly watched: WatchedServer }) {
  const text = watched.status === 'never' ? t('card.neverLong') : t('card.noNumbers');
  return <p className="m-auto text-center text-[0.93em] text-ink-3">{text}</p>;
}

function Numbers({ watched, plots, limits }: ServerCardProps) {
  const { metrics, host } = watched.server;
  const memory = share(metrics?.memoryUsed, host?.memoryTotal);
  return (
    <div className={`flex grow flex-col ${hasCurrentNumbers(watched) ? '' : 'dimmed'}`}>
      <div className="mt-2 grid grow grid-cols-2 gap-x-3.5 gap-y-1.5">
        <Trend name={t('card.cpu')} percent={metrics?.cpu} plot={plots.cpu} plots={plots} />
        <Trend name={t('card.memory')} percent={memory} plot={plots.memory} plots={plots} />
        <Network watched={watched} plots={plots} />
        <Storage watched={watched} limits={limits} />
      </div>
      <Footer watched={watched} />
    </div>
  );
}

function Trend(props: {
  readonly name: string;
  readonly percent: number | undefined;
  readonly plot: CardPlots['cpu'];
  readonly plots: CardPlots;
}) {
  const { name, percent, plot, plots } = props;
  return (
    <div className="min-w-0">
      <div className="flex items-baseline justify-between">
        <span className="text-[0.9em] text-ink-2">{name}</span>
        <Percent value={percent} className="text-[1.14em] font-semibold" />
      </div>
      <Sparkline plot={plot} subscribe={plots.subscribe} className="h-9 w-full" />
    </div>
  );
}

function Percent({
  value,
  className,
}: {
  readonly value: number | undefined;
  readonly className: string;
}) {
  if (value === undefined) return <span className="text-ink-3">{t('card.unknown')}</span>;
  return <Figure quantity={{ value: fmt().percent(value), unit: '%' }} className={className} />;
}

/** Inbound and outbound in one unit, named once. */
function Network({ watched, plots }: Pick<ServerCardProps, 'watched' | 'plots'>) {
  const { speedIn, speedOut } = watched.server.metrics ?? {};
  const { a, b, unit } = fmt().speedPair(speedIn ?? 0, speedOut ?? 0);
  return (
    <div className="min-w-0">
      <div className="flex items-baseline justify-between gap-2 text-[0.93em]">
        <Speed arrow="↓" name={t('traffic.in')} colour="text-in">
          {speedIn === undefined ? t('card.unknown') : <Figure quantity={{ value: a, unit }} />}
        </Speed>
        <Speed arrow="↑" name={t('traffic.out')} colour="text-out">
          <span className="font-semibold">{speedOut === undefined ? t('card.unknown') : b}</span>
          <span className="sr-only">{unit}</span>
        </Speed>
      </div>
      <Sparkline plot={plots.network} subscribe={plots.subscribe} className="h-9 w-full" />
    </div>
  );
}

function Speed(props: {
  readonly arrow: string;
  readonly name: string;
  readonly colour: string;
  readonly children: ReactNode;
}) {
  return (
    <span className="whitespace-nowrap">
      <span aria-hidden="true" className={`${props.colour} me-1`}>
        {props.arrow}
      </span>
      <span className="sr-only">{props.name} </span>
      {props.children}
    </span>
  );
}

function Storage({ watched, limits }: Pick<ServerCardProps, 'watched' | 'limits'>) {
  const { metrics, host } = watched.server;
  const disk = share(metrics?.diskUsed, host?.diskTotal);
  const swap = share(metrics?.swapUsed, host?.swapTotal);
  const total = host?.diskTotal === undefined ? undefined : fmt().bytes(host.diskTotal);
  const whole = total && t('card.of', { total: `${total.value} ${total.unit}` });
  return (
    <div className="grid min-w-0 content-start gap-1 text-[0.9em]">
      <div className="flex items-baseline justify-between gap-2">
        <span className="text-ink-2">{t('card.disk')}</span>
        <span className="min-w-0 truncate">
          <Percent value={disk} className="font-semibold" />{' '}
          {whole && <span className="text-[0.9em] text-ink-3">{whole}</span>}
        </span>
      </div>
      {disk !== undefined && (
        <Meter
          percent={disk}
          label={t('card.disk')}
          text={`${fmt().percent(disk)} % ${whole ?? ''}`}
          limits={limits}
        />
      )}
      <div className="flex items-baseline justify-between gap-2">
        <span className="text-ink-2">{t('card.swap')}</span>
        {host?.swapTotal === 0 ? (
          <span className="text-ink-3">{t('card.noSwap')}</span>
        ) : (
          <Percent value={swap} className="font-semibold" />
        )}
      </div>
    </div>
  );
}

function Footer({ watched }: { readonly watched: WatchedServer }) {
  const { metrics } = watched.server;
  const heat = hottest(metrics);
  const traffic = (value: number | undefined) =>
    value === undefined ? t('card.unknown') : joined(fmt().bytes(value));
  return (
    <footer className="mt-2 flex items-baseline gap-3 border-t border-line pt-2 text-[0.86em] whitespace-nowrap text-ink-2">
      {metrics?.load1 !== undefined && (
        <span>
          <span className="text-ink-3">{t('card.load')}</span> {fmt().load(metrics.load1)}
        </span>
      )}
      <span title={t('card.traffic')} className="flex min-w-0 gap-3 truncate">
        <span>
          <span className="text-ink-3">↓</span> {traffic(metrics?.trafficIn)}
        </span>
        <span>
          <span className="text-ink-3">↑</span> {traffic(metrics?.trafficOut)}
        </span>
      </span>
      {heat !== undefined && <span className="ms-auto">{fmt().temperature(heat)}</span>}
    </footer>
  );
}

function joined({ value, unit }: { readonly value: string; readonly unit: string }): string {
  return `${value} ${unit}`;
}
