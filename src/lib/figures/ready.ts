import { readDrawing } from './drawings';
import type { Figure } from './figure';
import { kindOf, readFigure } from './list';

const ready = new Map<string, Figure<unknown>>();

/** Fetches the definitions and the drawings of these figures. Throws RangeError for an id that no figure has. */
export async function makeReady(ids: Iterable<string>): Promise<void> {
  await Promise.all(
    [...new Set(ids)].map(async (id) => {
      const kind = kindOf(id);
      const [figure] = await Promise.all([readFigure(id), readDrawing(kind)]);
      ready.set(id, figure);
    })
  );
}

/**
 * The data of a page with every figure that it holds made ready, for its universal `load`: that ends before the page is
 * hydrated, so a figure is drawn at once, and a page carries no other page's figures. `also` names figures that the page
 * draws from the rows of another.
 */
export async function withFigures<Data>(data: Data, also: readonly string[] = []): Promise<Data> {
  await makeReady([...answeredIn(data), ...also]);
  return data;
}

/** A figure that was made ready. Throws when it was not. */
export function readyFigure(id: string): Figure<unknown> {
  const figure = ready.get(id);
  if (!figure) throw new Error(`the figure ${id} was not made ready by the page's load`);
  return figure;
}

/** Ids of the figures whose answers stand anywhere in the data, rows not looked into. */
function answeredIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(answeredIn);
  if (!value || typeof value !== 'object') return [];
  const { figure, params, rows } = value as Record<string, unknown>;
  if (typeof figure === 'string' && params && rows) return [figure];
  return Object.values(value).flatMap(answeredIn);
}
