import type { Brand } from '../../contract/brand';

/** Puts the deployment's accent where the style sheet looks for it; the policy allows no inline style. */
export function applyBrand({ accent }: Brand): void {
  if (accent !== undefined) document.documentElement.style.setProperty('--accent', accent);
}
