import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { parse } from 'yaml';
import { bilingual } from './entries';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const range = v.pipe(
  v.tuple([v.number(), v.number(), v.number()]),
  v.check(([low, central, high]) => low <= central && central <= high, 'low ≤ central ≤ high')
);

const UNITS = [
  'share',
  'rate',
  'days',
  'log-odds',
  'multiple',
  'elasticity',
  'years',
  'ratio',
  'MXN',
  'persons'
] as const;

/** A parameter of the fiscal model: its range, one for the country, by sector, by year, or computed from tariff chapters. */
export const ModelParameter = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z_]+$/)),
    symbol: text,
    name: bilingual,
    unit: v.picklist(UNITS),
    min: v.number(),
    max: v.number(),
    range: v.optional(range),
    sectors: v.optional(v.record(v.string(), range)),
    dated: v.optional(v.array(v.strictObject({ from: v.number(), to: v.number(), range }))),
    chapters: v.optional(v.record(v.string(), v.array(v.pipe(v.string(), v.regex(/^\d\d$/))))),
    /** Step of a control on a page; absent where the reader cannot move the parameter. */
    step: v.optional(v.number()),
    basis: v.picklist(['published', 'derived', 'assumption', 'law', 'convention']),
    article: v.optional(text),
    source: text,
    quote: v.optional(text),
    confidence: v.picklist(['high', 'medium', 'low']),
    reason: bilingual
  }),
  v.check(
    (entry) => [entry.range, entry.sectors, entry.dated, entry.chapters].filter(Boolean).length === 1,
    'exactly one of range, sectors, dated, chapters'
  )
);
export type ModelParameter = v.InferOutput<typeof ModelParameter>;

/** The parameters of `footprint.yaml`, validated; throws with the entry and what is wrong with it. */
export function readModelParameters(): ModelParameter[] {
  return readParameterFile(fileURLToPath(new URL('footprint.yaml', import.meta.url)));
}

/** Parameters of one file; throws with the entry and what is wrong with it. */
export function readParameterFile(file: string): ModelParameter[] {
  const entries: unknown = parse(readFileSync(file, 'utf8'));
  const parameters = v.parse(v.array(ModelParameter), entries);
  const ids = parameters.map((parameter) => parameter.id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice) throw new Error(`${basename(file)}: ${twice} stands twice`);
  return parameters;
}
