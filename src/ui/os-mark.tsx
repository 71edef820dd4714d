import { osFamily } from './os-family';
// A file of its own, fetched once and kept: fifty cards share twelve drawings, and no script carries them.
import drawings from './os-marks.svg?url';

/** The mark of a server's system, as high as its text and in its colour. */
export function OsMark({
  platform,
  label,
  className = '',
}: {
  readonly platform: string | undefined;
  /** The system in words. */
  readonly label: string;
  readonly className?: string;
}) {
  return (
    <svg role="img" aria-label={label} className={`size-[1em] shrink-0 ${className}`}>
      <use href={`${drawings}#${osFamily(platform)}`} />
    </svg>
  );
}
