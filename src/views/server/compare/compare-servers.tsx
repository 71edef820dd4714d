import { Link, useLocation, useSearch } from 'wouter';
import { CHARTS } from '../../../config';
import { displayName } from '../../../domain/display-name';
import type { WatchedServer } from '../../../domain/fleet';
import { t } from '../../../i18n';
import { useFleet } from '../../../state/context';
import { LineMark } from '../../../ui/chart/chart-values';
import { Icon } from '../../../ui/icon';
import { SelectField } from '../../../ui/select-field';
import { StatusGlyph } from '../../../ui/status-glyph';
import { useFleetOrder } from '../use-neighbours';
import { lineAt } from './compare-lines';
import { compareHref } from './compare-url';

/** Whose lines are drawn, each with its look; others can be added, and these taken away. */
export function CompareServers({
  ids,
  chrome,
}: {
  readonly ids: readonly number[];
  readonly chrome: boolean;
}) {
  const servers = useFleet((fleet) => fleet?.servers);
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
      {ids.length > 0 && (
        <ul aria-label={t('board.label')} className="flex min-w-0 flex-wrap gap-2">
          {ids.map((id, place) => (
            <Compared
              key={id}
              id={id}
              place={place}
              watched={servers?.get(id)}
              others={chrome ? ids.filter((one) => one !== id) : undefined}
            />
          ))}
        </ul>
      )}
      {chrome && ids.length < CHARTS.compared && <Add ids={ids} />}
    </div>
  );
}

function Compared(props: {
  readonly id: number;
  readonly place: number;
  readonly watched: WatchedServer | undefined;
  /** What stays without it; undefined: it can't be taken away. */
  readonly others: readonly number[] | undefined;
}) {
  const { id, place, watched, others } = props;
  const search = useSearch();
  const name = displayName(watched?.server ?? { id, name: '' });
  return (
    <li className="flex max-w-full min-w-0 items-center gap-2 rounded-lg border border-line bg-panel py-1.5 ps-3 pe-1.5 finger:min-h-[44px]">
      <LineMark line={lineAt(place, name)} />
      {watched ? (
        <>
          <StatusGlyph status={watched.status} className="size-2.5" />
          <span className="sr-only">{t(`status.${watched.status}`)}</span>
          <Link
            href={`/server/${id}`}
            className="touch min-w-0 pe-1.5 font-semibold underline-offset-4 hover:underline"
          >
            <bdi className="block truncate">{name}</bdi>
          </Link>
        </>
      ) : (
        <span className="pe-1.5 text-ink-2">{t('compare.unknown', { id: String(id) })}</span>
      )}
      {others && (
        <Link
          href={compareHref(others, search)}
          aria-label={t('compare.remove', { name })}
          title={t('compare.remove', { name })}
          className="touch rounded p-0.5 text-ink-3 hover:text-ink"
        >
          <Icon name="close" />
        </Link>
      )}
    </li>
  );
}

function Add({ ids }: { readonly ids: readonly number[] }) {
  const search = useSearch();
  const [, navigate] = useLocation();
  const servers = useFleet((fleet) => fleet?.servers);
  const rest = useFleetOrder().filter((id) => !ids.includes(id));
  if (rest.length === 0) return null;
  const options = rest.map((id) => {
    return { value: String(id), label: displayName(servers?.get(id)?.server ?? { id, name: '' }) };
  });
  return (
    <SelectField
      label={t('compare.add')}
      value=""
      options={[{ value: '', label: '…' }, ...options]}
      onChange={(id) => navigate(compareHref([...ids, Number(id)], search))}
    />
  );
}
