import { type FocusEvent, type PointerEvent, useEffect, useState } from 'react';
import { serverOf } from '../use-focused-card';

/** A server whose card is shown beside its tile. */
export interface Preview {
  readonly id: number;
  /** The tile's own place on the screen. */
  readonly tile: DOMRect;
}

/** Whose card is shown: of the tile under the pointer, or with the focus. Escape and scrolling take it away. */
export function usePreview() {
  const [preview, setPreview] = useState<Preview>();
  useEffect(() => {
    if (preview === undefined) return;
    const hide = () => setPreview(undefined);
    const press = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') hide();
    };
    document.addEventListener('keydown', press);
    window.addEventListener('scroll', hide, { passive: true });
    return () => {
      document.removeEventListener('keydown', press);
      window.removeEventListener('scroll', hide);
    };
  }, [preview]);
  const show = (target: EventTarget) => {
    if (!(target instanceof Element) || target.closest('[data-preview]')) return;
    const tile = target.closest('[data-server-id]');
    const id = serverOf(tile);
    if (tile === null || id === undefined) setPreview(undefined);
    else if (id !== preview?.id) setPreview({ id, tile: tile.getBoundingClientRect() });
  };
  const handlers = {
    onPointerOver: ({ target, pointerType }: PointerEvent) => {
      if (pointerType !== 'touch') show(target);
    },
    onPointerLeave: () => setPreview(undefined),
    onFocus: ({ target }: FocusEvent) => {
      if (target.matches(':focus-visible')) show(target);
    },
    onBlur: () => setPreview(undefined),
  };
  return { preview, handlers };
}
