import { RecordSplitter } from './records';

export type Delimiter = ',' | ';' | '\t' | '|';
export const DELIMITERS: Delimiter[] = [',', ';', '\t', '|'];

/**
 * The delimiter under which most records of `text` have the same number of fields, more than one; a comma when none has.
 * The last record may be cut.
 */
export function sniffDelimiter(text: string): Delimiter {
  let best: Delimiter = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const score = regularity(text, delimiter);
    if (score > most) {
      best = delimiter;
      most = score;
    }
  }
  return best;
}

function regularity(text: string, delimiter: Delimiter): number {
  const splitter = new RecordSplitter(delimiter, { lenient: true });
  const records = splitter.push(text).slice(0, 200);
  if (records.length === 0) records.push(...splitter.end());
  const counts = new Map<number, number>();
  for (const { length } of records) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  let [fields, lines] = [0, 0];
  for (const [length, times] of counts)
    if (times > lines || (times === lines && length > fields)) [fields, lines] = [length, times];
  // Many fields weigh less than many equal lines: commas inside sentences are irregular.
  return (lines / Math.max(1, records.length)) * Math.log2(1 + fields);
}
