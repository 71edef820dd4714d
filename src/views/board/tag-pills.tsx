import type { WatchedServer } from '../../domain/fleet';
import { countedAs } from '../../domain/summary';
import { fmt, t } from '../../i18n';
import { useFleet } from '../../state/context';
import { StatusGlyph } from '../../ui/status-glyph';
import { useFleetPart } from '../use-fleet-part';
import type { ViewProps } from '../use-view';
import { CompareButton } from './compare-button';

const ROW = 'slides fades tag-pills max-sm:me-0 max-sm:pe-0';

/** The room of the pills before the first answer, so that nothing jumps when they come. */
function PillsRoom() {
  return (
    <div className={`${ROW} invisible`} aria-hidden="true">
      <span className="border px-3 py-1">0</span>
    </div>
  );
}

/** A pill a tag, with how many servers it has and how many of them are down; "untagged" last. */
export function TagPills({ view, onView }: ViewProps) {
  const known = useFleet((fleet) => fleet !== undefined);
  const pills = useFleetPart((fleet) =>
    (fleet?.groups ?? []).map(({ tag, ids }) => ({
      tag,
      count: ids.length,
      down: ids.filter((id) => isDown(fleet?.servers.get(id))).length,
    })),
  );
  if (!known) return <PillsRoom />;
  // One tag is no choice.
  if (pills.length < 2 && view.tag === undefined) return <div className="grow" />;
  const total = pills.reduce((sum, { count }) => sum + count, 0);
  return (
    <nav aria-label={t('board.tags')} className={ROW}>
      <Pill
        label={t('board.all')}
        count={total}
        down={0}
        chosen={view.tag === undefined}
        onChoose={() => onView({ tag: undefined })}
      />
      {pills.map(({ tag, count, down }) => (
        <Pill
          key={`tag:${tag}`}
          label={tag || t('board.untagged')}
          count={count}
          down={down}
          chosen={view.tag === tag}
          onChoose={() => onView({ tag: view.tag === tag ? undefined : tag })}
        />
      ))}
      <CompareButton className="ms-1 shrink-0 rounded-full sm:hidden" />
    </nav>
  );
}

/** What is known to be down is no news. */
function isDown(watched: WatchedServer | undefined): boolean {
  return watched !== undefined && countedAs(watched) === 'down';
}

function Pill(props: {
  readonly label: string;
  readonly count: number;
  readonly down: number;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}) {
  const { label, count, down, chosen, onChoose } = props;
  return (
    <button
      type="button"
      aria-pressed={chosen}
      onClick={onChoose}
      className={`touch tag-pill ${chosen ? 'border-line bg-panel text-ink' : 'border-transparent text-ink-2 hover:bg-raised'}`}
    >
      <span dir="auto" className="truncate">
        {label}
      </span>
      <span className="text-ink-3">{fmt().integer(count)}</span>
      {down > 0 && (
        <span className="inline-flex items-center gap-0.5 text-down">
          <StatusGlyph status="down" className="size-2.5" />
          {fmt().integer(down)}
          <span className="sr-only"> {t('count.down')}</span>
        </span>
      )}
    </button>
  );
}
