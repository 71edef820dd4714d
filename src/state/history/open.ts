import type { Channel, Environment } from '../environment';
import type { HistoryKeeping } from './history';
import type { KeeperOptions } from './keeper';
import type { Records } from './records';

export interface OpenOptions {
  readonly environment: Pick<Environment, 'now' | 'openChannel' | 'page' | 'random'>;
  readonly dashboardKey: string;
  /** Whether what is known of this session may outlast the page. */
  readonly lasting: () => boolean;
  /** Whether this tab may write; undefined: tabs can't tell each other, and a lease among the records decides. */
  readonly leads: () => boolean | undefined;
  readonly monitors: KeeperOptions['monitors'];
  /** Resolves when the page has time for this. */
  readonly idle: () => Promise<void>;
}

/** Gets the code of the lasting history, which no first screen waits for, and opens it. */
export function createKeeping(options: OpenOptions): HistoryKeeping {
  const { environment, dashboardKey, lasting, leads, monitors, idle } = options;
  const load = () => import('./lasting');

  return {
    async open(series, onCleared) {
      await idle();
      const code = await load().catch(() => undefined);
      return code?.openKeeper({
        environment,
        series,
        monitors,
        openRecords: lasting() ? (gone) => openRecords(gone) : undefined,
        line: lasting() ? openLine() : undefined,
        onCleared,
        mayWrite: async (records, now, name) => leads() ?? code.takeLease(records, now, name),
      });
    },
    async recall(memory) {
      if (!lasting()) return undefined;
      const code = await load();
      const records = await openRecords(() => {});
      const recalled = await code.readRecalled(records, memory, environment.now());
      records.close();
      return recalled;
    },
    async forget() {
      const records = await openRecords(() => {});
      await records.clear();
      records.close();
      const line = openLine();
      line?.send('cleared');
      line?.close();
    },
  };

  function openLine(): Channel | undefined {
    return environment.openChannel?.(`nezha-status:history:${dashboardKey}`);
  }

  async function openRecords(gone: () => void): Promise<Records> {
    const { openIdbRecords, databaseName } = await load();
    const newMark = () => `${environment.now().wall}-${environment.random()}`;
    return openIdbRecords(databaseName(dashboardKey), newMark, gone);
  }
}
