import * as v from 'valibot';
import { COLUMN_TYPES } from './column-type';
import { DELIMITERS } from './delimiter';
import { ENCODINGS } from './encoding';

const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000));
const level = v.picklist(['state', 'municipality', 'metro']);

/** Which part of a file, and how it is read; what is absent is guessed. */
export const Choice = v.object({
  member: v.optional(v.string()),
  sheet: v.optional(v.string()),
  table: v.optional(v.string()),
  encoding: v.optional(v.picklist(ENCODINGS)),
  delimiter: v.optional(v.picklist(DELIMITERS)),
  mark: v.optional(v.picklist(['point', 'comma'])),
  skip: v.optional(index),
  headerRows: v.optional(v.picklist([0, 1, 2]))
});
export type Choice = v.InferOutput<typeof Choice>;

export const Join = v.variant('by', [
  v.object({ by: v.literal('code'), level, column: index }),
  v.object({ by: v.literal('pair'), level: v.literal('municipality'), state: index, column: index }),
  v.object({ by: v.literal('name'), level, state: v.nullable(index), column: index })
]);

export const ColumnPlan = v.object({
  /** Name in the file. */
  source: v.string(),
  /** Name in the table, an identifier. */
  name: v.pipe(v.string(), v.regex(/^[a-z_][a-z0-9_]*$/), v.maxLength(80)),
  type: v.picklist(COLUMN_TYPES),
  order: v.picklist(['ymd', 'dmy', 'mdy']),
  keep: v.boolean()
});
export type ColumnPlan = v.InferOutput<typeof ColumnPlan>;

/** All that makes a table of a file: kept beside the raw file, so that it can be read again. */
export const Plan = v.object({
  choice: Choice,
  columns: v.array(ColumnPlan),
  join: v.nullable(Join),
  /** What the reader decided for ways of naming a place, by `written`: a place or none. */
  decisions: v.record(v.string(), v.nullable(v.string()))
});
export type Plan = v.InferOutput<typeof Plan>;
