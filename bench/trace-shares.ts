import * as z from 'zod/mini';

const traceSchema = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      ph: z.string(),
      pid: z.number(),
      tid: z.number(),
      ts: z.number(),
      /** µs of wall time, and of the thread's own. */
      dur: z.optional(z.number()),
      tdur: z.optional(z.number()),
    }),
  ),
});

type Event = z.infer<typeof traceSchema>['traceEvents'][number];

/** What the browser's own names stand for; an event inside another counts for itself alone. */
const PARTS: readonly (readonly [part: string, names: RegExp])[] = [
  [
    'script',
    /^(FunctionCall|v8\.|V8\.|EvaluateScript|FireAnimationFrame|TimerFire|AsyncTask|.*Microtask|MinorGC|MajorGC)/,
  ],
  ['style', /^(UpdateLayoutTree|Document::(updateStyle|recalcStyle|rebuildLayoutTree))/],
  ['layout', /^(Layout$|LocalFrameView::performLayout|InlineNode)/],
  ['before painting', /^(PrePaint|Blink\.PrePaint|Blink\.CompositingInputs|CullRectUpdate)/],
  ['painting', /^(Paint$|Blink\.Paint|PaintImage)/],
  ['layers', /^(Layerize|PaintArtifactCompositor|Commit$|LayerTreeHost|UpdateLayer)/],
  ['canvases', /Canvas/],
  ['hit test', /^HitTest$/],
];
const REST = 'the rest';

/**
 * How the main thread's own time (ms, not waiting for a core) is shared out among what it does.
 * @param rawTrace as the browser writes it
 * @throws where it is no trace
 */
export function shareOut(rawTrace: unknown): {
  readonly total: number;
  readonly shares: readonly (readonly [part: string, ms: number])[];
} {
  const { traceEvents } = traceSchema.parse(rawTrace);
  const events = mainThread(traceEvents.filter(({ ph }) => ph === 'X'));
  const shares = new Map<string, number>();
  let total = 0;
  const open: { readonly event: Event; inner: number }[] = [];
  const close = () => {
    const done = open.pop();
    if (done === undefined) return;
    const own = timeOf(done.event) - done.inner;
    const part = PARTS.find(([, names]) => names.test(done.event.name))?.[0] ?? REST;
    shares.set(part, (shares.get(part) ?? 0) + own / 1000);
  };
  for (const event of events) {
    while (isOver(open.at(-1)?.event, event)) close();
    const around = open.at(-1);
    if (around) around.inner += timeOf(event);
    else total += timeOf(event) / 1000;
    open.push({ event, inner: 0 });
  }
  while (open.length > 0) close();
  return { total, shares: [...shares].sort(([, a], [, b]) => b - a) };
}

/** The events of the thread that lays out most, an outer one before those within it. */
function mainThread(events: readonly Event[]): readonly Event[] {
  const key = ({ pid, tid }: Event) => `${pid}:${tid}`;
  const layouts = new Map<string, number>();
  for (const event of events) {
    if (event.name === 'Layout') layouts.set(key(event), (layouts.get(key(event)) ?? 0) + 1);
  }
  const [busiest] = [...layouts].sort(([, a], [, b]) => b - a);
  return events
    .filter((event) => key(event) === busiest?.[0])
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
}

function isOver(outer: Event | undefined, next: Event): boolean {
  return outer !== undefined && next.ts >= outer.ts + (outer.dur ?? 0);
}

function timeOf({ tdur, dur }: Event): number {
  return tdur ?? dur ?? 0;
}
