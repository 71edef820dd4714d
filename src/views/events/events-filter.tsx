import {
  INCIDENT_KINDS,
  type IncidentFilter,
  pickIncidents,
} from '../../domain/history/incident-list';
import type { Incident } from '../../domain/history/incidents';
import { fmt, t } from '../../i18n';
import { IncidentGlyph } from '../../ui/incident-glyph';
import { SelectField } from '../../ui/select-field';

export interface EventsFilterProps {
  readonly incidents: readonly Incident[];
  readonly filter: IncidentFilter;
  readonly onFilter: (some: Partial<IncidentFilter>) => void;
}

/** Narrows the events down: by kind, tag and server. */
export function EventsFilter({ incidents, filter, onFilter }: EventsFilterProps) {
  const countOf = (kind: IncidentFilter['kind']) =>
    pickIncidents(incidents, { ...filter, kind }).length;
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-2.5 max-sm:grid max-sm:grid-cols-2">
      <fieldset
        aria-label={t('events.kind')}
        className="slides flex min-w-0 gap-1 max-sm:col-span-2"
      >
        {[undefined, ...INCIDENT_KINDS].map((kind) => (
          <Kind
            key={kind ?? 'all'}
            kind={kind}
            count={countOf(kind)}
            chosen={filter.kind === kind}
            onChoose={() => onFilter({ kind })}
          />
        ))}
      </fieldset>
      <SelectField
        label={t('server.tag')}
        value={filter.tag === undefined ? ALL : `=${filter.tag}`}
        options={[{ value: ALL, label: t('events.allTags') }, ...tagOptions(incidents, filter)]}
        onChange={(value) => {
          onFilter({ tag: value === ALL ? undefined : value.slice(1), server: undefined });
        }}
      />
      <SelectField
        label={t('events.server')}
        value={filter.server === undefined ? ALL : String(filter.server)}
        options={[
          { value: ALL, label: t('events.allServers') },
          ...serverOptions(incidents, filter),
        ]}
        onChange={(value) => onFilter({ server: value === ALL ? undefined : Number(value) })}
      />
    </div>
  );
}

const ALL = '';

function Kind(props: {
  readonly kind: IncidentFilter['kind'];
  readonly count: number;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}) {
  const { kind, count, chosen, onChoose } = props;
  return (
    <button
      type="button"
      aria-pressed={chosen}
      onClick={onChoose}
      className={`touch inline-flex shrink-0 items-center gap-1.5 rounded-full border px-3 py-1 whitespace-nowrap ${chosen ? 'border-line bg-panel text-ink' : 'border-transparent text-ink-2 hover:bg-raised'}`}
    >
      {kind && <IncidentGlyph kind={kind} className="size-3" />}
      {kind === undefined ? t('board.all') : t(`events.kinds.${kind}`)}
      <span className="text-ink-3">{fmt().integer(count)}</span>
    </button>
  );
}

/** The tags of what happened; the one that the address asks for, too, whether or not it has any. */
function tagOptions(incidents: readonly Incident[], { tag: chosen }: IncidentFilter) {
  const tags = new Set(incidents.map(({ tag }) => tag));
  if (chosen !== undefined) tags.add(chosen);
  return [...tags]
    .sort((a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b))
    .map((tag) => ({ value: `=${tag}`, label: tag || t('board.untagged') }));
}

/** The servers to which something happened, by their latest names, within the chosen tag. */
function serverOptions(incidents: readonly Incident[], { tag, server: chosen }: IncidentFilter) {
  const names = new Map<number, string>();
  if (chosen !== undefined) names.set(chosen, '');
  for (const one of incidents) {
    if (tag === undefined || one.tag === tag || one.id === chosen) names.set(one.id, one.name);
  }
  return [...names]
    .map(([id, name]) => ({ value: String(id), label: name.trim() || `#${id}` }))
    .sort((a, b) => a.label.localeCompare(b.label));
}
