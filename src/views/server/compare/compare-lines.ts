import type { ChartLine } from '../../../ui/chart/chart-plot';

/** How many colours there are: as many as servers may be compared. */
const COLOURS = 8;

/** The line of the server at a place of the comparison: a colour of its own, and from the middle on a dash, too. */
export function lineAt(place: number, name: string): ChartLine {
  return {
    name,
    colour: `var(--server-${(place % COLOURS) + 1})`,
    dash: place < COLOURS / 2 ? 'none' : '5 3',
  };
}
