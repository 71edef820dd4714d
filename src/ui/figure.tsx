import type { Quantity } from '../lib/format';

/** A number with its unit, smaller and dimmer. */
export function Figure({
  quantity: { value, unit },
  className = 'font-semibold',
}: {
  readonly quantity: Quantity;
  readonly className?: string;
}) {
  return (
    <span className="whitespace-nowrap">
      <span className={className}>{value}</span>
      <span className="ms-0.5 text-[0.86em] font-normal text-ink-3">{unit}</span>
    </span>
  );
}
