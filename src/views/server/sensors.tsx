import type { Temperature } from '../../domain/server';
import { fmt } from '../../i18n';

/** What sensors read now. */
export function Sensors({ readings }: { readonly readings: readonly Temperature[] }) {
  if (readings.length === 0) return null;
  return (
    <dl className="mb-1.5 flex flex-wrap gap-x-4 gap-y-0.5 text-[0.93em]">
      {readings.map(({ sensor, celsius }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sensors share names, and keep their order
        <div key={`${index}:${sensor}`} className="flex min-w-0 gap-1.5">
          <dt dir="auto" className="truncate text-ink-3">
            {sensor}
          </dt>
          <dd className="whitespace-nowrap">{fmt().temperature(celsius)}</dd>
        </div>
      ))}
    </dl>
  );
}
