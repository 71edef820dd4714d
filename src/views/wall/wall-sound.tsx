import { useEffect, useState } from 'react';
import { t } from '../../i18n';
import { createAlarmBell } from '../../lib/alarm-bell';
import { useAppState } from '../../state/context';

/** Rings where a server of the wall goes down; until the browser allows that, it says what it waits for. */
export function WallSound({ tag }: { readonly tag: string | undefined }) {
  const { announcements, fleet } = useAppState();
  const [allowed, setAllowed] = useState(false);
  useEffect(() => {
    const bell = createAlarmBell(() => setAllowed(true));
    const stop = announcements.subscribe(() => {
      const news = announcements.get();
      if (news.kind !== 'servers') return;
      const servers = fleet.fleet.get()?.servers;
      const isHere = (id: number) => tag === undefined || servers?.get(id)?.server.tag === tag;
      if (news.changes.some(({ id, to }) => to === 'down' && isHere(id))) bell.ring();
    });
    return () => {
      stop();
      bell.close();
    };
  }, [announcements, fleet, tag]);
  return allowed ? null : <p className="wall-hint">{t('wall.soundBlocked')}</p>;
}
