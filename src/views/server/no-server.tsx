import { Link } from 'wouter';
import { t } from '../../i18n';
import { useFleet } from '../../state/context';
import { useIncidentsOf } from '../../state/history-hooks';
import { BUTTON_LOOK } from '../../ui/button';
import { ScreenTitle } from '../screen-title';

/** In a server's place where the last answer holds none of this id: why that may be, and where to go on. */
export function NoServer(props: {
  readonly id: number;
  /** As it was called while it was there; undefined: this page has not seen it. */
  readonly seenAs: string | undefined;
  readonly chrome: boolean;
}) {
  const { id, seenAs, chrome } = props;
  const answered = useFleet((fleet) => fleet !== undefined);
  const unreadable = useFleet((fleet) => fleet?.rejected.find((one) => one.id === id)?.field);
  const past = useIncidentsOf(id);
  const name = seenAs || past.at(-1)?.name.trim();
  if (!answered) return <h1 className="text-xl font-semibold">{t('board.first')}</h1>;
  const [title, hint] = wordsFor(String(id), name, unreadable);
  return (
    <div className="mx-auto grid max-w-xl justify-items-center gap-3 py-20 text-center">
      <ScreenTitle className="[overflow-wrap:anywhere]">{title}</ScreenTitle>
      <p className="text-ink-2">{hint}</p>
      {chrome && (
        <p className="mt-2 flex flex-wrap justify-center gap-2.5">
          <Link href="/" className={BUTTON_LOOK}>
            {t('missing.back')}
          </Link>
          {past.length > 0 && (
            <Link href={`/events?server=${id}`} className={BUTTON_LOOK}>
              {t('incident.all')}
            </Link>
          )}
        </p>
      )}
    </div>
  );
}

function wordsFor(id: string, name: string | undefined, unreadable: string | undefined) {
  if (unreadable !== undefined) {
    return [t('server.unreadable', { id }), t('server.unreadableHint', { field: unreadable })];
  }
  if (name) return [t('server.gone', { name }), t('server.goneHint', { id })];
  return [t('server.unknown', { id }), t('server.unknownHint')];
}
