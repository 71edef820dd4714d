import { memo } from 'react';
import { t } from '../../i18n';
import { useAppState } from '../../state/context';
import { Icon } from '../../ui/icon';
import { useKiosk } from '../use-kiosk';

/**
 * Opens a server's marks: with a mouse, which it waits for. The keyboard has a key for it, so that a card is one stop
 * of it, and fingers have the server's own page.
 */
export const MarksButton = memo(function MarksButton(props: {
  readonly id: number;
  readonly name: string;
}) {
  const { id, name } = props;
  const { panel } = useAppState();
  if (useKiosk()) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={t('card.marks', { name })}
      onClick={() => panel.set(id)}
      className="card-marks"
    >
      <Icon name="more" className="size-[1.3em]" />
    </button>
  );
});
