import { memo, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { Link, useSearch } from 'wouter';
import { t } from '../../i18n';
import { useFleet } from '../../state/context';
import { remInPx } from '../../ui/rem';
import { StatusGlyph } from '../../ui/status-glyph';
import { serverHref } from './server-url';

/** A row's height, rem. */
const ROW = 2.25;
/** Rows kept above and below what is visible, so that the keyboard always finds the next one. */
const MARGIN = 12;

/**
 * The fleet beside a server, in the board's order. Only the rows near the visible ones are in the document, whatever
 * the number of servers.
 */
export function FleetList({
  id,
  order,
}: {
  readonly id: number;
  readonly order: readonly number[];
}) {
  const search = useSearch();
  const ref = useRef<HTMLElement>(null);
  const current = order.indexOf(id);
  const [first, setFirst] = useState(() => Math.max(0, current - MARGIN));
  const [rows, setRows] = useState(0);
  const follow = (list: HTMLElement) => {
    const row = ROW * remInPx();
    // In steps, so that most scroll events draw nothing.
    setFirst(Math.max(0, Math.floor(list.scrollTop / row / 4) * 4 - MARGIN));
    setRows(Math.ceil(list.clientHeight / row) + 2 * MARGIN + 4);
  };
  const bringIntoView = useEffectEvent((list: HTMLElement) => {
    const row = ROW * remInPx();
    const top = current * row;
    const inSight = top >= list.scrollTop && top + row <= list.scrollTop + list.clientHeight;
    if (current >= 0 && !inSight) list.scrollTop = top - list.clientHeight / 2;
    follow(list);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another server is brought into view, too
  useLayoutEffect(() => {
    if (ref.current) bringIntoView(ref.current);
  }, [id]);
  return (
    <nav
      ref={ref}
      aria-label={t('server.list')}
      onScroll={({ currentTarget }) => follow(currentTarget)}
      className="sticky top-0 h-dvh overflow-y-auto overscroll-contain py-2"
    >
      <ul className="relative" style={{ height: `${order.length * ROW}rem` }}>
        {order.slice(first, first + rows).map((one, index) => (
          <li
            key={one}
            aria-setsize={order.length}
            aria-posinset={first + index + 1}
            className="absolute inset-x-0 px-2"
            style={{ top: `${(first + index) * ROW}rem`, height: `${ROW}rem` }}
          >
            <Row id={one} href={serverHref(one, search)} current={one === id} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

const Row = memo(function Row(props: {
  readonly id: number;
  readonly href: string;
  readonly current: boolean;
}) {
  const { id, href, current } = props;
  const name = useFleet((fleet) => fleet?.servers.get(id)?.server.name.trim());
  const status = useFleet((fleet) => fleet?.servers.get(id)?.status);
  const known = useFleet((fleet) => fleet?.servers.get(id)?.known !== undefined);
  if (status === undefined) return null;
  return (
    <Link
      href={href}
      aria-current={current ? 'page' : undefined}
      className={`flex h-full items-center gap-2 rounded-lg px-2.5 -outline-offset-2 ${current ? 'bg-raised font-semibold shadow-[inset_2px_0_var(--ink)] forced-colors:border-s-2' : 'text-ink-2 hover:bg-raised hover:text-ink'} ${known ? 'known' : ''}`}
    >
      <StatusGlyph status={status} className="size-2.5" />
      <span className="min-w-0 grow truncate">
        <bdi>{name || `#${id}`}</bdi>
      </span>
      <span className={status === 'online' ? 'sr-only' : 'text-[0.86em] text-ink-3'}>
        {t(`count.${status}`)}
      </span>
    </Link>
  );
});
