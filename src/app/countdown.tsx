import { t } from '../i18n';
import { useComeback } from './use-comeback';

/** When what failed is tried again, to be read from across the room. */
export function Countdown({ again }: { readonly again: () => void }) {
  const seconds = useComeback(again);
  return <p className="text-[max(1.25rem,4vmin)]">{t('crash.comeback', { seconds })}</p>;
}
