import type { Crossing } from '../domain/crossings';
import { fmt, t } from '../i18n';

/** A crossed limit in words, with the number: "CPU 92 %". */
export function crossingText({ metric, value }: Crossing): string {
  const name = t(`limit.${metric}`);
  switch (metric) {
    case 'temperature':
      return `${name} ${fmt().temperature(value)}`;
    case 'loadPerCore':
      return `${name} ${fmt().load(value)}`;
    default:
      return `${name} ${fmt().percent(value)} %`;
  }
}
