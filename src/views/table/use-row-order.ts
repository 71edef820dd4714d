import { useMemo, useRef } from 'react';
import type { Fleet } from '../../domain/fleet';
import { byPanelOrder, type Group } from '../../domain/order';
import { same } from '../../domain/same';
import { keepOrder, type SortKey, sortRows } from '../../domain/table/sort-rows';
import { activeLanguage } from '../../i18n';
import { useFleet, useStore } from '../../state/context';

/** Rows that stand together; without grouping all of them do, under no tag. */
export interface RowSection {
  readonly tag: string | undefined;
  readonly ids: readonly number[];
}

interface Wish {
  readonly grouped: boolean;
  readonly sort: readonly SortKey[];
  readonly compareTexts: (a: string, b: string) => number;
}

export interface RowOrder {
  readonly sections: readonly RowSection[];
  /** It would be another by now, but is held. */
  readonly waits: boolean;
}

interface Arranged {
  readonly fleet: Fleet | undefined;
  readonly groups: readonly Group[];
  readonly wish: Wish;
  readonly held: boolean;
  readonly order: RowOrder;
}

/**
 * The rows in their order, made anew at each answer; the old reference while it is the same.
 * @param held the order waits: nothing moves until it is let go, or another order is asked for
 */
export function useRowOrder(
  groups: readonly Group[],
  grouped: boolean,
  sort: readonly SortKey[],
  held: boolean,
): RowOrder {
  const { language } = useStore(activeLanguage);
  const wish = useMemo<Wish>(() => {
    const { compare } = new Intl.Collator(language, { numeric: true });
    return { grouped, sort, compareTexts: compare };
  }, [grouped, sort, language]);
  const last = useRef<Arranged>(undefined);
  return useFleet((fleet) => {
    const before = last.current;
    const asBefore = before?.wish === wish && before.groups === groups && before.held === held;
    if (before && asBefore && before.fleet === fleet) return before.order;
    const sorted = arrange(fleet, groups, wish);
    const sections = held && before?.wish === wish ? keep(before.order.sections, sorted) : sorted;
    const next = { sections, waits: held && !same(sections, sorted) };
    const order = before && same(before.order, next) ? before.order : next;
    last.current = { fleet, groups, wish, held, order };
    return order;
  });
}

function arrange(fleet: Fleet | undefined, groups: readonly Group[], wish: Wish): RowSection[] {
  if (fleet === undefined) return [];
  const { servers } = fleet;
  const sorted = (ids: readonly number[]) => sortRows(ids, servers, wish.sort, wish.compareTexts);
  if (wish.grouped) return groups.map(({ tag, ids }) => ({ tag, ids: sorted(ids) }));
  const all = groups.flatMap(({ ids }) => ids.flatMap((id) => servers.get(id)?.server ?? []));
  return [{ tag: undefined, ids: sorted(all.sort(byPanelOrder).map(({ id }) => id)) }];
}

function keep(before: readonly RowSection[], now: readonly RowSection[]): RowSection[] {
  return now.map(({ tag, ids }) => {
    const stood = before.find((one) => one.tag === tag);
    return { tag, ids: stood ? keepOrder(stood.ids, ids) : ids };
  });
}
