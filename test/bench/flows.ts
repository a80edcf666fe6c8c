import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, type Bench, type Measurement } from './bench';
import { flowsRead, writeFlows } from './flow-files';

/**
 * Bytes read by ranges for one state and one measure, attach included, of a file of about 100 MB and of one of several gigabytes
 * (50 M rows); beside each, in the small one, the same rows unsorted.
 */
export const flows: Bench = {
  name: 'flows',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'flows-'));
    try {
      const rows = 8_000_000;
      await writeFlows(join(folder, 'sorted.duckdb'), rows, 0, 'place_id, sector_id, period');
      await writeFlows(join(folder, 'unsorted.duckdb'), rows, 0, 'hash(i)');
      await writeFlows(join(folder, 'large.duckdb'), 50_000_000, 5, 'place_id, sector_id, period');
      const lines: Measurement[] = [];
      for (const name of ['sorted', 'unsorted', 'large']) {
        const bytes = statSync(join(folder, `${name}.duckdb`)).size;
        const { read, attached, times } = await flowsRead(folder, `${name}.duckdb`);
        const what = `${name}, ${name === 'large' ? '50 M' : '8 M'} rows`;
        lines.push({ what: `${what}: file`, value: bytes / 1e6, unit: 'MB' });
        lines.push({ what: `${what}: read to attach`, value: attached / 1e6, unit: 'MB' });
        const budget = Math.max(2.5, 0.06 * (bytes / 1e6));
        lines.push({
          what: `${what}: read for one state, attach included`,
          value: read / 1e6,
          unit: 'MB',
          ...(name === 'unsorted' ? {} : { budget })
        });
        lines.push({ what: `${what}: part of the file`, value: (100 * read) / bytes, unit: '%' });
        lines.push({ what: `${what}: first answer`, value: times[0]!, unit: 'ms' });
        lines.push({ what: `${what}: again, median`, value: median(times.slice(1)), unit: 'ms' });
      }
      return lines;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
};
