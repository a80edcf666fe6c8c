import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3';
import * as v from 'valibot';

const OFFICIAL = /^https:\/\/(www\.)?(ustr\.gov|dol\.gov|gob\.mx)\/\S+$/;
const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const official = v.pipe(v.string(), v.regex(OFFICIAL, 'the address of an official press release'));
const orNull = v.pipe(
  v.string(),
  v.transform((cell) => (cell.trim() === '' ? null : cell))
);

const Row = v.object({
  case_id: text,
  facility: text,
  municipality_es: text,
  municipality_en: text,
  sector_id: orNull,
  /** Month or day on which the review was asked for. */
  invoked: v.pipe(v.string(), v.regex(/^20\d\d-\d\d(-\d\d)?$/)),
  outcome_es: orNull,
  outcome_en: orNull,
  publisher: text,
  url: official,
  /** Release that states the outcome, where it is another than the one of the request. */
  outcome_url: v.union([
    v.pipe(
      v.literal(''),
      v.transform(() => null)
    ),
    official
  ])
});

export type LabourCase = v.InferOutput<typeof Row>;

/**
 * Cases of the rapid response mechanism, hand-kept, oldest first: only those whose official press release has a confirmed
 * address. Throws on a row that is not in order, with its line.
 */
export function labourCases(file = join(process.cwd(), 'data/catalog/labour_cases.csv')): LabourCase[] {
  return csvParse(readFileSync(file, 'utf8'))
    .map((row, index) => {
      const parsed = v.safeParse(Row, row);
      if (parsed.success) return parsed.output;
      throw new Error(
        `labour_cases.csv, line ${index + 2}: ${v.flatten(parsed.issues).nested ? parsed.issues[0].message : 'not a case'}`
      );
    })
    .sort((a, b) => a.invoked.localeCompare(b.invoked));
}
