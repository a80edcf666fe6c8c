import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Base, Baseline, BasePlace } from '../../src/lib/model/base';
import { thousands } from '../estimates/base';
import type { EstimateReport } from '../estimates/index';
import type { ScenarioInputs } from './behaviour';

/** Version of the model's equations; a change that moves results raises it. */
const MODEL_VERSION = 2;

/** Year of the base that scenarios start from: the last with a whole year of rates. */
const BASELINE_YEAR = 2024;

/** More than this and a baseline no longer travels with every release (DESIGN §2). */
const LIMIT = 150_000;

/** What scenarios start from: nation, states and metros of the base year, with digits as `baseline.json` keeps them. */
export function baselineOf(
  { bases, book, facts }: Pick<EstimateReport, 'bases' | 'book' | 'facts'>,
  inputs: ScenarioInputs
): Omit<Baseline, 'version'> {
  const whole = bases.find(({ year }) => year === BASELINE_YEAR)!;
  return {
    model: MODEL_VERSION,
    facts: facts.map((year) => ({ ...year, ...shortened(year) })),
    book: roundedBook(book),
    ...inputs,
    base: compact({
      ...whole,
      // Scenarios draw their ranges themselves.
      places: whole.places.filter(({ level }) => level !== 'municipality').map(({ ends: _, ...place }) => place)
    })
  };
}

/**
 * Writes `baseline.json` below a version's folder and, packed as only the site's own pages read them, `footprint/YEAR.json.gz`
 * (all cities) and `footprint/cells/YEAR.json.gz`.
 */
export function writeBaseline(
  folder: string,
  baseline: Baseline,
  { bases, cells }: Pick<EstimateReport, 'bases' | 'cells'>
): void {
  const text = JSON.stringify(baseline);
  if (text.length > LIMIT) throw new Error(`baseline.json weighs ${text.length} bytes, more than ${LIMIT}`);
  writeFileSync(join(folder, 'baseline.json'), text + '\n');
  mkdirSync(join(folder, 'footprint/cells'), { recursive: true });
  for (const base of bases) writeFileSync(join(folder, 'footprint', `${base.year}.json.gz`), packed(compact(base)));
  for (const book of cells)
    writeFileSync(
      join(folder, 'footprint/cells', `${book.year}.json.gz`),
      packed({ ...book, members: book.members.map(compactPlace) })
    );
}

function packed(content: unknown): Uint8Array {
  return gzipSync(JSON.stringify(content) + '\n', { level: 9 });
}

function compact(base: Base): Base {
  return { ...base, places: base.places.map(compactPlace) };
}

function compactPlace(place: BasePlace): BasePlace {
  return { ...place, exports: place.exports.map(thousands), tilted: place.tilted.map(thousands) };
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
