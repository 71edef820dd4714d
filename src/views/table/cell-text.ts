import type { WatchedServer } from '../../domain/fleet';
import { columnValue, kindOf, statusOfRank, type ValueColumn } from '../../domain/table/columns';
import { fmt, t } from '../../i18n';
import type { Quantity } from '../../lib/units';

/** What a cell says; the unit stands behind the value, smaller. An empty value is not known. */
export function cellText(watched: WatchedServer, column: ValueColumn): Quantity {
  const value = columnValue(watched, column);
  const noSwap = column === 'swap' && watched.server.host?.swapTotal === 0;
  if (noSwap) return alone(t('card.noSwap'));
  if (value === undefined) return { value: '', unit: '' };
  if (typeof value === 'string') return { value, unit: '' };
  switch (kindOf(column)) {
    case 'share':
      return { value: fmt().percent(value), unit: '%' };
    case 'speed':
      return fmt().speed(value);
    case 'bytes':
      return fmt().bytes(value);
    case 'celsius':
      return alone(fmt().temperature(value));
    case 'load':
      return alone(fmt().load(value));
    case 'time':
      return alone(fmt().dateTime(value));
    case 'duration':
      return alone(fmt().duration(value));
    case 'state':
      return alone(t(`status.${statusOfRank(value)}`));
    default:
      // An id is a name, and no amount.
      return alone(column === 'id' ? String(value) : fmt().integer(value));
  }
}

function alone(value: string): Quantity {
  return { value, unit: '' };
}
