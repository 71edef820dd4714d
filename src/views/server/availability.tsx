import { useSyncExternalStore } from 'react';
import { STRIP } from '../../config';
import { stripOf } from '../../domain/history/strip';
import { fmt, t } from '../../i18n';
import { useAppState, useStore } from '../../state/context';
import type { Keeper } from '../../state/history/keeper';
import { AvailabilityStrip } from '../../ui/availability-strip';
import { shareText, useSeenOnScreen } from '../seen';

/** When this device saw the server up and down, over a day and over a month. */
export function Availability({ id }: { readonly id: number }) {
  const keeper = useStore(useAppState().history.keeper);
  return (
    <section
      aria-labelledby="availability"
      className="rounded-xl border border-line bg-panel px-4 py-3"
    >
      <h2 id="availability" className="font-semibold text-ink-2">
        {t('server.availability')}
      </h2>
      {keeper ? <Spans id={id} keeper={keeper} /> : <NoSpans />}
    </section>
  );
}

const SPANS = [
  { label: 'server.day', seconds: STRIP.seconds },
  { label: 'server.month', seconds: STRIP.longSeconds },
] as const;

const GRID = 'mt-1.5 grid gap-x-8 gap-y-2.5 lg:grid-cols-2';

function Spans({ id, keeper }: { readonly id: number; readonly keeper: Keeper }) {
  // Once a minute, and when an outage begins or ends.
  useSyncExternalStore(keeper.revision.subscribe, keeper.revision.get);
  const watchScreen = useSeenOnScreen(keeper, id);
  const to = keeper.now();
  const reported = keeper.reported(id);
  return (
    <div ref={watchScreen} className={GRID}>
      {SPANS.map(({ label, seconds }) => {
        const from = to - seconds;
        const segments = stripOf(
          { ...keeper.seen(id, from, to), reported },
          { from, to },
          STRIP.cells,
        );
        const share = shareText(keeper.share(id, seconds));
        const hint = segments.includes('reported') ? `; ${t('seen.reported')}` : '';
        return (
          <div key={label} className="tall-strip min-w-0">
            <p className="flex flex-wrap justify-between gap-x-4">
              <span className="text-ink-3">{t(label)}</span>
              <span className="font-semibold">{share}</span>
            </p>
            <AvailabilityStrip segments={segments} label={`${t(label)}: ${share}${hint}`} />
            <p className="mt-0.5 flex justify-between text-[0.79em] text-ink-3">
              <span>{fmt().dateTime(from)}</span>
              <span>{t('server.now')}</span>
            </p>
          </div>
        );
      })}
    </div>
  );
}

/** The room of the strips before the history is open, so that nothing jumps when it is. */
function NoSpans() {
  return (
    <div className={GRID}>
      {SPANS.map(({ label }) => (
        <div key={label} className="tall-strip min-w-0">
          <p className="text-ink-3">{t(label)}</p>
          <AvailabilityStrip segments={[]} label={t('seen.nothing')} />
          <p className="invisible mt-0.5 text-[0.79em]">0</p>
        </div>
      ))}
    </div>
  );
}
