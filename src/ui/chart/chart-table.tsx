import { useState } from 'react';
import { t } from '../../i18n';

/** A chart in words: times and values. */
export interface ChartRows {
  readonly head: readonly string[];
  /** The first cell of each is the time. */
  readonly rows: readonly (readonly string[])[];
}

/** The same as a chart shows, as a table; made when it is opened. */
export function ChartTable({
  label,
  read,
}: {
  readonly label: string;
  readonly read: () => ChartRows;
}) {
  const [open, setOpen] = useState(false);
  return (
    <details className="text-[0.86em]" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="w-fit cursor-pointer rounded text-ink-3 hover:text-ink-2 max-sm:min-h-[44px] max-sm:py-3">
        {t('chart.table')}
        <span className="sr-only">: {label}</span>
      </summary>
      {open && <Table label={label} rows={read()} />}
    </details>
  );
}

function Table({
  label,
  rows: { head, rows },
}: {
  readonly label: string;
  readonly rows: ChartRows;
}) {
  if (rows.length === 0) return <p className="mt-2 text-ink-2">{t('chart.nothing')}</p>;
  return (
    <table className="mt-2 w-full">
      <caption className="sr-only">{label}</caption>
      <thead>
        <tr className="border-b border-line text-ink-3">
          {head.map((name, index) => (
            <th key={name} scope="col" className={index === 0 ? LEFT : RIGHT}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([time, ...cells]) => (
          <tr key={time}>
            <th scope="row" className={LEFT}>
              {time}
            </th>
            {cells.map((cell, index) => (
              <td key={head[index + 1]} className={RIGHT}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const LEFT = 'py-0.5 pe-2 text-start font-normal text-ink-2';
const RIGHT = 'py-0.5 ps-2 text-end font-normal';
