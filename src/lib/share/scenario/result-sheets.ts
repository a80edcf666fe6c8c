import { gridIndex, resultIndex } from '../../model/central';
import { HEADLINE, MEASURES, RESULTS, resultOf, TOTALS, type ResultId } from '../../model/measures';
import { LAST_YEAR, YEARS } from '../../model/scenario';
import { cellsOf } from '../../scenario/cells';
import { Sheet, type Cell } from './sheet';
import type { ParameterCells } from './parameter-sheet';
import type { Official, Reform, WorkbookNames, Words } from './workbook';

/** Central values of the nation by sector, year and measure: what every total of the workbook adds up. */
export function cellSheet(reforms: readonly Reform[], names: WorkbookNames, words: Words): Sheet {
  const sheet = new Sheet(words.sheets.cells, [11, 9, 30, 8, 20, 34, 14, 10, 9, 20, 20, 20], 1);
  sheet.head(
    ...[words.scenario, 'SCIAN', words.sector, words.year, 'id', words.result],
    ...[words.column, words.tax, words.unit, words.baseline, words.static, words.full]
  );
  reforms.forEach(({ baseline, scenario }, i) => {
    for (const cell of cellsOf(baseline, scenario, { places: ['MX'] })) {
      const { sector, year, result, column, tax, unit, baseline: level, change_static, change_full } = cell;
      sheet.add(
        ...[i + 1, sector, names.sectors[sector] ?? sector, year, result, words.results[result]],
        ...[words.columns[column], tax ?? '', unit, level, change_static, change_full]
      );
    }
  });
  return sheet;
}

type Kind = 'baseline' | 'static' | 'full';
/** Columns of the sheet of results, and of the cells that they add up. */
const RESULT_COLUMN: Record<Kind, number> = { baseline: 7, static: 8, full: 9 };
const CELL_COLUMN: Record<Kind, number> = { baseline: 9, static: 10, full: 11 };
const LETTER: Record<Kind, string> = { baseline: 'H', static: 'I', full: 'J' };

/** Where a national number stands, and what it is. */
export type Finder = (reform: number, year: number, result: ResultId, kind: Kind) => { ref: string; value: number };

/** The nation by reform, year and concept: measures add up cells, totals add up measures of their own column. */
export function resultSheet(
  reforms: readonly Reform[],
  cells: Sheet,
  parameters: readonly ParameterCells[],
  words: Words
): { sheet: Sheet; find: Finder } {
  const sheet = new Sheet(words.sheets.results, [11, 8, 20, 36, 14, 10, 9, ...Array<number>(7).fill(20)], 1);
  const rows = new Map<string, number>();
  const valueOf = (i: number, year: number, result: ResultId, kind: Kind) => {
    const { baseline, change } = reforms[i]!.simulation;
    const grid = kind === 'baseline' ? baseline : change[kind];
    return grid.central[gridIndex(0, yearIndex(year), resultIndex(result))]!;
  };
  sheet.head(
    ...[words.scenario, words.year, 'id', words.result, words.column, words.tax, words.unit],
    ...[words.baseline, words.static, words.full, words.fullLow, words.fullHigh, words.level, words.share]
  );
  reforms.forEach(({ simulation }, i) => {
    for (const year of YEARS) {
      const first = sheet.next;
      for (const id of RESULTS) {
        const row = sheet.next;
        rows.set(`${i} ${year} ${id}`, row);
        const { column, tax, unit } = resultOf(id);
        const total = TOTALS.find((known) => known.id === id);
        const formula = (kind: Kind) =>
          total
            ? total.parts.map((part) => `${LETTER[kind]}${first + MEASURES.findIndex((m) => m.id === part)}`).join('+')
            : `SUMIFS(${cells.column(CELL_COLUMN[kind])},${cells.column(0)},$A${row},${cells.column(3)},$B${row},${cells.column(4)},$C${row})`;
        const numbers = (['baseline', 'static', 'full'] as const).map((kind): Cell => {
          return { formula: formula(kind), value: valueOf(i, year, id, kind) };
        });
        const at = gridIndex(0, yearIndex(year), resultIndex(id));
        const [level, full] = [valueOf(i, year, id, 'baseline'), valueOf(i, year, id, 'full')];
        const gdp = gdpOf(reforms[i]!);
        sheet.add(
          ...[i + 1, year, id, words.results[id], words.columns[column], tax ?? '', unit],
          ...numbers,
          { number: simulation.change.full.low[at]!, style: 'amount' },
          { number: simulation.change.full.high[at]!, style: 'amount' },
          { formula: `H${row}+J${row}`, value: level + full },
          unit === 'MXN' && gdp !== null
            ? { formula: `J${row}/${parameters[i]!.ref('gdp')}`, value: full / gdp, style: 'percent' }
            : null
        );
      }
    }
  });
  return {
    sheet,
    find: (i, year, id, kind) => ({
      ref: sheet.ref(RESULT_COLUMN[kind], rows.get(`${i} ${year} ${id}`)!),
      value: valueOf(i, year, id, kind)
    })
  };
}

