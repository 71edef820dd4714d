import { fmt } from '../i18n';

const STEPS = [86_400, 3_600, 60] as const;

/** A duration (s) in its two largest units: "2 hr 5 min", "48 sec". */
export function spanText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const step = STEPS.find((one) => whole >= one);
  const large = fmt().duration(whole);
  if (step === undefined) return large;
  const rest = whole % step;
  const next = STEPS[STEPS.indexOf(step) + 1] ?? 1;
  return rest < next ? large : `${large} ${fmt().duration(rest)}`;
}
