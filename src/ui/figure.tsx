import { memo } from 'react';
import type { Quantity } from '../lib/units';

/** A number with its unit, smaller and dimmer. */
export const Figure = memo(function Figure({
  value,
  unit,
  className = 'font-semibold',
}: Quantity & { readonly className?: string }) {
  return (
    <span className="whitespace-nowrap">
      <span className={className}>{value}</span>
      <span className={`text-[0.86em] font-normal text-ink-3 ${unit === '%' ? '' : 'ms-0.5'}`}>
        {unit}
      </span>
    </span>
  );
});
