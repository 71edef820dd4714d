import type { Plugin } from 'vite';
import { RUNTIME_DEFAULTS } from './contract/config';
import { MANIFEST_PATH, webManifest } from './contract/manifest';

/** Writes the manifest of a deployment that has no proxy to answer with one; the proxy's own comes before it. */
export function staticManifest(): Plugin {
  let base = '/';
  return {
    name: 'nezha-status:manifest',
    apply: 'build',
    configResolved(config) {
      base = config.base;
    },
    generateBundle() {
      const { title } = RUNTIME_DEFAULTS;
      const source = JSON.stringify(webManifest({ title, shortTitle: title, base }));
      this.emitFile({ type: 'asset', fileName: MANIFEST_PATH.slice(1), source });
    },
  };
}
