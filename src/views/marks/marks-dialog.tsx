import { useId } from 'react';
import { KNOWN_KINDS } from '../../../contract/known';
import { displayName } from '../../domain/display-name';
import type { KnownMark } from '../../domain/marks';
import { fmt, t } from '../../i18n';
import { useAppState, useFleet, useStore } from '../../state/context';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/check-field';
import { Choice } from '../../ui/choice';
import { Icon } from '../../ui/icon';
import { openModally } from '../../ui/open-modally';
import { KnownFields } from './known-fields';

const NOT = 'none';

/** What a person marks of a server: that it is dear to them, and that its trouble is known. */
export function MarksDialog({ id }: { readonly id: number }) {
  const { marks, panel } = useAppState();
  const { favourites, known } = useStore(marks);
  const server = useFleet((fleet) => fleet?.servers.get(id)?.server);
  const title = useId();
  const mark = known.get(id);
  const change = (next: KnownMark | undefined) => marks.setKnown(id, next);
  return (
    <dialog
      ref={openModally}
      aria-labelledby={title}
      onClose={() => panel.set('none')}
      className="m-auto w-[min(29rem,calc(100vw-2rem))] rounded-2xl border border-line bg-panel p-0 text-ink backdrop:bg-black/55"
    >
      <header className="flex items-center gap-3 border-b border-line px-5 py-3">
        <h2 id={title} dir="auto" className="min-w-0 truncate text-[1.15em] font-bold">
          {displayName(server ?? { id, name: '' })}
        </h2>
        <Button
          className="ms-auto px-2"
          aria-label={t('settings.close')}
          title={t('settings.close')}
          onClick={({ currentTarget }) => currentTarget.closest('dialog')?.close()}
        >
          <Icon name="close" className="size-[1.45em]" />
        </Button>
      </header>
      <div className="grid gap-2 px-5 pt-3 pb-5">
        <CheckField
          label={t('mark.favourite')}
          checked={favourites.has(id)}
          onChange={(favourite) => marks.setFavourite(id, favourite)}
        />
        {mark && marks.isConfigured(id) ? (
          <Configured mark={mark} />
        ) : (
          <>
            <Choice
              narrow
              label={t('mark.known')}
              options={[
                { value: NOT, label: t('mark.not') },
                ...KNOWN_KINDS.map((kind) => ({ value: kind, label: t(`card.known.${kind}`) })),
              ]}
              value={mark?.kind ?? NOT}
              onChange={(kind) => {
                const { note = '', until } = mark ?? {};
                change(kind === NOT ? undefined : { kind, note, until });
              }}
            />
            <p className="text-[0.93em] text-ink-2">{t('mark.hint')}</p>
            {mark && <KnownFields mark={mark} onChange={change} />}
          </>
        )}
      </div>
    </dialog>
  );
}

/** A mark of the deployment: a person can't change it here. */
function Configured({ mark }: { readonly mark: KnownMark }) {
  const { kind, note, until } = mark;
  return (
    <div className="grid gap-1">
      <p>
        {t('mark.configured')} <span className="font-semibold">{t(`card.known.${kind}`)}</span>
      </p>
      {note !== '' && <p dir="auto">{note}</p>}
      {until !== undefined && <p>{t('mark.untilTime', { time: fmt().dateTime(until) })}</p>}
    </div>
  );
}
