import { createHash } from 'node:crypto';

/**
 * An opaque name of a dashboard: 16 hex digits. The page keeps tokens and history under it, so that
 * another dashboard at the same address of the page never sees them.
 *
 * @param identity the dashboard's normalised address, or what tells one demo fleet from another
 */
export function dashboardKey(identity: string): string {
  return createHash('sha256').update(identity).digest('hex').slice(0, 16);
}
