const ORNAMENT = 'an ornament: without it the page looks plainer and works';
const GUARDED = 'asked for first by the library that uses it';

/** What may stand in the built files although a browser of the floor lacks it, each with its reason. */
export const HARMLESS = new Map([
  ['cursor: pointer', 'a phone without a pointer'],
  ['resize', ORNAMENT],
  ['resize: both', ORNAMENT],
  ['resize: vertical', ORNAMENT],
  ['scrollbar-gutter', ORNAMENT],
  ['scrollbar-gutter: stable', ORNAMENT],
  ['text-decoration: dotted', ORNAMENT],
  ['text-wrap', ORNAMENT],
  ['text-wrap: balance', ORNAMENT],
  ['text-wrap: pretty', ORNAMENT],
  ['Error.captureStackTrace', GUARDED],
  ['navigator.connection', GUARDED],
]);
