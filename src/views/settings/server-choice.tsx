import type { Fleet } from '../../domain/fleet';
import { t } from '../../i18n';
import { useFleet } from '../../state/context';
import type { FileServer } from '../../state/history/file/format';
import { CheckField } from '../../ui/check-field';
import { Choice } from '../../ui/choice';
import { SelectField } from '../../ui/select-field';

/** Which servers: all, those of a tag, or some by their ids. */
export interface ChosenServers {
  readonly by: 'all' | 'tag' | 'some';
  /** undefined: the first. */
  readonly tag: string | undefined;
  readonly ids: ReadonlySet<number>;
}

export const ALL_SERVERS: ChosenServers = { by: 'all', tag: undefined, ids: new Set() };

/** The servers that are meant, in the panel's order. */
export function pickServers(
  { groups, servers }: Pick<Fleet, 'groups' | 'servers'>,
  { by, tag, ids }: ChosenServers,
): readonly FileServer[] {
  const meant = tag ?? groups[0]?.tag;
  return groups
    .filter((group) => by !== 'tag' || group.tag === meant)
    .flatMap((group) => group.ids)
    .filter((id) => by !== 'some' || ids.has(id))
    .flatMap((id) => servers.get(id)?.server ?? []);
}

const WAYS = ['all', 'tag', 'some'] as const;

export function ServerChoice({
  chosen,
  onChange,
}: {
  readonly chosen: ChosenServers;
  readonly onChange: (chosen: ChosenServers) => void;
}) {
  const groups = useFleet((fleet) => fleet?.groups) ?? [];
  return (
    <div className="grid gap-1">
      <Choice
        label={t('board.label')}
        options={WAYS.map((value) => ({ value, label: t(`history.servers.${value}`) }))}
        value={chosen.by}
        onChange={(by) => onChange({ ...chosen, by })}
      />
      {chosen.by === 'tag' && (
        <SelectField
          label={t('server.tag')}
          value={chosen.tag ?? groups[0]?.tag ?? ''}
          options={groups.map(({ tag }) => ({ value: tag, label: tag || t('board.untagged') }))}
          onChange={(tag) => onChange({ ...chosen, tag })}
        />
      )}
      {chosen.by === 'some' && (
        <fieldset className="max-h-56 overflow-y-auto rounded-lg border border-line px-3 py-2">
          <legend className="sr-only">{t('history.servers.some')}</legend>
          {groups
            .flatMap(({ ids }) => ids)
            .map((id) => (
              <OneServer
                key={id}
                id={id}
                checked={chosen.ids.has(id)}
                onChange={(checked) =>
                  onChange({ ...chosen, ids: withId(chosen.ids, id, checked) })
                }
              />
            ))}
        </fieldset>
      )}
    </div>
  );
}

function OneServer(props: {
  readonly id: number;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  const { id, checked, onChange } = props;
  const name = useFleet((fleet) => fleet?.servers.get(id)?.server.name.trim()) || `#${id}`;
  return <CheckField label={name} checked={checked} onChange={onChange} />;
}

function withId(ids: ReadonlySet<number>, id: number, chosen: boolean): ReadonlySet<number> {
  const next = new Set(ids);
  if (chosen) next.add(id);
  else next.delete(id);
  return next;
}
