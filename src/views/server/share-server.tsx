import { t } from '../../i18n';
import { useAppState } from '../../state/context';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';

/** Opens the server as a text. */
export function ShareServer({ id }: { readonly id: number }) {
  const { panel } = useAppState();
  return (
    <Button onClick={() => panel.set({ kind: 'server', id })}>
      <Icon name="share" />
      {t('server.share')}
    </Button>
  );
}
