import type { ReadableStore } from '../../lib/store';
import { focusCard, isHandedOn, serverOf } from '../../views/board/use-focused-card';

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select, summary, [tabindex]';

/**
 * An answer may take away what has the focus: a server is gone, or asks for no attention any more. The focus then goes
 * to the server's card where it stands now, else to what stands nearest, and not to the page's top.
 */
export function keepFocus(fleet: ReadableStore<unknown>): void {
  fleet.subscribe(() => {
    const { activeElement, body } = document;
    if (activeElement === null || activeElement === body) return;
    const around = ancestorsOf(activeElement);
    const place = activeElement.getBoundingClientRect();
    const server = serverOf(activeElement);
    // Once the answer is drawn.
    setTimeout(() => {
      if (activeElement.isConnected || document.activeElement !== body || isHandedOn()) return;
      if (server !== undefined) focusCard(server, { preventScroll: true });
      if (document.activeElement !== body) return;
      nextTo(activeElement, place, around)?.focus({ preventScroll: true });
    });
  });
}

function ancestorsOf(element: Element): readonly Element[] {
  const ancestors: Element[] = [];
  for (let one = element.parentElement; one; one = one.parentElement) ancestors.push(one);
  return ancestors;
}

/** What is nearest to a place among what stood closest around it: the same kind of control before any other. */
function nextTo(
  gone: Element,
  place: DOMRect,
  around: readonly Element[],
): HTMLElement | undefined {
  for (const one of around) {
    if (!one.isConnected) continue;
    const all = [...one.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
      (each) => each.getClientRects().length > 0,
    );
    const alike = all.filter(({ tagName }) => tagName === gone.tagName);
    const [nearest] = (alike.length > 0 ? alike : all)
      .map((element) => ({ element, far: distance(element.getBoundingClientRect(), place) }))
      .sort((a, b) => a.far - b.far);
    if (nearest) return nearest.element;
  }
  return undefined;
}

function distance(a: DOMRect, b: DOMRect): number {
  return Math.hypot(a.left - b.left, a.top - b.top);
}
