import type { Plugin } from 'vite';

interface Unused {
  /** The end of a module's path. */
  readonly module: string;
  /** What stands in its place. */
  readonly code: string;
}

/** What libraries bring along and this page, which only reads, never runs: it would cost every first visit its time. */
const UNUSED: readonly Unused[] = [
  {
    // It hangs on every `QueryClient`; this is what one that mutates nothing calls of it.
    module: '/query-core/build/modern/mutationCache.js',
    code: 'export class MutationCache { clear() {} findAll() { return []; } resumePausedMutations() { return Promise.resolve(); } }',
  },
  {
    // Nothing is fetched page by page.
    module: '/query-core/build/modern/infiniteQueryBehavior.js',
    code: 'const no = () => {}; export { no as infiniteQueryBehavior, no as hasNextPage, no as hasPreviousPage };',
  },
  {
    // React has had its own since version 18.
    module: '/use-sync-external-store/shim/index.js',
    code: "export { useSyncExternalStore } from 'react';",
  },
];

/** Leaves it out of the built page: about 2 kB of its first screen. Fails where it is no longer there to be left out. */
export function leaveOutUnused(): Plugin {
  const missing = new Set(UNUSED);
  return {
    name: 'nezha-status:leave-out-unused',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const file = id.replaceAll('\\', '/');
      const unused = UNUSED.find(({ module }) => file.endsWith(module));
      if (unused === undefined) return undefined;
      missing.delete(unused);
      return { code: unused.code, map: null };
    },
    buildEnd(error) {
      if (error !== undefined || missing.size === 0) return;
      this.error(`Nowhere to be found: ${[...missing].map(({ module }) => module).join(', ')}`);
    },
  };
}
