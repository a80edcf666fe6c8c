import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const bilingual = v.strictObject({ es: text, en: text });
const version = v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/, 'a data version: twelve hexadecimal digits'));

const Correction = v.strictObject({
  date: v.pipe(v.string(), v.isoDate()),
  /** Spanish path of the page where the error could be read. */
  page: v.pipe(v.string(), v.regex(/^\/([a-z0-9-]+\/)*$/, 'a Spanish path of the site')),
  wrong: bilingual,
  now: bilingual,
  from: version,
  to: version,
  evidence: v.pipe(v.string(), v.regex(/^https:\/\/\S+$/, 'an https address'))
});

export type Correction = v.InferOutput<typeof Correction>;

const file = join(process.cwd(), 'data/catalog/corrections.yaml');

/** The log of corrections, newest first. Throws with the entry that is not in order. */
export function corrections(yaml = readFileSync(file, 'utf8')): Correction[] {
  const entries: unknown = parse(yaml);
  if (!Array.isArray(entries)) throw new Error('corrections.yaml: expected a list');
  const found = entries.map((entry, index) => {
    const read = v.safeParse(Correction, entry);
    if (read.success) return read.output;
    const [issue] = read.issues;
    throw new Error(`corrections.yaml, entry ${index + 1}, ${v.getDotPath(issue) ?? 'entry'}: ${issue.message}`);
  });
  for (const { from, to } of found)
    if (from === to) throw new Error(`corrections.yaml: ${from} cannot both have an error and mend it`);
  return found.sort((a, b) => b.date.localeCompare(a.date));
}
