import { useEffect, useEffectEvent } from 'react';
import { useAppState } from '../../state/context';
import { useView } from '../../views/use-view';
import { followStrokes, swipeOf } from './strokes';

/** A stroke that begins this near to a side (px) is the system's: it goes back. */
const SIDE = 24;

/** On the board a swipe goes to the tag beside the one that is shown, in the order of their row; all come first. */
export function useTagSwipes(onBoard: boolean): void {
  const { fleet } = useAppState();
  const [view, setView] = useView();
  const go = useEffectEvent((step: 1 | -1) => {
    const tags = fleet.fleet.get()?.groups.map(({ tag }) => tag) ?? [];
    if (tags.length < 2) return;
    const all = [undefined, ...tags];
    const at = all.indexOf(view.tag) + step;
    if (at < 0 || at >= all.length) return;
    setView({ tag: all[at] });
    requestAnimationFrame(showChosen);
  });
  useEffect(() => {
    if (!onBoard) return;
    return followStrokes({
      begins: (target, x) =>
        x > SIDE && x < window.innerWidth - SIDE && !slidesItself(target) && !isField(target),
      ends(stroke) {
        const way = stroke && swipeOf(stroke);
        if (way !== undefined) go(way === 'left' ? 1 : -1);
      },
    });
  }, [onBoard]);
}

/** The tag's cards begin where the eye is, and its name stands in the row of tags. */
function showChosen(): void {
  const servers = document.getElementById('servers');
  if (servers && servers.getBoundingClientRect().top < 0) servers.scrollIntoView();
  document
    .querySelector('nav [aria-pressed="true"]')
    ?.scrollIntoView({ inline: 'center', block: 'nearest' });
}

/** Whether something between here and the page slides sideways, and so takes the stroke. */
function slidesItself(target: Element): boolean {
  for (let one: Element | null = target; one !== null; one = one.parentElement) {
    const { overflowX } = getComputedStyle(one);
    const slides = overflowX === 'auto' || overflowX === 'scroll';
    if (slides && one.scrollWidth > one.clientWidth) return true;
  }
  return false;
}

function isField(target: Element): boolean {
  return target.closest('input, textarea, select, [role="slider"]') !== null;
}
