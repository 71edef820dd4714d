import { createDemoDashboard, type DemoDashboard } from '../../demo/dashboard';
import { listenDemo } from '../../demo/listen';

/** A change of what the dashboard answers: gets the request and the true answer. */
export type Twist = (request: Request, answer: Response) => Response | Promise<Response>;

/** A dashboard that a test can stop, start again on the same port, and make answer otherwise. */
export interface TestDashboard {
  readonly url: string;
  readonly demo: DemoDashboard;
  /** Path and query of every request that reached it. */
  readonly asked: string[];
  /** The credentials that reached it. */
  readonly credentials: Set<string | null>;
  twist(twist: Twist | undefined): void;
  /** Moves the dashboard's clock ahead, and its servers' lives with it. */
  passTime(seconds: number): void;
  stop(): Promise<void>;
  start(): Promise<void>;
}

export interface DashboardOptions {
  readonly token: string;
  readonly servers?: number;
  /** Its clock, unix ms; the real one where it is left out. */
  readonly now?: () => number;
}

export async function openDashboard({
  token,
  servers = 46,
  now = Date.now,
}: DashboardOptions): Promise<TestDashboard> {
  let ahead = 0;
  const demo = createDemoDashboard({ seed: 1, servers, token, now: () => now() + ahead });
  const asked: string[] = [];
  const credentials = new Set<string | null>();
  let current: Twist | undefined;
  const answering = {
    ...demo,
    async fetch(request: Request) {
      const { pathname, search } = new URL(request.url);
      asked.push(pathname + search);
      credentials.add(request.headers.get('authorization'));
      const answer = demo.fetch(request);
      return current ? await current(request, answer) : answer;
    },
  };
  let listener = await listenDemo(answering, { host: '127.0.0.1', port: 0 });
  const { url } = listener;
  let open = true;
  return {
    url,
    demo,
    asked,
    credentials,
    twist(twist) {
      current = twist;
    },
    passTime(seconds) {
      ahead += seconds * 1000;
    },
    async stop() {
      if (open) await listener.close();
      open = false;
    },
    async start() {
      if (!open) listener = await listenDemo(answering, { host: '127.0.0.1', port: portOf(url) });
      open = true;
    },
  };
}

function portOf(url: string): number {
  return Number(new URL(url).port);
}

/** A twist that changes the entries of every list of servers; other answers pass. */
export function changeEntries(
  change: (entries: Record<string, unknown>[]) => readonly unknown[],
): Twist {
  return changeResult<Record<string, unknown>>('/api/v1/server/', change);
}

/** A twist that changes the results of the answers below a path; other answers pass. */
function changeResult<T>(below: string, change: (entries: T[]) => readonly unknown[]): Twist {
  return async (request, answer) => {
    if (!new URL(request.url).pathname.startsWith(below)) return answer;
    const body: { code: number; result?: T[] } = await answer.json();
    if (body.result === undefined) return Response.json(body, { headers: answer.headers });
    const headers = new Headers(answer.headers);
    headers.delete('content-length');
    return Response.json({ ...body, result: change(body.result) }, { headers });
  };
}

/** A twist by which the servers of a map last reported then (unix seconds), and the others as they do. */
export function lastReports(reports: ReadonlyMap<number, number>): Twist {
  return changeEntries((entries) =>
    entries.map((entry) => ({
      ...entry,
      last_active: reports.get(Number(entry['id'])) ?? entry['last_active'],
    })),
  );
}

/** A twist that lets the first of a server's monitors lose all for a part (0 to 1) of its day. */
export function loseAll(id: number, { from, to }: { from: number; to: number }): Twist {
  return changeResult<{ avg_delay: number[] }>(`/api/v1/monitor/${id}`, (monitors) =>
    monitors.map((monitor, index) => {
      const { length } = monitor.avg_delay;
      const lost = (point: number) => index === 0 && point >= from * length && point < to * length;
      const delays = monitor.avg_delay.map((delay, point) => (lost(point) ? 0 : delay));
      return { ...monitor, avg_delay: delays };
    }),
  );
}

/** A twist by which the dashboard's monitors have begun to measure then (ms). */
export function monitoredSince(begin: number): Twist {
  return async (request, answer) => {
    if (!new URL(request.url).pathname.startsWith('/api/v1/monitor/')) return answer;
    const body: { result: { created_at: number[]; avg_delay: number[] }[] | null } =
      await answer.json();
    const result = body.result?.map((one) => {
      const first = one.created_at.findIndex((at) => at >= begin);
      const from = first < 0 ? one.created_at.length : first;
      return {
        ...one,
        created_at: one.created_at.slice(from),
        avg_delay: one.avg_delay.slice(from),
      };
    });
    return Response.json({ ...body, result: result ?? null });
  };
}
