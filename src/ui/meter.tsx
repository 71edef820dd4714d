const PLAIN = 'bg-disk';

/** From which shares (%) a meter warns. */
export interface MeterLimits {
  readonly warnPercent: number;
  readonly criticalPercent: number;
}

/** A share as a bar: amber and red from the limits on; its number stands beside it. */
export function Meter({
  percent,
  label,
  text,
  limits,
}: {
  /** 0–100. */
  readonly percent: number;
  readonly label: string;
  /** The value in words, e.g. "42 % of 58.7 GiB". */
  readonly text: string;
  readonly limits: MeterLimits;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers draw a native meter their own way
    <div
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(percent)}
      aria-valuetext={text}
      className="h-1 rounded-full bg-[var(--track)]"
    >
      <div
        className={`h-full rounded-full ${meterColour(percent, limits)}`}
        style={{ width: `${Math.max(percent, 0.5).toFixed(1)}%` }}
      />
    </div>
  );
}

function meterColour(percent: number, { warnPercent, criticalPercent }: MeterLimits): string {
  if (percent >= criticalPercent) return 'bg-critical';
  return percent >= warnPercent ? 'bg-warn' : PLAIN;
}
