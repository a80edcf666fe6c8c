import { factsOf, SCENARIO_SCALARS, scenarioBook } from '../../model/scenario-book';
import { Sheet } from './sheet';
import type { Reform, Words } from './workbook';

/** Facts of the base year that formulas need and that are no parameter. */
export type Fact = 'gdp' | 'fx' | 'vat' | 'tiie_over_cetes';

/** Where the value of a parameter or fact stands, for formulas of other sheets. */
export interface ParameterCells {
  ref: (id: (typeof SCENARIO_SCALARS)[number] | Fact) => string;
}

/** One reform a group of three columns: low, central and high of every parameter, and the facts of its base year. */
export function parameterSheet(
  reforms: readonly Reform[],
  names: Record<string, string>,
  words: Words
): { sheet: Sheet; cells: ParameterCells[] } {
  const sheet = new Sheet(words.sheets.parameters, [26, 46, ...reforms.flatMap(() => [16, 16, 16])], 1);
  const rows = new Map<string, number>();
  sheet.head(
    words.parameter,
    words.name,
    ...reforms.flatMap((_, i) => [words.low, words.central, words.high].map((end) => `${i + 1}: ${end}`))
  );
  const facts: Record<Fact, { name: string; of: (reform: Reform) => number }> = {
    gdp: { name: words.gdp, of: ({ baseline }) => factsOf(baseline).gdp ?? NaN },
    fx: { name: words.fx, of: ({ baseline }) => factsOf(baseline).pesosPerDollar },
    vat: { name: words.vat, of: ({ baseline }) => factsOf(baseline).vat },
    tiie_over_cetes: {
      name: words.tiieOverCetes,
      of: ({ baseline }) => factsOf(baseline).tiie - factsOf(baseline).cetes
    }
  };
  for (const [id, { name, of }] of Object.entries(facts))
    rows.set(id, sheet.add(words.fact, name, ...reforms.flatMap((reform) => [null, of(reform), null])));
  const books = reforms.map(({ baseline, scenario }) => scenarioBook(baseline, scenario.assumptions));
  for (const id of SCENARIO_SCALARS)
    rows.set(
      id,
      sheet.add(
        id,
        names[id] ?? id,
        ...books.flatMap(({ scalars }) => [scalars[id].low, scalars[id].central, scalars[id].high])
      )
    );
  return { sheet, cells: reforms.map((_, i) => ({ ref: (id) => sheet.ref(3 + 3 * i, rows.get(id)!) })) };
}
