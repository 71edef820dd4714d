import { memo, useMemo, useRef } from 'react';
import { displayName } from '../../domain/display-name';
import { same } from '../../domain/same';
import type { AppState } from '../../state/app-state';
import { useAppState, useOnScreen, useSelected, useStore } from '../../state/context';
import type { CardLook } from '../../ui/card/card-look';
import type { CardPlots } from '../../ui/card/numbers';
import { ServerCard } from '../../ui/card/server-card';
import { lazyPart } from '../../ui/lazy-part';
import { useSeen, useWhole } from '../../ui/windowing/motion';
import type { MarkText } from '../mark-text';
import { PickOrLink } from '../pick-or-link';
import { Since, sinceOf } from '../since';
import { networkPlot, sharePlot } from '../spark-plots';
import { MarksButton } from './marks-button';

/** The strip's code comes with the history that it shows, after the first screen. Its room is there before. */
const CardAvailability = lazyPart(
  () => import('./card-availability').then((file) => file.CardAvailability),
  () => null,
);

const CardLatency = lazyPart(
  () => import('./card-latency').then((file) => file.CardLatency),
  () => null,
);

/** A server's card joined to its data: drawn again when this server changes, and not when another does. */
export const BoardCard = memo(function BoardCard(props: {
  readonly id: number;
  readonly look: CardLook;
  readonly mark: MarkText | undefined;
  /** Beside the server's own element: it stands for none, and leads nowhere. */
  readonly preview?: boolean;
}) {
  const { id, look, mark, preview = false } = props;
  const state = useAppState();
  const ref = useRef<HTMLElement>(null);
  const watched = useSeen(ref, state.fleet.fleet, (fleet) => fleet?.servers.get(id));
  const plots = useMemo(() => cardPlots(state, id), [state, id]);
  const limits = useStore(state.thresholds);
  const keeper = useStore(state.history.keeper);
  const favourite = useSelected(state.marks, ({ favourites }) => favourites.has(id));
  const whole = useWhole();
  useOnScreen(id);
  const figure = look.density === 'comfortable';
  const name = watched && displayName(watched.server);
  // What seldom changes keeps its reference, and is not drawn again with every number.
  const told = useHeldSame(watched && sinceOf(watched));
  const since = useMemo(() => told && <Since {...told} />, [told]);
  const link = useMemo(
    () =>
      name &&
      (preview ? name : <PickOrLink id={id} name={name} mark={mark} className="card-link" />),
    [id, name, mark, preview],
  );
  const availability = useMemo(
    () => whole && keeper && <CardAvailability id={id} keeper={keeper} figure={figure} />,
    [id, keeper, figure, whole],
  );
  const menu = useMemo(
    () => whole && !preview && name && <MarksButton id={id} name={name} />,
    [id, name, preview, whole],
  );
  if (watched === undefined) return null;
  return (
    <ServerCard
      ref={ref}
      watched={watched}
      look={look}
      whole={whole}
      since={since}
      plots={plots}
      limits={limits}
      availability={availability}
      latency={
        whole && keeper && look.latency > 0 && <CardLatency id={id} keeper={keeper} look={look} />
      }
      favourite={favourite}
      menu={menu}
      preview={preview}
      link={link}
    />
  );
});

/** The reference of before, as long as it holds the same. */
function useHeldSame<T>(value: T): T {
  const held = useRef(value);
  if (!same(held.current, value)) held.current = value;
  return held.current;
}

function cardPlots({ history, fleet }: AppState, id: number): CardPlots {
  const series = () => history.of(id);
  const now = () => fleet.fleet.get()?.dashboardNow ?? 0;
  const cpu = () => sharePlot(series(), 'cpu', now());
  const memory = () => sharePlot(series(), 'memory', now());
  const network = () => networkPlot(series(), now());
  return { comfortable: { cpu, memory, network }, compact: cpu, subscribe: history.subscribe };
}
