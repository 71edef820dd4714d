import { useState } from 'react';
import { groupByDay, type LogDay } from '../../domain/history/event-log';
import type { LogFilter } from '../../domain/history/pick-entries';
import { fmt, t } from '../../i18n';
import { dayBounds, localDay } from '../../lib/calendar';
import { useFleet } from '../../state/context';
import { Button } from '../../ui/button';
import type { Log } from './log';
import { LogDaySection } from './log-day';

/** Rows in the document at first, and added by each press: thousands of them would make the page heavy. */
const AT_ONCE = 200;

/** Events by day, the newest of them at first; of a chosen day all that touched it. */
export function LogList({
  log,
  entries,
  filter,
}: {
  readonly log: Log;
  readonly entries: LogDay['entries'];
  readonly filter: LogFilter;
}) {
  const [shown, setShown] = useState(AT_ONCE);
  const today = useFleet((fleet) => fleet && localDay(fleet.dashboardNow));
  const chosen = filter.day === undefined ? undefined : dayBounds(filter.day);
  const days = chosen ? [{ at: chosen.from, entries }] : groupByDay(entries, localDay);
  const rest = entries.length - shown;
  return (
    <div>
      {firstOf(days, shown).map((one) => (
        <LogDaySection
          key={`${localDay(one.at)} ${today}`}
          log={log}
          day={localDay(one.at)}
          at={one.at}
          rows={one.rows}
          count={one.entries.length}
          filter={filter}
        />
      ))}
      {rest > 0 && (
        <p className="mt-5 text-center">
          <Button onClick={() => setShown(shown + AT_ONCE)}>
            {t('events.more', { count: fmt().integer(rest) })}
          </Button>
        </p>
      )}
    </div>
  );
}

/** The first days, with the rows of them that are to be in the document. */
function firstOf(days: readonly LogDay[], most: number) {
  let left = most;
  return days.flatMap((day) => {
    const rows = day.entries.slice(0, Math.max(0, left));
    left -= rows.length;
    return rows.length > 0 ? [{ ...day, rows }] : [];
  });
}
