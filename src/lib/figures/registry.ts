import type { Figure } from './figure';
import { FIGURE_IDS, readFigure } from './list';

/** All figures at once, for the server and tests: a page fetches its own with `ready.ts`, or it would carry every one. */
export const figures: readonly Figure<unknown>[] = await Promise.all(FIGURE_IDS.map(readFigure));

const byId = new Map(figures.map((figure) => [figure.id, figure]));

/** Throws RangeError for an id that no figure has. */
export function figureById(id: string): Figure<unknown> {
  const figure = byId.get(id);
  if (!figure) throw new RangeError(`no figure has the id ${id}`);
  return figure;
}
