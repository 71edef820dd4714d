import { t } from '../../i18n';
import { useAppState, useStore } from '../../state/context';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';

/** Lets servers be picked by their cards, to be compared; or lets go of that. */
export function CompareButton({ className }: { readonly className: string }) {
  const { picked } = useAppState();
  const picking = useStore(picked) !== undefined;
  return (
    <Button
      aria-pressed={picking}
      onClick={() => picked.set(picking ? undefined : [])}
      data-compare=""
      aria-label={t('board.compare')}
      title={t('board.compare')}
      className={`px-2 ${className}`}
    >
      <Icon name="compare" className="size-[1.45em]" />
    </Button>
  );
}
