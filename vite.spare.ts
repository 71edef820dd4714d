import type { Plugin } from 'vite';

interface Spare {
  /** The end of a module's path. */
  readonly module: string;
  /** What stands in its place. */
  readonly code: string;
}

/** What libraries bring along and this page has no use for: it would cost every first visit its time. */
const SPARES: readonly Spare[] = [
  {
    // The page asks and changes nothing, so there is never a mutation.
    module: '/query-core/build/modern/mutationCache.js',
    code: 'export class MutationCache { clear() {} findAll() { return []; } resumePausedMutations() { return Promise.resolve(); } }',
  },
  {
    // Nor is anything fetched page by page.
    module: '/query-core/build/modern/infiniteQueryBehavior.js',
    code: 'const no = () => {}; export { no as infiniteQueryBehavior, no as hasNextPage, no as hasPreviousPage };',
  },
  {
    // React has had its own since version 18.
    module: '/use-sync-external-store/shim/index.js',
    code: "export { useSyncExternalStore } from 'react';",
  },
];

/** Leaves it out of the built page. Fails where it is no longer there to be left out. */
export function withoutSpares(): Plugin {
  const missing = new Set(SPARES);
  return {
    name: 'nezha-status:spares',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const spare = SPARES.find(({ module }) => id.endsWith(module));
      if (spare === undefined) return undefined;
      missing.delete(spare);
      return { code: spare.code, map: null };
    },
    buildEnd(error) {
      if (error !== undefined || missing.size === 0) return;
      this.error(`Nowhere to be found: ${[...missing].map(({ module }) => module).join(', ')}`);
    },
  };
}
