import { memo, type ReactNode } from 'react';
import type { WatchedServer } from '../../domain/fleet';
import { fmt, t } from '../../i18n';
import { Figure } from '../figure';
import type { MeterLimits } from '../meter';
import { type Plot, SparkPlace } from '../sparkline';
import type { CardLook } from './card-look';

/** The sparklines of one server: what they show, and when it changes. */
export interface CardPlots {
  readonly comfortable: Readonly<Record<'cpu' | 'memory' | 'network', Plot>>;
  readonly compact: Plot;
  readonly subscribe: (listener: () => void) => () => void;
}

export interface CardNumbersProps {
  readonly watched: WatchedServer;
  readonly look: CardLook;
  readonly plots: CardPlots;
  readonly limits: MeterLimits;
  /** false: what comes by in a fast scroll, with the first of its numbers. */
  readonly whole: boolean;
  /** What fills `AvailabilityRow`; undefined: nothing is known. */
  readonly availability: ReactNode;
  /** What fills `LatencyRow`. */
  readonly latency: ReactNode;
}

/** A share as it is written; undefined: not known. What is drawn from it stays as long as this does. */
export function percentText(value: number | undefined): string | undefined {
  return value === undefined ? undefined : fmt().percent(value);
}

/** A share's figure, or the mark of what is not known. */
export function Percent(props: { readonly text: string | undefined; readonly className?: string }) {
  const { text, className = 'font-semibold' } = props;
  if (text === undefined) return <span className="text-ink-3">{t('card.unknown')}</span>;
  return <Figure value={text} unit="%" className={className} />;
}

/** A share with its trend below. */
export const Trend = memo(function Trend(props: {
  readonly name: string;
  readonly text: string | undefined;
  readonly plot: keyof CardPlots['comfortable'];
}) {
  const { name, text, plot } = props;
  return (
    <div className="min-w-0">
      <div className="flex items-baseline justify-between">
        <span className="text-[0.9em] text-ink-2">{name}</span>
        <Percent text={text} className="text-[1.14em] font-semibold" />
      </div>
      <SparkPlace name={plot} className="spark-floor h-9 w-full" />
    </div>
  );
});

/** Speeds as they are written; undefined: not known. */
export interface SpeedTexts {
  readonly inbound: string | undefined;
  readonly outbound: string | undefined;
  readonly unit: string;
}

/** Inbound and outbound in one unit. */
export function speedTexts({ watched }: Pick<CardNumbersProps, 'watched'>): SpeedTexts {
  const { speedIn, speedOut } = watched.server.metrics ?? {};
  const { a, b, unit } = fmt().speedPair(speedIn ?? 0, speedOut ?? 0);
  return {
    inbound: speedIn === undefined ? undefined : a,
    outbound: speedOut === undefined ? undefined : b,
    unit,
  };
}

/** Inbound and outbound, their unit named once. */
export function Speeds({ inbound, outbound, unit }: SpeedTexts) {
  const out = outbound ?? t('card.unknown');
  return (
    <>
      <Direction text="↓" name={t('traffic.in')} colour="text-in">
        {inbound === undefined ? t('card.unknown') : <Figure value={inbound} unit={unit} />}
      </Direction>
      <Direction text="↑" name={t('traffic.out')} colour="text-out">
        <Spoken text={out} name={`${out} ${unit}`} className="font-semibold" />
      </Direction>
    </>
  );
}

/** What readers hear otherwise than it is seen. Not by text out of sight, which each card would lay out and clip. */
export function Spoken(props: {
  readonly text: string;
  readonly name: string;
  readonly className: string;
}) {
  return (
    <span role="img" aria-label={props.name} className={props.className}>
      {props.text}
    </span>
  );
}

function Direction(props: {
  readonly text: string;
  readonly name: string;
  readonly colour: string;
  readonly children: ReactNode;
}) {
  return (
    <span className="whitespace-nowrap">
      <Spoken {...props} className={`${props.colour} me-[0.2em]`} />
      {props.children}
    </span>
  );
}
