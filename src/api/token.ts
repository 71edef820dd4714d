import { SESSION } from '../config';

/**
 * A token as a person pasted it: the header's name, "Bearer", quotes and spaces around it are taken off.
 * @returns the bare token, or undefined where it can't be one (empty, too long, or with characters no header carries)
 */
export function cleanToken(pasted: string): string | undefined {
  const bare = pasted
    .trim()
    .replace(/^authorization\s*:\s*/i, '')
    .replace(/^(?:bearer|token)\s+/i, '')
    .replace(/^(["'`])(.*)\1$/, '$2')
    .trim();
  const fits = /^[\x21-\x7e]+$/.test(bare) && bare.length <= SESSION.tokenMaxLength;
  return fits ? bare : undefined;
}
