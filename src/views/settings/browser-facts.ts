import type { BrowserFacts } from '../../state/diagnostics';

/** What this browser says of itself. */
export function browserFacts(): BrowserFacts {
  return {
    userAgent: navigator.userAgent,
    languages: navigator.languages,
    screen: `${window.innerWidth}x${window.innerHeight}@${window.devicePixelRatio}`,
    protocol: window.location.protocol,
    secureContext: window.isSecureContext,
    online: navigator.onLine,
  };
}
