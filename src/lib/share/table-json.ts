import { parseCsv } from '../data/import/immex/records';

/**
 * A published CSV as JSON, an array of records: numbers in the columns named, an empty cell null, all else the text that it
 * is (codes keep their zeros).
 */
export function tableJson(csv: string, numeric: readonly string[]): string {
  const [header, ...records] = parseCsv(csv.replace(/^\uFEFF/, ''));
  const names = header?.values ?? [];
  const numbers = new Set(numeric);
  const rows = records.map(({ values }) =>
    JSON.stringify(
      Object.fromEntries(
        names.map((name, i) => {
          const text = values[i] ?? '';
          return [name, text === '' ? null : numbers.has(name) ? Number(text) : text];
        })
      )
    )
  );
  return `[\n${rows.join(',\n')}\n]\n`;
}
