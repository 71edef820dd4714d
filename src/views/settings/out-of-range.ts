import { t } from '../../i18n';
import type { NumberRange } from '../../ui/number-field';

/** Says in a sentence why a number is not taken; undefined: it is. */
export function outOfRange({ min, max }: NumberRange): (value: number) => string | undefined {
  return (value) => (value >= min && value <= max ? undefined : t('settings.range', { min, max }));
}
