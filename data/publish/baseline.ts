import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Base, Baseline } from '../../src/lib/model/base';
import type { EstimateReport } from '../estimates/index';
import type { ScenarioInputs } from './behaviour';

/** Version of the model's equations; a change that moves results raises it. */
export const MODEL_VERSION = 1;

/** Year of the base that scenarios start from: the last with a whole year of rates. */
export const BASELINE_YEAR = 2024;

/** More than this and a baseline no longer travels with every release (DESIGN §2). */
const LIMIT = 150_000;

/** Writes `baseline.json` (nation, states, metros) and `footprint/YEAR.json` (all cities) below a version's folder. */
export function writeBaseline(
  folder: string,
  version: string,
  { bases, book, facts }: EstimateReport,
  inputs: ScenarioInputs
): void {
  const whole = bases.find(({ year }) => year === BASELINE_YEAR)!;
  const baseline: Baseline = {
    version,
    model: MODEL_VERSION,
    facts: facts.map((year) => ({ ...year, ...shortened(year) })),
    book: roundedBook(book),
    ...inputs,
    base: compact({ ...whole, places: whole.places.filter(({ level }) => level !== 'municipality') })
  };
  const text = JSON.stringify(baseline);
  if (text.length > LIMIT) throw new Error(`baseline.json weighs ${text.length} bytes, more than ${LIMIT}`);
  writeFileSync(join(folder, 'baseline.json'), text + '\n');
  mkdirSync(join(folder, 'footprint'), { recursive: true });
  for (const base of bases)
    writeFileSync(join(folder, 'footprint', `${base.year}.json`), JSON.stringify(compact(base)) + '\n');
}

/** Thousands of dollars are all that the source prints. */
function compact(base: Base): Base {
  const thousands = (values: readonly number[]) => values.map((value) => Math.round(value / 1000) * 1000);
  return {
    ...base,
    places: base.places.map((place) => ({
      ...place,
      exports: thousands(place.exports),
      tilted: thousands(place.tilted)
    }))
  };
}

function shortened<Facts extends { gdp: number | null }>({ gdp }: Facts): { gdp: number | null } {
  return { gdp: gdp === null ? null : Math.round(gdp) };
}

function roundedBook(book: Baseline['book']): Baseline['book'] {
  const round = (value: number) => Number(value.toPrecision(9));
  const range = ({ low, central, high }: { low: number; central: number; high: number }) => ({
    low: round(low),
    central: round(central),
    high: round(high)
  });
  return {
    ...book,
    scalars: mapValues(book.scalars, range),
    bySector: mapValues(book.bySector, (ranges) => ranges.map(range))
  };
}

function mapValues<Key extends string, Value, Result>(
  record: Record<Key, Value>,
  map: (value: Value) => Result
): Record<Key, Result> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value as Value)])) as Record<
    Key,
    Result
  >;
}
