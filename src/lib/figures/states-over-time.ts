import type { Cell } from '../data/questions/cell';
import { seriesByState } from '../data/questions/series';
import { groupBy, largestFirst, periodsOf } from './arithmetic';
import type { FigureContext } from './figure';
import { placeName } from './names';

/** Exports of every state over the years: what the figures of states over time are drawn from. */
export const exportsByYear = () => seriesByState('exports', 'all');

export function yearsOf(rows: readonly Cell[]): [first: string, last: string] {
  const periods = periodsOf(rows);
  return [periods[0]!, periods.at(-1)!];
}

/** States in the order of the last year, each with its years. */
export function statesOf({ rows, names }: FigureContext<Cell>) {
  const [, last] = yearsOf(rows);
  const of = groupBy(rows, ({ place }) => place);
  return largestFirst(rows.filter(({ period }) => period === last)).map(({ place }) => ({
    id: place,
    label: placeName(names, place),
    colour: 'var(--accent)',
    rows: of.get(place)!
  }));
}