const OFFICIAL_CONCEPTS = [
  'collected_vat',
  'collected_duty',
  'collected_dta',
  'collected_isr',
  'collected_fee'
] as const;

/** What a ministry reads: collections by official concept and fiscal year, their sum, and its share of GDP; published totals beside. */
export function fiscalSheet(
  reforms: readonly Reform[],
  find: Finder,
  parameters: readonly ParameterCells[],
  official: readonly Official[],
  words: Words
): Sheet {
  const sheet = new Sheet(words.sheets.fiscal, [30, 8, ...Array<number>(8).fill(20), 30], 1);
  sheet.head(
    words.scenario,
    words.year,
    ...OFFICIAL_CONCEPTS.map((id) => words.results[id]),
    words.results.collected,
    words.collectedShare,
    words.staticTotal
  );
  reforms.forEach((reform, i) => {
    for (const year of YEARS) {
      const row = sheet.next;
      const found = OFFICIAL_CONCEPTS.map((id) => find(i, year, id, 'full'));
      const total = find(i, year, 'collected', 'full').value;
      const gdp = gdpOf(reform);
      const still = find(i, year, 'collected', 'static');
      sheet.add(
        `${i + 1}. ${reform.scenario.name || words.unnamed}`,
        year,
        ...found.map(({ ref, value }): Cell => ({ formula: ref, value })),
        { formula: `SUM(C${row}:G${row})`, value: total },
        gdp === null ? null : { formula: `H${row}/${parameters[i]!.ref('gdp')}`, value: total / gdp, style: 'percent' },
        { formula: still.ref, value: still.value }
      );
    }
  });
  sheet.add(null);
  sheet.head(words.official);
  sheet.head(words.name, words.year, words.pesos, words.ofGdp, words.basis, words.source);
  const first = reforms[0]!;
  const gdp = gdpOf(first);
  for (const { name, year, value, shareOfGdp, basis, source } of official) {
    const row = sheet.next;
    const own = value !== null && gdp !== null && year === first.baseline.base.year;
    sheet.add(
      name,
      year,
      value === null ? null : { number: value, style: 'amount' },
      shareOfGdp !== null
        ? { number: shareOfGdp, style: 'percent' }
        : own
          ? { formula: `C${row}/${parameters[0]!.ref('gdp')}`, value: value / gdp, style: 'percent' }
          : null,
      basis,
      source
    );
  }
  return sheet;
}

/** States and metros in the last year: headline changes with their ranges, which are values and not sums. */
export function placeSheet(reforms: readonly Reform[], names: WorkbookNames, words: Words): Sheet {
  const sheet = new Sheet(words.sheets.places, [11, 12, 30, 8, 36, 9, ...Array<number>(5).fill(20)], 1);
  sheet.head(
    ...[words.scenario, 'id', words.place, words.year, words.result, words.unit],
    ...[words.baseline, words.static, words.full, words.fullLow, words.fullHigh]
  );
  const year = YEARS.length - 1;
  reforms.forEach(({ simulation }, i) =>
    simulation.rows.forEach(({ id }, r) => {
      if (r === 0) return;
      for (const result of HEADLINE) {
        const at = gridIndex(r, year, resultIndex(result));
        const { baseline, change } = simulation;
        sheet.add(
          ...[i + 1, id, names.places[id] ?? id, LAST_YEAR, words.results[result], resultOf(result).unit],
          ...[baseline.central, change.static.central, change.full.central, change.full.low, change.full.high].map(
            (grid): Cell => ({ number: grid[at]!, style: 'amount' })
          )
        );
      }
    })
  );
  return sheet;
}

function yearIndex(year: number): number {
  return (YEARS as readonly number[]).indexOf(year);
}

function gdpOf({ baseline }: Reform): number | null {
  return baseline.facts.find(({ year }) => year === baseline.base.year)?.gdp ?? null;
}
