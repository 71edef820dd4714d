import { expect, type Page } from '@playwright/test';

/** The clock of a page that is let through its life in steps, in any number of documents. */
export interface SoakClock {
  /** The page's time, unix ms. */
  now(): number;
  /** Lets time pass, a second at a time, each once what the page asked for in the one before has come. */
  pass(seconds: number): Promise<void>;
  /** The machine sleeps: timers that are over by then run once, when it wakes. */
  sleep(seconds: number): Promise<void>;
}

/**
 * Stops the clock of a page, which stands at `address` and has Playwright's clock. Playwright's own steps are written
 * down, for each new document to go through: here a document that the page reloads into gets the time alone.
 * @param stands waits for what a page shows once it has started
 */
export async function stopClock(
  page: Page,
  address: string,
  stands: () => Promise<void>,
): Promise<SoakClock> {
  await page.addInitScript(prepare);
  await page.goto(address);
  await stands();
  let now = await page.evaluate(pause);

  /** Whether the document is the one that time was to pass in, and has all its parts by now. */
  async function go(ms: number, sleeps: boolean): Promise<boolean> {
    try {
      return await page.evaluate(advance, { ms, sleeps, until: now });
    } catch (thrown) {
      if (/context was destroyed|navigat/i.test(String(thrown))) return false;
      throw thrown;
    }
  }

  async function on(seconds: number, sleeps: boolean): Promise<void> {
    now += seconds * 1000;
    if (await go(seconds * 1000, sleeps)) return;
    // It has reloaded: what it starts with comes in true time, and nothing else is to happen meanwhile.
    await expect(async () => {
      now += 100;
      expect(await go(100, false)).toBe(true);
    }).toPass({ intervals: [100] });
    await stands();
  }

  await on(10, false);
  return {
    now: () => now,
    pass: (seconds) => on(seconds, false),
    sleep: (seconds) => on(seconds, true),
  };
}

/** In each document, after the clock and before its own code: counts what is asked and not yet answered. */
function prepare(): void {
  const time = sessionStorage.getItem('soak-now');
  if (time !== null) Reflect.get(window, '__pwClock').controller.log('pauseAt', 0, Number(time));
  const asked = { open: 0, ended: () => {}, parts: false };
  Reflect.set(window, 'soak', asked);
  const real = window.fetch;
  window.fetch = async (...question) => {
    asked.open += 1;
    try {
      const answer = await real(...question);
      // With its body, once this resolves.
      await answer.clone().arrayBuffer();
      return answer;
    } finally {
      asked.open -= 1;
      if (asked.open === 0) asked.ended();
    }
  };
  // The clock's marks are none.
  performance.mark = (name) => {
    asked.parts ||= name === 'parts';
    return new PerformanceMark(name);
  };
}

/** In the page: stops its clock, and tells its time. */
async function pause(): Promise<number> {
  await Reflect.get(window, '__pwClock').controller.pauseAt(Date.now() + 1_000);
  return Date.now();
}

/** In the page: lets time pass. Returns whether the page has all its parts, and so has stood before. */
async function advance(step: { ms: number; sleeps: boolean; until: number }): Promise<boolean> {
  const { ms, sleeps, until } = step;
  // Where a document begins that the page reloads into.
  sessionStorage.setItem('soak-now', String(until));
  const { controller } = Reflect.get(window, '__pwClock');
  const asked = Reflect.get(window, 'soak');
  const { port1, port2 } = new MessageChannel();
  /** A turn of the event loop, whatever the clock says. */
  const turn = () =>
    new Promise<void>((resolve) => {
      port1.onmessage = () => resolve();
      port2.postMessage(undefined);
    });
  const ended = () =>
    new Promise<void>((resolve) => {
      asked.ended = resolve;
    });
  /** Until nothing is asked any more, and what came is drawn: an answer may lead to another question. */
  const settle = async () => {
    for (let turns = 0; turns < 4; turns += 1) {
      if (asked.open > 0) {
        await ended();
        turns = 0;
      }
      await turn();
    }
  };
  if (sleeps) await controller.fastForward(ms);
  for (let passed = 0; !sleeps && passed < ms; passed += 1_000) {
    await controller.runFor(Math.min(1_000, ms - passed));
    await settle();
  }
  await settle();
  port1.close();
  return asked.parts;
}
