import { memo, type ReactNode, type Ref } from 'react';
import type { WatchedServer } from '../../domain/fleet';
import { hasCurrentNumbers } from '../../domain/summary';
import { t } from '../../i18n';
import { Favourite } from '../favourite';
import { OsMark } from '../os-mark';
import { StatusGlyph } from '../status-glyph';
import type { CardLook } from './card-look';
import { ComfortableNumbers } from './comfortable-numbers';
import { CompactNumbers } from './compact-numbers';
import type { CardNumbersProps } from './numbers';

export interface ServerCardProps extends CardNumbersProps {
  readonly ref: Ref<HTMLElement>;
  readonly look: CardLook;
  /** The worst reason, how long it is down, or its uptime. */
  readonly since: ReactNode;
  /** Its name, and where the card leads. */
  readonly link: ReactNode;
  readonly favourite: boolean;
  /** Beside the server's own element: it stands for none. */
  readonly preview: boolean;
  /** What opens the server's marks. */
  readonly menu: ReactNode;
}

const FRAME: Readonly<Record<WatchedServer['status'], string>> = {
  online: 'border-line bg-panel',
  late: 'border-late/50 bg-panel',
  down: 'border-down/60 bg-[var(--down-tint)] [--ground:var(--down-tint)]',
  never: 'border-line bg-panel',
};

/** A server on the board. Its name is the heading; numbers of a silent server stay, dimmed. */
export const ServerCard = memo(function ServerCard(props: ServerCardProps) {
  const { watched, since, link, look, favourite, menu, preview, whole } = props;
  const { server, status } = watched;
  const Numbers = look.density === 'compact' ? CompactNumbers : ComfortableNumbers;
  return (
    <article
      ref={props.ref}
      data-server-id={preview ? undefined : server.id}
      data-status={preview ? undefined : status}
      data-known={watched.known?.kind}
      className={`server-card ${look.density === 'compact' ? 'py-2.5' : 'py-3'} ${FRAME[status]}`}
    >
      <Head
        status={status}
        link={link}
        favourite={favourite}
        platform={whole ? server.host?.platform : undefined}
        country={server.host?.country}
        since={since}
      />
      {server.metrics ? (
        <div className={`flex grow flex-col ${hasCurrentNumbers(watched) ? '' : 'dimmed'}`}>
          <Numbers {...props} />
        </div>
      ) : (
        <NoNumbers status={status} />
      )}
      {menu}
    </article>
  );
});

/** What seldom changes. */
const Head = memo(function Head(
  props: Pick<ServerCardProps, 'link' | 'favourite' | 'since'> & {
    readonly status: WatchedServer['status'];
    readonly platform: string | undefined;
    readonly country: string | undefined;
  },
) {
  const { status, link, favourite, platform, country, since } = props;
  return (
    <header className="flex min-w-0 items-center gap-x-2 narrow:flex-wrap">
      <StatusGlyph status={status} label={t(`status.${status}`)} />
      <h3 dir="auto" className="card-name min-w-0 truncate font-semibold">
        {link}
      </h3>
      {favourite && <Favourite />}
      {/* A line of its own where room is little. */}
      <span className="hidden w-full narrow:block" />
      {platform && (
        <OsMark
          platform={platform}
          label={platform}
          className="text-ink-3 not-narrow:@max-[18rem]:hidden"
        />
      )}
      {country && (
        <span className="rounded border border-line px-1 text-[0.72em] text-ink-3">{country}</span>
      )}
      <span className="ms-auto min-w-0 shrink-0 ps-1 text-[0.9em]">{since}</span>
    </header>
  );
});

function NoNumbers({ status }: Pick<WatchedServer, 'status'>) {
  const text = status === 'never' ? t('card.neverLong') : t('card.noNumbers');
  return <p className="m-auto text-center text-[0.93em] text-balance text-ink-3">{text}</p>;
}
