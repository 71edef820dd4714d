import { useId, useRef, useState } from 'react';
import type { Fleet } from '../../domain/fleet';
import { t } from '../../i18n';
import { copyText } from '../../lib/copy-text';
import type { ShareSubject } from '../../state/app-state';
import { useAppState } from '../../state/context';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/check-field';
import { Choice } from '../../ui/choice';
import { Icon } from '../../ui/icon';
import { openModally } from '../../ui/open-modally';
import { TextToCopy } from '../../ui/text-to-copy';
import { fleetText, tagText } from './fleet-text';
import { serverText } from './server-text';
import { telegramLink } from './share-link';

const FLEET: ShareSubject = { kind: 'fleet' };

/** Shows a server, a tag or the fleet as a text, as of the answer at its opening, and hands it on. */
export function ShareDialog({ subject }: { readonly subject: ShareSubject }) {
  const { fleet, config, panel } = useAppState();
  const title = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [opened] = useState(() => fleet.fleet.get());
  const [shown, show] = useState(subject);
  const [addresses, setAddresses] = useState(false);
  const [copied, setCopied] = useState<{ readonly text: string; readonly done: boolean }>();
  const text = opened ? textOf(opened, shown, config.title, addresses) : t('board.first');
  const close = () => panel.set('none');

  async function copy(): Promise<void> {
    setCopied({ text, done: await copyText(text, field.current) });
  }
  return (
    <dialog
      ref={openModally}
      aria-labelledby={title}
      onClose={close}
      className="m-auto max-h-[92dvh] w-[min(34rem,calc(100vw-2rem))] overflow-y-auto rounded-xl border border-line bg-panel p-5 text-ink backdrop:bg-black/55"
    >
      <div className="grid gap-3">
        <header className="flex items-center gap-3">
          <h2 id={title} className="text-[1.15em] font-bold">
            {t('share.title')}
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
        {subject.kind === 'tag' && (
          <Choice
            narrow
            label={t('share.what')}
            options={[
              { value: 'tag', label: t('share.what.tag') },
              { value: 'fleet', label: t('share.what.fleet') },
            ]}
            value={shown.kind === 'fleet' ? 'fleet' : 'tag'}
            onChange={(kind) => show(kind === 'fleet' ? FLEET : subject)}
          />
        )}
        <TextToCopy ref={field} label={t('share.text')} text={text} rows={rowsOf(text)} />
        {shown.kind !== 'fleet' && (
          <CheckField
            label={t('share.withAddresses')}
            checked={addresses}
            onChange={setAddresses}
          />
        )}
        <div className="flex flex-wrap gap-2">
          <Button strong onClick={() => void copy()}>
            {t('share.copy')}
          </Button>
          {canShare() && <Button onClick={() => void shareText(text)}>{t('share.device')}</Button>}
          <a
            href={telegramLink(text)}
            target="_blank"
            rel="noopener noreferrer"
            className="inline-flex items-center rounded-lg border border-line bg-panel px-3 py-1.5 whitespace-nowrap hover:bg-raised finger:min-h-[44px]"
          >
            {t('share.telegram')}
          </a>
        </div>
        <p role="status" className="min-h-[1lh] text-ink-2">
          {copied?.text === text && t(copied.done ? 'share.copied' : 'share.copyByHand')}
        </p>
      </div>
    </dialog>
  );
}

function textOf(fleet: Fleet, subject: ShareSubject, title: string, addresses: boolean): string {
  const options = { dashboardNow: fleet.dashboardNow, addresses };
  if (subject.kind === 'fleet') return fleetText(fleet, title, options);
  if (subject.kind === 'tag') return tagText(fleet, subject.tag, options);
  const watched = fleet.servers.get(subject.id);
  return watched ? serverText(watched, options) : t('server.unknown', { id: String(subject.id) });
}

/** As high as the text, within reason. */
function rowsOf(text: string): number {
  return Math.min(16, Math.max(4, text.split('\n').length + 1));
}

function canShare(): boolean {
  return typeof Reflect.get(navigator, 'share') === 'function';
}

async function shareText(text: string): Promise<void> {
  try {
    await navigator.share({ text });
  } catch {
    // Given up by the person, or refused by the device: the text is still there to be copied.
  }
}
