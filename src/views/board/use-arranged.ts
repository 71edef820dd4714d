import { useMemo, useRef } from 'react';
import type { Attention } from '../../domain/attention';
import type { Fleet } from '../../domain/fleet';
import type { Group } from '../../domain/order';
import { same } from '../../domain/same';
import { arrangeGroups, healthyTags } from '../../domain/view/arrange';
import { finds } from '../../domain/view/find';
import type { View } from '../../domain/view/view';
import { activeLanguage } from '../../i18n';
import { useAppState, useFleet, useSelected, useStore } from '../../state/context';
import { findContext, termsOf } from './finding';
import { shownGroups } from './use-board';

/** What a view comes to. */
interface Arranged {
  readonly view: View;
  readonly groups: readonly Group[];
  /** Tags whose servers are all fine. */
  readonly healthy: readonly string[];
}

const NO_CROSSINGS: Attention['crossings'] = [];

/**
 * The servers that a view asks for, in its order.
 * @param held nothing may move: the order of before stays, without the servers that are gone
 */
export function useArranged(view: View, held: boolean): Arranged {
  const { marks, attention, preferences } = useAppState();
  const { favourites } = useStore(marks);
  const ranks = view.problemsFirst || view.problemsOnly;
  const crossings = useSelected(attention, (now) => (ranks ? now.crossings : NO_CROSSINGS));
  const { offline } = useStore(preferences);
  const arrange = useMemo(() => {
    const terms = termsOf(view.query);
    const context = findContext(favourites);
    const crossing = new Set(crossings.map(({ id }) => id));
    const { compare } = new Intl.Collator(activeLanguage.get().language, { numeric: true });
    const { sort, problemsFirst } = view;
    const order = { sort, problemsFirst, offline, favourites, crossing, compareNames: compare };
    return (fleet: Fleet): Arranged => {
      const found = shownGroups(fleet, view, (watched) => finds(terms, watched, context));
      return {
        view,
        groups: arrangeGroups(found, fleet.servers, order),
        healthy: healthyTags(found, fleet.servers, crossing),
      };
    };
  }, [view, favourites, crossings, offline]);
  const last = useRef<{ readonly from: readonly unknown[]; readonly arranged: Arranged }>(
    undefined,
  );
  return useFleet((fleet) => {
    const before = last.current?.arranged;
    const stays = held && before?.view === view;
    // Asked several times for one answer, it sorts once.
    const from = [fleet, stays ? undefined : arrange];
    if (before && last.current?.from.every((one, index) => one === from[index])) return before;
    const after = fleet ? (stays ? withoutGone(before, fleet) : arrange(fleet)) : none(view);
    const arranged = before && same(before, after) ? before : after;
    last.current = { from, arranged };
    return arranged;
  });
}

function none(view: View): Arranged {
  return { view, groups: [], healthy: [] };
}

function withoutGone(before: Arranged, { servers }: Fleet): Arranged {
  const groups = before.groups
    .map(({ tag, ids }) => ({ tag, ids: ids.filter((id) => servers.has(id)) }))
    .filter(({ ids }) => ids.length > 0);
  return { ...before, groups };
}
