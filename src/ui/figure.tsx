import type { Quantity } from '../lib/units';

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
      <span className={`text-[0.86em] font-normal text-ink-3 ${unit === '%' ? '' : 'ms-0.5'}`}>
        {unit}
      </span>
    </span>
  );
}
