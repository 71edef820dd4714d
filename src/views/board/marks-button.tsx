import { t } from '../../i18n';
import { useAppState } from '../../state/context';
import { Icon } from '../../ui/icon';

/**
 * Opens a server's marks: with a mouse, which it waits for. The keyboard has a key for it, so that a card is one stop
 * of it, and fingers have the server's own page. Until then it has no colour: each card's own opacity would be one more
 * layer to be put together.
 */
export function MarksButton({ id, name }: { readonly id: number; readonly name: string }) {
  const { panel } = useAppState();
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={t('card.marks', { name: name.trim() || `#${id}` })}
      onClick={() => panel.set(id)}
      className="pointer-events-none absolute end-1.5 top-1.5 rounded-md border border-transparent p-1 text-transparent group-hover/card:pointer-events-auto group-hover/card:border-line group-hover/card:bg-panel group-hover/card:text-ink-2 hover:bg-raised hover:text-ink forced-colors:opacity-0 forced-colors:group-hover/card:opacity-100"
    >
      <Icon name="more" className="size-[1.3em]" />
    </button>
  );
}
