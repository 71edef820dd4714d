import type { Failure } from '../api/failure';
import { t } from '../i18n';

/** A failure as one sentence for a person. */
export function failureText({ kind, ...details }: Failure): string {
  return t(`failure.${kind}`, { ...details });
}
