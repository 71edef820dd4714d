import { encode } from 'uqr';
import { t } from '../../i18n';

/** Cells of white around the code, as scanners need them. */
const BORDER = 4;

/** A text to be scanned: dark on white in every theme. */
export function QrCode({ text }: { readonly text: string }) {
  const { data, size } = encode(text, { border: BORDER });
  const path = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={t('wall.setup.code')}
      shapeRendering="crispEdges"
      className="size-40 shrink-0 rounded-lg border border-line bg-white forced-color-adjust-none"
    >
      <path d={path.join('')} fill="#000" />
    </svg>
  );
}
