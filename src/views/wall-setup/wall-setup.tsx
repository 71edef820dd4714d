import { useId, useState } from 'react';
import { useLocation } from 'wouter';
import { encodeWall, WALL_DEFAULTS, type WallOptions } from '../../domain/wall/options';
import { t } from '../../i18n';
import { copyText } from '../../lib/copy-text';
import { useAppState } from '../../state/context';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { openModally } from '../../ui/open-modally';
import { TextToCopy } from '../../ui/text-to-copy';
import { QrCode } from './qr-code';
import { WallFields } from './wall-fields';

/** Puts a wall's address together, shows it to be copied or scanned, and opens it over the whole screen. */
export function WallSetup() {
  const { panel } = useAppState();
  const title = useId();
  const [, navigate] = useLocation();
  const [options, setOptions] = useState<WallOptions>(WALL_DEFAULTS);
  const [copied, setCopied] = useState<{ readonly text: string; readonly done: boolean }>();
  const path = `/wall${encodeWall(options)}`;
  // Never with a token: whoever reads it from the screen would have it.
  const address = `${window.location.origin}${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;
  const close = () => panel.set('none');

  function show(): void {
    close();
    navigate(path);
    // Refused where the browser has no full screen: the wall stands in the window.
    document.documentElement.requestFullscreen?.().catch(() => {});
  }
  return (
    <dialog
      ref={openModally}
      aria-labelledby={title}
      onClose={close}
      className="m-auto max-h-[92dvh] w-[min(42rem,calc(100vw-2rem))] overflow-y-auto rounded-xl border border-line bg-panel p-5 text-ink backdrop:bg-black/55"
    >
      <div className="grid gap-4">
        <header className="flex items-center gap-3">
          <h2 id={title} className="text-[1.15em] font-bold">
            {t('wall.label')}
          </h2>
          <Button
            className="ms-auto px-2"
            aria-label={t('settings.close')}
            title={t('settings.close')}
            onClick={close}
          >
            <Icon name="close" className="size-[1.45em]" />
          </Button>
        </header>
        <p className="max-w-prose text-ink-2">{t('wall.setup.text')}</p>
        <WallFields
          options={options}
          onChange={(some) => setOptions((before) => ({ ...before, ...some }))}
        />
        <div className="flex flex-wrap items-start gap-4">
          <div className="grid min-w-0 grow basis-64 gap-2">
            <TextToCopy label={t('wall.setup.address')} text={address} rows={3} />
            <p className="max-w-prose text-[0.93em] text-ink-2">{t('wall.setup.token')}</p>
          </div>
          <QrCode text={address} />
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <Button strong onClick={show}>
            {t('wall.setup.show')}
          </Button>
          <Button
            onClick={() =>
              void copyText(address).then((done) => setCopied({ text: address, done }))
            }
          >
            {t('wall.setup.copy')}
          </Button>
          <span role="status" className="text-ink-2">
            {copied?.text === address && t(copied.done ? 'share.copied' : 'share.copyByHand')}
          </span>
        </div>
      </div>
    </dialog>
  );
}
