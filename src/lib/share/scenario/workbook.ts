import type { Baseline } from '../../model/base';
import { RESULTS, type ResultId } from '../../model/measures';
import { FIRST_YEAR, type Scenario } from '../../model/scenario';
import type { Simulation } from '../../model/uncertainty';
import { LIMIT_TEXT } from '../../scenario/limits';
import { RESULT_WORDS } from '../../scenario/result-words';
import type { Locale } from '../../text/format';
import { citeData } from '../cite-data';
import { workbookOf } from '../spreadsheet';
import { baselineSheet } from './baseline-sheet';
import { leverSheet } from './lever-sheet';
import { parameterSheet } from './parameter-sheet';
import { cellSheet, fiscalSheet, placeSheet, resultSheet } from './result-sheets';
import { Sheet } from './sheet';
import { WORKBOOK_WORDS, type WorkbookWords } from './workbook-words';

/** A scenario, the baseline that it was computed on, and what came out. */
export interface Reform {
  scenario: Scenario;
  baseline: Baseline;
  simulation: Simulation;
}

/** A published figure beside the estimates, in pesos or as a share of GDP; null where it is not published so. */
export interface Official {
  name: string;
  year: number;
  value: number | null;
  shareOfGdp: number | null;
  basis: string;
  source: string;
}

export interface WorkbookNames {
  places: Record<string, string>;
  sectors: Record<string, string>;
  parameters: Record<string, string>;
}

export interface WorkbookInput {
  locale: Locale;
  /** One to five. */
  reforms: readonly Reform[];
  official: readonly Official[];
  names: WorkbookNames;
  /** Link that opens the comparison; null when it fits in none. */
  address: string | null;
  /** Day of writing, ISO; empty for a file that is the same every day. */
  today: string;
}

export type Words = WorkbookWords & { results: Record<ResultId, string> };

/**
 * A comparison as an Excel workbook whose totals are formulas: cells → concepts → columns → share of GDP; years of levers on
 * their points; the baseline on its parameters. Every formula carries the value of our own code. Throws RangeError without a
 * reform, and what the model throws for a scenario that does not fit its baseline.
 */
export function scenarioWorkbook({ locale, reforms, official, names, address, today }: WorkbookInput): Uint8Array {
  if (!reforms.length) throw new RangeError('a workbook needs one scenario at least');
  const results = Object.fromEntries(RESULTS.map((id) => [id, RESULT_WORDS[id][locale]])) as Words['results'];
  const words: Words = { ...WORKBOOK_WORDS[locale], results };
  const { sheet: parameters, cells: parameterCells } = parameterSheet(reforms, names.parameters, words);
  const cells = cellSheet(reforms, names, words);
  const { sheet: resultRows, find } = resultSheet(reforms, cells, parameterCells, words);
  const bases = reforms.map((reform, i) =>
    baselineSheet(
      reforms.length === 1 ? words.sheets.base : `${words.sheets.base} ${i + 1}`,
      reform,
      parameterCells[i]!,
      (result) => find(i, FIRST_YEAR, result, 'baseline'),
      words
    )
  );
  return workbookOf(
    [
      readSheet(reforms, words, locale, address, today),
      fiscalSheet(reforms, find, parameterCells, official, words),
      resultRows,
      leverSheet(reforms, names, words, locale),
      parameters,
      ...bases,
      placeSheet(reforms, names, words),
      cells
    ].map((sheet) => sheet.xml())
  );
}

function readSheet(
  reforms: readonly Reform[],
  words: Words,
  locale: Locale,
  address: string | null,
  today: string
): Sheet {
  const sheet = new Sheet(words.sheets.read, [34, 110]);
  const wrapped = (text: string) => ({ text, style: 'wrapped' as const });
  sheet.head(words.title);
  sheet.add(null, wrapped(words.method));
  sheet.add(null, wrapped(words.formulas));
  sheet.head(words.reforms);
  reforms.forEach(({ scenario, baseline, simulation }, i) => {
    sheet.add(`${i + 1}`, scenario.name || words.unnamed);
    sheet.add(words.version, baseline.version);
    sheet.add(words.model, scenario.model);
    sheet.add(words.baseYear, baseline.base.year);
    sheet.add(words.drawn, `${simulation.draws}; ${scenario.seed}`);
  });
  if (address !== null) sheet.add(words.link, wrapped(address));
  const [{ baseline }] = reforms as [Reform];
  sheet.add(
    words.cite,
    wrapped(
      citeData(
        {
          id: 'escenarios',
          title: reforms.map(({ scenario }) => scenario.name || words.unnamed).join('; '),
          version: baseline.version,
          url: address ?? '',
          date: today,
          sources: ['INEGI', 'IMSS', 'Banco de México']
        },
        'plain',
        locale
      )
    )
  );
  if (today) sheet.add(words.read, today);
  sheet.head(words.cautions);
  for (const limit of reforms[0]!.simulation.limits) sheet.add(null, wrapped(LIMIT_TEXT[limit][locale]));
  return sheet;
}
