import * as v from 'valibot';
import type { Base, Baseline, CellBook } from '../model/base';
import { ModelError } from '../model/errors';
import { BY_SECTOR, checkBook, SCALARS } from '../model/parameters';
import { unpackedText } from './packed';

/** A file of the footprint that did not come, or is not of the expected form. */
export class FootprintFileError extends Error {
  constructor(
    readonly code: 'unreachable' | 'broken',
    readonly file: string,
    cause?: unknown
  ) {
    super(`${file}: ${code === 'broken' ? 'not of the expected form' : 'could not be fetched'}`, { cause });
    this.name = 'FootprintFileError';
  }
}

const amount = v.pipe(v.number(), v.finite(), v.minValue(0));
const ends = v.tuple([amount, amount]);
const place = v.object({
  id: v.pipe(v.string(), v.regex(/^(MX|\d{2}|\d{5}|M[\d.]+)$/)),
  level: v.picklist(['nation', 'state', 'metro', 'municipality']),
  exports: v.array(amount),
  tilted: v.array(amount),
  jobs: v.array(amount),
  spread: amount,
  ends: v.optional(v.record(v.string(), ends))
});
const BaseFile = v.pipe(
  v.object({ year: v.pipe(v.number(), v.integer()), sectors: v.array(v.string()), places: v.array(place) }),
  v.check(
    ({ sectors, places }) =>
      places.every(({ exports, tilted, jobs }) =>
        [exports, tilted, jobs].every(({ length }) => length === sectors.length)
      ),
    'every place has every sector'
  ),
  v.check(({ places }) => places.filter(({ level }) => level === 'nation').length === 1, 'one nation')
);

const CellFile = v.object({
  year: v.pipe(v.number(), v.integer()),
  members: v.array(place),
  cells: v.record(v.string(), v.record(v.string(), v.tuple([v.nullable(ends), v.nullable(ends)]))),
  withheld: v.array(v.string())
});

const finite = v.pipe(v.number(), v.finite());
const range = v.object({ low: finite, central: finite, high: finite });
const keyed = <Key extends string, Schema extends v.GenericSchema>(keys: readonly Key[], schema: Schema) =>
  v.object(Object.fromEntries(keys.map((key) => [key, schema])) as Record<Key, Schema>);
const BaselineFile = v.object({
  version: v.string(),
  model: v.number(),
  facts: v.array(
    v.object({
      year: v.number(),
      imports: v.nullable(amount),
      pesosPerDollar: finite,
      cetes: finite,
      tiie: finite,
      vat: finite,
      gdp: v.nullable(amount),
      customsExports: v.nullable(amount)
    })
  ),
  book: v.object({
    sectors: v.array(v.string()),
    bounds: keyed([...SCALARS, ...BY_SECTOR], v.object({ min: finite, max: finite })),
    scalars: keyed(SCALARS, range),
    bySector: keyed(BY_SECTOR, v.array(range))
  })
});

/** What of `baseline.json` the footprint needs: published series by year, and parameters. */
export type FootprintBaseline = Pick<Baseline, 'version' | 'model' | 'facts' | 'book'>;

/** A `footprint/YEAR.json.gz` read and checked. Throws FootprintFileError `broken`. */
export function readBase(file: string, content: unknown): Base {
  return checked(file, BaseFile, content);
}

/** A `footprint/cells/YEAR.json.gz` read and checked. Throws FootprintFileError `broken`. */
export function readCells(file: string, content: unknown): CellBook {
  return checked(file, CellFile, content);
}

/** A `baseline.json` read and checked, its parameters within their bounds. Throws FootprintFileError `broken`. */
export function readBaseline(file: string, content: unknown): FootprintBaseline {
  const baseline = checked(file, BaselineFile, content);
  try {
    checkBook(baseline.book);
  } catch (cause) {
    if (cause instanceof ModelError) throw new FootprintFileError('broken', file, cause);
    throw cause;
  }
  return baseline;
}

function checked<Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
  content: unknown
): v.InferOutput<Schema> {
  const read = v.safeParse(schema, content);
  if (!read.success) throw new FootprintFileError('broken', file, read.issues[0].message);
  return read.output;
}

/** Brings a file and has it read and checked; throws FootprintFileError. */
export type FileReader = <Content>(file: string, read: (file: string, content: unknown) => Content) => Promise<Content>;

/** The file fetched from the site, unpacked where it is packed, and read. Throws FootprintFileError. */
export const fetchFile: FileReader = async (url, read) => {
  let text: string;
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    text = await unpackedText(response);
  } catch (cause) {
    throw new FootprintFileError('unreachable', url, cause);
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (cause) {
    throw new FootprintFileError('broken', url, cause);
  }
  return read(url, content);
};
