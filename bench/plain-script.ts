/** What the plain page is told. */
export interface PlainOptions {
  readonly token: string;
  readonly pollMs: number;
  /** Only what is on screen is asked for with every poll, and everything this often. */
  readonly saver: { readonly reportsMs: number; readonly detailsMs: number } | undefined;
  /** Lines are drawn this often, and show so much. */
  readonly linesMs: number;
  readonly windowMs: number;
}

/**
 * In the page: keeps a still copy of the board up to date without any framework, and as cheaply as it goes. It asks what
 * the board asks, and puts the numbers of the cards on screen into their texts, meters and lines; nothing is checked, kept,
 * sorted, or told to anybody.
 */
export function plainScript(options: PlainOptions): void {
  interface Report {
    readonly id: number;
    readonly host: {
      readonly MemTotal: number;
      readonly SwapTotal: number;
      readonly DiskTotal: number;
    };
    readonly status: Readonly<
      Record<
        | 'CPU'
        | 'MemUsed'
        | 'SwapUsed'
        | 'DiskUsed'
        | 'NetInSpeed'
        | 'NetOutSpeed'
        | 'NetInTransfer'
        | 'NetOutTransfer'
        | 'Load1',
        number
      >
    >;
  }
  type Point = readonly [
    at: number,
    cpu: number,
    memory: number,
    inbound: number,
    outbound: number,
  ];

  const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
  const LINE_WIDTH = 1.4;

  const bytes = (value: number) => {
    const step = Math.min(UNITS.length - 1, Math.floor(Math.log2(Math.max(1, value)) / 10));
    const scaled = value / 1024 ** step;
    return [scaled.toFixed(scaled < 10 && step > 0 ? 1 : 0), UNITS[step] ?? ''] as const;
  };
  const put = (node: Node | null | undefined, text: string) => {
    if (node && node.nodeValue !== text) node.nodeValue = text;
  };
  const ask = async (path: string): Promise<{ readonly result: readonly Report[] }> => {
    const answer = await fetch(path, {
      headers: { Authorization: options.token },
      cache: 'no-store',
    });
    return JSON.parse(await answer.text());
  };

  class Card {
    readonly #points: Point[] = [];
    readonly #cpu;
    readonly #memory;
    readonly #inbound;
    readonly #unit;
    readonly #outbound;
    readonly #meters;
    readonly #load;
    readonly #traffic;
    readonly #canvas: HTMLCanvasElement | null;
    readonly #context;
    readonly #lines;

    constructor(element: Element) {
      const text = (node: Element | null | undefined) => node?.firstChild;
      const above = (line: Element | null) => line?.previousElementSibling;
      const figure = (around: Element | null | undefined) =>
        text(around?.querySelector('.font-semibold'));
      const place = (name: string) => element.querySelector(`[data-spark="${name}"]`);
      const speeds = above(place('network'))?.querySelectorAll('.font-semibold') ?? [];
      this.#cpu = figure(above(place('cpu')));
      this.#memory = figure(above(place('memory')));
      this.#inbound = text(speeds[0]);
      this.#unit = text(speeds[0]?.nextElementSibling);
      this.#outbound = text(speeds[1]);
      this.#meters = [...element.querySelectorAll('[role="meter"]')].map((meter) => ({
        text: figure(above(meter)),
        meter,
        bar: meter.firstElementChild,
      }));
      this.#load = element.querySelector('.card-foot > span')?.lastChild;
      this.#traffic = [...element.querySelectorAll('.card-traffic > span')].map(
        (one) => one.lastChild,
      );
      this.#canvas = element.querySelector('canvas');
      this.#context = this.#canvas?.getContext('2d');
      const sheet = this.#canvas?.getBoundingClientRect();
      this.#lines = (['cpu', 'memory', 'network'] as const).map((name) => {
        const box = place(name)?.getBoundingClientRect();
        return {
          name,
          left: (box?.left ?? 0) - (sheet?.left ?? 0),
          top: (box?.top ?? 0) - (sheet?.top ?? 0),
          width: box?.width ?? 0,
          height: box?.height ?? 0,
        };
      });
    }

    take({ status, host }: Report, now: number): void {
      const memory = (status.MemUsed / host.MemTotal) * 100;
      this.#points.push([now, status.CPU, memory, status.NetInSpeed, status.NetOutSpeed]);
      if ((this.#points[0]?.[0] ?? now) < now - options.windowMs) this.#points.shift();
      put(this.#cpu, status.CPU.toFixed(0));
      put(this.#memory, memory.toFixed(0));
      const [inbound, unit] = bytes(status.NetInSpeed);
      put(this.#inbound, inbound);
      put(this.#unit, `${unit}/s`);
      put(this.#outbound, bytes(status.NetOutSpeed)[0]);
      const shares = [status.DiskUsed / host.DiskTotal, status.SwapUsed / host.SwapTotal];
      for (const [index, { text, meter, bar }] of this.#meters.entries()) {
        const share = (shares[index] ?? 0) * 100;
        put(text, share.toFixed(0));
        const width = `${share.toFixed(1)}%`;
        if (!(bar instanceof HTMLElement) || bar.style.width === width) continue;
        bar.style.width = width;
        meter.setAttribute('aria-valuenow', share.toFixed(0));
      }
      put(this.#load, ` ${status.Load1.toFixed(2)}`);
      put(this.#traffic[0], ` ${bytes(status.NetInTransfer).join(' ')}`);
      put(this.#traffic[1], ` ${bytes(status.NetOutTransfer).join(' ')}`);
    }

    draw(now: number): void {
      const canvas = this.#canvas;
      const context = this.#context;
      if (!canvas || !context) return;
      context.clearRect(0, 0, canvas.width, canvas.height);
      const most = this.#points.reduce((max, [, , , a, b]) => Math.max(max, a, b), 16_384);
      for (const { name, left, top, width, height } of this.#lines) {
        const x = ([at]: Point) => left + width * (1 - (now - at) / options.windowMs);
        if (name !== 'network') {
          const which = name === 'cpu' ? 1 : 2;
          const base = top + height;
          this.#line(context, x, (point) => base - (height * point[which]) / 100, base, '#7c8cff');
          continue;
        }
        const base = top + height / 2;
        this.#line(context, x, (point) => base - (height / 2) * (point[3] / most), base, '#38bdf8');
        this.#line(context, x, (point) => base + (height / 2) * (point[4] / most), base, '#c084fc');
      }
    }

    #line(
      context: CanvasRenderingContext2D,
      x: (point: Point) => number,
      y: (point: Point) => number,
      base: number,
      colour: string,
    ): void {
      const first = this.#points[0];
      const last = this.#points.at(-1);
      if (!first || !last) return;
      context.beginPath();
      for (const point of this.#points) context.lineTo(x(point), y(point));
      context.strokeStyle = colour;
      context.fillStyle = colour;
      context.lineWidth = LINE_WIDTH;
      context.globalAlpha = 1;
      context.stroke();
      context.lineTo(x(last), base);
      context.lineTo(x(first), base);
      context.globalAlpha = 0.16;
      context.fill();
    }
  }

  document.addEventListener('DOMContentLoaded', () => {
    const cards = new Map(
      [...document.querySelectorAll('[data-server-id]')]
        .filter((element) => element.getBoundingClientRect().top < window.innerHeight)
        .map((element) => [Number(element.getAttribute('data-server-id')), new Card(element)]),
    );
    const age = document.querySelector('.feed-pill')?.lastElementChild?.lastChild;
    const totals = [...document.querySelectorAll('.board-head .inline-flex .font-bold')].map(
      ({ firstChild }) => firstChild,
    );
    const { saver, pollMs, linesMs } = options;
    let answeredAt = 0;
    let drawnAt = Number.NEGATIVE_INFINITY;
    let wholeAt = Number.NEGATIVE_INFINITY;
    let listedAt = 0;

    const poll = async () => {
      const start = performance.now();
      const whole = saver === undefined || start - wholeAt >= saver.detailsMs;
      const ids = whole ? '' : `?id=${[...cards.keys()].join()}`;
      if (!whole && start - listedAt >= saver.reportsMs) {
        listedAt = start;
        await ask('/api/v1/server/list');
      }
      const { result } = await ask(`/api/v1/server/details${ids}`);
      const now = performance.now();
      answeredAt = now;
      if (whole) {
        wholeAt = now;
        listedAt = now;
        const sum = (key: 'NetInSpeed' | 'NetOutSpeed') =>
          result.reduce((total, { status }) => total + status[key], 0);
        put(totals[0], bytes(sum('NetInSpeed'))[0]);
        put(totals[1], bytes(sum('NetOutSpeed'))[0]);
      }
      for (const report of result) cards.get(report.id)?.take(report, now);
      put(age, 'live · now');
      if (now - drawnAt < linesMs) return;
      drawnAt = now;
      requestAnimationFrame(() => {
        for (const card of cards.values()) card.draw(now);
      });
    };
    poll();
    setInterval(poll, pollMs);
    setInterval(() => {
      put(age, `live · ${Math.floor((performance.now() - answeredAt) / 1000)}s ago`);
    }, 1000);
  });
}
