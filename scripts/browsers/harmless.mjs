const ORNAMENT = 'an ornament: without it the page looks plainer and works';
const ON_PAPER = 'for paper and forced colours: elsewhere the browser does it its own way';
const GUARDED = 'asked for first by the library that uses it';

/** What may stand in the built files although a browser of the floor lacks it, each with its reason. */
export const HARMLESS = new Map([
  ['@page', ON_PAPER],
  ['break-after: avoid', ON_PAPER],
  ['forced-color-adjust', ON_PAPER],
  ['forced-color-adjust: none', ON_PAPER],
  ['print-color-adjust: exact', ON_PAPER],
  ['cursor: pointer', 'a phone without a pointer'],
  ['cursor: col-resize', 'a phone without a pointer'],
  ['cursor: none', 'a phone without a pointer'],
  ['resize', ORNAMENT],
  ['resize: both', ORNAMENT],
  ['resize: vertical', ORNAMENT],
  ['scrollbar-gutter', ORNAMENT],
  ['scrollbar-gutter: auto', ORNAMENT],
  ['scrollbar-gutter: stable', ORNAMENT],
  ['scrollbar-width', ORNAMENT],
  ['scrollbar-width: none', ORNAMENT],
  ['scrollbar-width: thin', ORNAMENT],
  ['text-decoration: dotted', ORNAMENT],
  ['text-wrap', ORNAMENT],
  ['text-wrap: balance', ORNAMENT],
  ['text-wrap: wrap', ORNAMENT],
  ['text-wrap: pretty', ORNAMENT],
  ['Error.captureStackTrace', GUARDED],
  ['Iterator.from', GUARDED],
  ['navigator.connection', GUARDED],
  ['navigator.share', 'offered only where the device has it'],
]);
