import { useMemo, useRef } from 'react';
import type { Attention } from '../../domain/attention';
import type { Fleet } from '../../domain/fleet';
import { asOneGroup, type Group } from '../../domain/order';
import { same } from '../../domain/same';
import { arrangeGroups, healthyTags } from '../../domain/view/arrange';
import { finds } from '../../domain/view/find';
import type { View } from '../../domain/view/view';
import { activeLanguage } from '../../i18n';
import { useAppState, useFleet, useSelected, useStore } from '../../state/context';
import { termsOf, useFindContext } from './finding';
import { shownGroups, stillThere } from './use-board';

/** What a view comes to. */
interface Arranged {
  readonly groups: readonly Group[];
  /** Tags whose servers are all fine. */
  readonly healthy: readonly string[];
  /** It would be another by now, but is held. */
  readonly waits: boolean;
}

interface Last {
  readonly fleet: Fleet | undefined;
  /** The view and the grouping that it is for. */
  readonly wish: readonly [View, boolean];
  readonly arrange: (fleet: Fleet) => Arranged;
  readonly held: boolean;
  readonly arranged: Arranged;
}

const NOTHING: Arranged = { groups: [], healthy: [], waits: false };

const NO_CROSSINGS: Attention['crossings'] = [];

/**
 * The servers that a view asks for, in its order.
 * @param held nothing may move: the order of before stays, without the servers that are gone
 * @param tagged each tag is a group; otherwise all servers are one
 */
export function useArranged(view: View, held: boolean, tagged = true): Arranged {
  const { attention, preferences } = useAppState();
  const context = useFindContext();
  const ranks = view.problemsFirst || view.problemsOnly;
  const crossings = useSelected(attention, (now) => (ranks ? now.crossings : NO_CROSSINGS));
  const { offline } = useStore(preferences);
  const arrange = useMemo(() => {
    const terms = termsOf(view.query);
    const { favourites } = context;
    const crossing = new Set(crossings.map(({ id }) => id));
    const { compare } = new Intl.Collator(activeLanguage.get().language, { numeric: true });
    const { sort, problemsFirst } = view;
    const order = { sort, problemsFirst, offline, favourites, crossing, compareNames: compare };
    return (fleet: Fleet): Arranged => {
      const found = shownGroups(fleet, view, (watched) => finds(terms, watched, context));
      const groups = tagged ? found : asOneGroup(found, fleet.servers);
      return {
        groups: arrangeGroups(groups, fleet.servers, order),
        healthy: healthyTags(found, fleet.servers, crossing),
        waits: false,
      };
    };
  }, [view, tagged, context, crossings, offline]);
  const last = useRef<Last>(undefined);
  return useFleet((fleet) => {
    const before = last.current;
    const sameWish = before?.wish[0] === view && before.wish[1] === tagged;
    // Asked several times for one answer, it sorts once.
    const asBefore = sameWish && before.arrange === arrange && before.held === held;
    if (asBefore && before.fleet === fleet) return before.arranged;
    const now = fleet ? arrange(fleet) : NOTHING;
    const after = fleet && held && sameWish ? kept(before.arranged, fleet, now) : now;
    const arranged = before && same(before.arranged, after) ? before.arranged : after;
    last.current = { fleet, wish: [view, tagged], arrange, held, arranged };
    return arranged;
  });
}

function kept(before: Arranged, fleet: Fleet, now: Arranged): Arranged {
  const groups = stillThere(before.groups, fleet);
  return { ...before, groups, waits: !same(groups, now.groups) };
}
