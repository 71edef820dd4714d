import { type ReactNode, useEffect, useState } from 'react';
import { clip, secondsIn } from '../../domain/history/spans';
import { DAY } from '../../domain/history/tiers';
import { fmt, t } from '../../i18n';
import { askToKeep, type Room, readRoom } from '../../state/browser-storage';
import { useFleet, useStore } from '../../state/context';
import type { Keeper } from '../../state/history/keeper';
import { Button } from '../../ui/button';

/** Where the history is kept, how far it reaches, and what room it takes. */
export function HistoryFacts({ keeper }: { readonly keeper: Keeper }) {
  const { fleeting, damaged, dropped } = useStore(keeper.keeping);
  useStore(keeper.revision);
  const now = useFleet((fleet) => fleet && Math.floor(fleet.dashboardNow / 60) * 60) ?? 0;
  const { minutes, quarters } = keeper.reach();
  const watched = secondsIn(clip(keeper.availability().watched, now - 30 * DAY, now + 60));
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[12rem_1fr]">
      <Fact label={t('history.where')}>
        <span className={fleeting === undefined || fleeting === 'tab' ? '' : 'text-late'}>
          {t(`history.where.${fleeting ?? 'device'}`)}
        </span>
      </Fact>
      <Fact label={t('history.reach')}>
        {t('history.reachText', {
          minutes: fmt().duration(minutes),
          quarters: fmt().duration(quarters),
        })}
      </Fact>
      <Fact label={t('history.watched')}>{fmt().duration(watched)}</Fact>
      {fleeting === undefined && <RoomFacts />}
      {damaged > 0 && (
        <Fact label={t('history.damaged')}>{t('history.damagedText', { count: damaged })}</Fact>
      )}
      {dropped > 0 && (
        <Fact label={t('history.dropped')}>{t('history.droppedText', { count: dropped })}</Fact>
      )}
    </dl>
  );
}

/** The browser is asked when this is shown, and again after it was asked for a promise. */
function RoomFacts() {
  const [room, setRoom] = useState<Room>();
  useEffect(() => {
    let shown = true;
    void readRoom().then((read) => shown && setRoom(read));
    return () => {
      shown = false;
    };
  }, []);
  if (room === undefined) return null;
  return (
    <>
      <Fact label={t('history.used')}>
        {room.used === undefined ? t('history.usedUnknown') : sizeText(room.used)}
      </Fact>
      <Fact label={t('history.promise')}>
        <span className="grid justify-items-start gap-2">
          {t(`history.promise.${promiseOf(room)}`)}
          {room.promised === false && (
            <Button onClick={() => void askToKeep().then(readRoom).then(setRoom)}>
              {t('history.ask')}
            </Button>
          )}
        </span>
      </Fact>
    </>
  );
}

function promiseOf({ promised }: Room): 'given' | 'not' | 'unknown' {
  if (promised === undefined) return 'unknown';
  return promised ? 'given' : 'not';
}

function sizeText(bytes: number): string {
  const { value, unit } = fmt().bytes(bytes);
  return t('history.usedText', { size: `${value} ${unit}` });
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="contents max-sm:block">
      <dt className="text-ink-2">{label}</dt>
      <dd className="max-w-prose">{children}</dd>
    </div>
  );
}
