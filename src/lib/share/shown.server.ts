import { ask } from '../data/atlas.server';
import { publishedTables } from '../data/package.server';
import { measures } from '../data/questions/catalogue';
import { scenarioMethod } from '../data/questions/scenario-results';
import type { Figure } from '../figures/figure';
import type { Locale } from '../text/format';

/** What a figure shows, as the data catalogue describes it: `id` is its page below /datos/. */
export interface Shown {
  id: string;
  name: Record<Locale, string>;
  text: Record<Locale, string>[];
}

const TABLE = 'tabla-';

/** The measure of a figure with definition and caveat; of a table's rows, the table and its method. Throws RangeError. */
export async function shownBy({ measure: id }: Pick<Figure<unknown>, 'measure'>): Promise<Shown> {
  const measure = (await ask(measures())).find((candidate) => candidate.id === id);
  if (measure) return { id, name: measure.name, text: [measure.definition, measure.caveat] };
  const table = publishedTables().find((candidate) => TABLE + candidate.table === id);
  const [method] = await ask(scenarioMethod());
  if (!table || !method) throw new RangeError(`no measure and no table of the database is called ${id}`);
  return { id, name: method.name, text: [table.title, method.text] };
}
