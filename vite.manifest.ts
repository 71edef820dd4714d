import type { Plugin } from 'vite';
import { RUNTIME_DEFAULTS } from './contract/config';
import { MANIFEST_PATH, webManifest } from './contract/manifest';

/**
 * For a deployment that has no proxy: writes the manifest that the proxy would answer with, and puts the base
 * (`vite build --base /status/`) before the addresses in the page that name no file of the build.
 */
export function staticManifest(): Plugin {
  let base = '/';
  return {
    name: 'nezha-status:manifest',
    apply: 'build',
    configResolved(config) {
      base = config.base;
    },
    transformIndexHtml: (html) =>
      html.replace(/href="\/(config\.json|manifest\.webmanifest)"/g, `href="${base}$1"`),
    generateBundle() {
      const { title } = RUNTIME_DEFAULTS;
      const source = JSON.stringify(webManifest({ title, shortTitle: title, base }));
      this.emitFile({ type: 'asset', fileName: MANIFEST_PATH.slice(1), source });
    },
  };
}
