import { useState } from 'react';
import { t } from '../../i18n';
import type { ChartValue } from './chart-values';

export interface TableRow {
  /** In words. */
  readonly time: string;
  /** One a line. */
  readonly values: readonly ChartValue[];
}

interface ChartTableProps {
  /** What the chart is about. */
  readonly label: string;
  /** The lines' names, each another or not. */
  readonly names: readonly string[];
  readonly read: () => readonly TableRow[];
}

/** The same as a chart shows, as a table; made when it is opened. */
export function ChartTable(props: ChartTableProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className="text-[0.86em]" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="w-fit cursor-pointer rounded text-ink-3 hover:text-ink-2 finger:min-h-[44px] finger:py-3">
        {t('chart.table')}
        <span className="sr-only">: {props.label}</span>
      </summary>
      {open && <Table {...props} />}
    </details>
  );
}

/* Columns may share their names, and a time may come twice when the clock is set back. */
/* biome-ignore-start lint/suspicious/noArrayIndexKey: cells and rows keep their places */

function Table({ label, names, read }: ChartTableProps) {
  const rows = read();
  if (rows.length === 0) return <p className="mt-2 text-ink-2">{t('chart.nothing')}</p>;
  return (
    <div className="overflow-x-auto">
      <table className="mt-2 w-full">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr className="border-b border-line text-ink-3">
            <th scope="col" className={LEFT}>
              {t('chart.time')}
            </th>
            {names.map((name, index) => (
              <th key={index} scope="col" dir="auto" className={RIGHT}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ time, values }, row) => (
            <tr key={row}>
              <th scope="row" className={LEFT}>
                {time}
              </th>
              {values.map(({ text, high }, index) => (
                <td key={index} className={RIGHT}>
                  {text}
                  {high && <span className="text-ink-3"> · {high}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/* biome-ignore-end lint/suspicious/noArrayIndexKey: see above */

const LEFT = 'py-0.5 pe-2 text-start font-normal text-ink-2';
const RIGHT = 'py-0.5 ps-2 text-end font-normal';
