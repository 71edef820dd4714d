import { fmt } from '../../i18n';
import { Meter, type MeterLimits } from '../meter';

/** A share (%) as finely as a meter shows it, never above a limit that it is below. */
export function meterShare(percent: number | undefined): number | undefined {
  return percent === undefined ? undefined : Math.floor(percent * 10) / 10;
}

/** A share's meter; its room alone where the share is not known: an empty bar would say 0. */
export function ShareMeter(props: {
  readonly name: string;
  readonly percent: number | undefined;
  /** What it is a share of, in words: "of 58.7 GiB". */
  readonly whole?: string | undefined;
  readonly limits: MeterLimits;
}) {
  const { name, percent, whole = '', limits } = props;
  // What is below stands as high as on the cards beside it.
  if (percent === undefined) return <div className="h-1" />;
  const text = `${fmt().percent(percent)} % ${whole}`.trim();
  return <Meter percent={percent} label={name} text={text} limits={limits} />;
}
