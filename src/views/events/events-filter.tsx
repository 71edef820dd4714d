import { displayName } from '../../domain/display-name';
import { isIncident, LOG_KINDS, type LogEntry, type LogKind } from '../../domain/history/event-log';
import type { LogFilter } from '../../domain/history/pick-entries';
import { fmt, t } from '../../i18n';
import { EventGlyph } from '../../ui/event-glyph';
import { SelectField } from '../../ui/select-field';
import { EventsSearch } from './events-search';
import type { ChangeFilter } from './use-events';

export interface EventsFilterProps {
  /** All that the log has. */
  readonly entries: readonly LogEntry[];
  /** How many of each kind the rest of the filter lets through. */
  readonly counts: ReadonlyMap<LogKind, number>;
  readonly filter: LogFilter;
  readonly onFilter: ChangeFilter;
}

/** Narrows the events down: by kind, words, tag and server. */
export function EventsFilter({ entries, counts, filter, onFilter }: EventsFilterProps) {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (
    <div className="grid gap-2.5">
      <fieldset aria-label={t('events.kind')} className="slides flex min-w-0 gap-1 sm:flex-wrap">
        {[undefined, ...LOG_KINDS].map((kind) => (
          <Kind
            key={kind ?? 'all'}
            kind={kind}
            count={kind === undefined ? all : (counts.get(kind) ?? 0)}
            chosen={filter.kind === kind}
            onChoose={() => onFilter({ kind })}
          />
        ))}
      </fieldset>
      <div className="grid grid-cols-2 items-end gap-x-4 gap-y-2.5 sm:grid-cols-[minmax(0,1fr)_auto_auto]">
        <EventsSearch text={filter.text} onFilter={onFilter} />
        <SelectField
          label={t('server.tag')}
          value={filter.tag === undefined ? ALL : `=${filter.tag}`}
          options={[{ value: ALL, label: t('events.allTags') }, ...tagOptions(entries, filter)]}
          onChange={(value) => {
            onFilter({ tag: value === ALL ? undefined : value.slice(1), server: undefined });
          }}
        />
        <SelectField
          label={t('events.server')}
          value={filter.server === undefined ? ALL : String(filter.server)}
          options={[
            { value: ALL, label: t('events.allServers') },
            ...serverOptions(entries, filter),
          ]}
          onChange={(value) => onFilter({ server: value === ALL ? undefined : Number(value) })}
        />
      </div>
    </div>
  );
}

const ALL = '';

function Kind(props: {
  readonly kind: LogFilter['kind'];
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
      {kind && <EventGlyph kind={kind} className="size-3" />}
      {kind === undefined ? t('board.all') : t(`events.kinds.${kind}`)}
      <span className="text-ink-3">{fmt().integer(count)}</span>
    </button>
  );
}

/** The tags of what happened; the one that the address asks for, too, whether or not it has any. */
function tagOptions(entries: readonly LogEntry[], { tag: chosen }: LogFilter) {
  const tags = new Set(entries.filter(isIncident).map(({ tag }) => tag));
  if (chosen !== undefined) tags.add(chosen);
  return [...tags]
    .sort((a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b))
    .map((tag) => ({ value: `=${tag}`, label: tag || t('board.untagged') }));
}

/** The servers to which something happened, by their latest names, within the chosen tag. */
function serverOptions(entries: readonly LogEntry[], { tag, server: chosen }: LogFilter) {
  const names = new Map<number, string>();
  // Newest first: the first name that is met is the latest.
  for (const one of entries.filter(isIncident)) {
    if (names.has(one.id)) continue;
    if (tag === undefined || one.tag === tag || one.id === chosen) names.set(one.id, one.name);
  }
  if (chosen !== undefined && !names.has(chosen)) names.set(chosen, '');
  return [...names]
    .map(([id, name]) => ({ value: String(id), label: displayName({ id, name }) }))
    .sort((a, b) => a.label.localeCompare(b.label));
}
