import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, type Bench, type Measurement } from './bench';
import { flowsRead, nativeSum, writeFlows } from './flow-files';

const ORDER = 'place_id, sector_id, period';
/** Chihuahua, and the last state of all: its rows are the last of a file, beyond 4 GB in the large one. */
const STATES = ['08', '32'] as const;

/** Files of the flows' form: rows in millions, further columns, order of the rows. */
const FILES = [
  { name: 'sorted', millions: 8, further: 0, order: ORDER },
  { name: 'unsorted', millions: 8, further: 0, order: 'hash(i)' },
  { name: 'large', millions: 50, further: 12, order: 'as made' }
] as const;

/**
 * Bytes read by ranges for one state and one measure, attach included, of a file of about 100 MB, of the same rows unsorted, and
 * of one of more than 4 GB (50 M rows), for a state at its beginning and for one at its end. What the engine of the page answers
 * must be what DuckDB answers with the file at hand. Needs about 5 GB of disk in the temporary folder.
 */
export const flows: Bench = {
  name: 'flows',
  note: `The large file is written in order and not sorted; the state at its end lies beyond 4 GB. The engine asks for four times as
much at each step ahead, up to 4 MB, and a column begins up to a row group before its state: of a file of less than 100 MB that is
4 to 9 % for a state, over the budget of 6 % where the state is placed badly, and below 1 % of a large one. Files of less than
15 MB, as the published flows are, are fetched whole; the next step, should they outgrow that, is a file for each few states.`,
  async run() {
    const lines: Measurement[] = [];
    for (const { name, millions, further, order } of FILES) {
      const folder = mkdtempSync(join(tmpdir(), 'flows-'));
      try {
        const path = join(folder, `${name}.duckdb`);
        const start = performance.now();
        await writeFlows(path, millions * 1e6, further, order);
        const bytes = statSync(path).size;
        const what = `${name}, ${millions} M rows`;
        lines.push({ what: `${what}: file`, value: bytes / 1e6, unit: 'MB' });
        lines.push({ what: `${what}: written by one thread`, value: (performance.now() - start) / 1000, unit: 's' });
        for (const state of STATES)
          lines.push(...(await ofState(folder, `${name}.duckdb`, state, what, name !== 'unsorted')));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }
    return lines;
  }
};

async function ofState(
  folder: string,
  file: string,
  state: string,
  what: string,
  budgeted: boolean
): Promise<Measurement[]> {
  const bytes = statSync(join(folder, file)).size;
  const { read, attached, times, sum } = await flowsRead(folder, file, state);
  const native = await nativeSum(join(folder, file), state);
  if (Math.abs(sum / native - 1) > 1e-9) throw new Error(`${what}: state ${state} is ${sum}, and ${native} natively`);
  const budget = Math.max(2.5, 0.06 * (bytes / 1e6));
  return [
    ...(state === STATES[0] ? [{ what: `${what}: read to attach`, value: attached / 1e6, unit: 'MB' as const }] : []),
    {
      what: `${what}: read for state ${state}, attach included`,
      value: read / 1e6,
      unit: 'MB',
      ...(budgeted ? { budget } : {})
    },
    { what: `${what}: state ${state}, part of the file`, value: (100 * read) / bytes, unit: '%' },
    { what: `${what}: state ${state}, first answer`, value: times[0]!, unit: 'ms' },
    { what: `${what}: state ${state}, again, median`, value: median(times.slice(1)), unit: 'ms' }
  ];
}
