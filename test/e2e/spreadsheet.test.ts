import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, inject, it } from 'vitest';
import { figures } from '../../src/lib/figures/registry';
import { figureFile } from '../../src/lib/share/files';

const site = inject('site');
const office = found();
/** Every figure in `npm run check`; a few of different shapes otherwise. */
const SOME = ['exports-by-subsector', 'immex-jobs-points', 'usmca-by-chapter', 'crossings-flows'];
const ids = process.env.FULL ? figures.map(({ id }) => id) : SOME;

function found(): string | null {
  for (const name of [process.env.SOFFICE, 'soffice', 'libreoffice'])
    try {
      if (name) return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {
      continue;
    }
  return null;
}

/** The CSV as LibreOffice reads it by itself: comma, UTF-8, numbers where they look like numbers. */
async function opened(names: string[]): Promise<Map<string, unknown[][]>> {
  const folder = mkdtempSync(join(tmpdir(), 'immex-atlas-csv-'));
  for (const name of names) {
    const answer = await fetch(`${site}/${name}`);
    writeFileSync(join(folder, name.split('/').at(-1)!), Buffer.from(await answer.arrayBuffer()));
  }
  const files = names.map((name) => join(folder, name.split('/').at(-1)!));
  await promisify(execFile)(office!, [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    'xlsx',
    '--infilter=CSV:44,34,UTF8,1,,1033',
    '--outdir',
    folder,
    ...files
  ]);
  const sheets = await Promise.all(files.map((file) => readSheet(file.replace(/\.csv$/, '.xlsx'))));
  return new Map(names.map((name, i) => [name, sheets[i] as unknown[][]]));
}

const why = office ? '' : ' (skipped: no LibreOffice; install libreoffice-calc, or name its soffice in SOFFICE)';

describe.skipIf(!office)(`a spreadsheet opens the CSV${why}`, () => {
  it('with numbers as numbers, texts as texts, and title, unit, basis, source and version in every row', async () => {
    const names = ids.flatMap((id) => (['es', 'en'] as const).map((locale) => figureFile(id, locale, 'csv')));
    const sheets = await opened(names);
    for (const id of ids)
      for (const locale of ['es', 'en'] as const) {
        const name = figureFile(id, locale, 'csv');
        const [head, ...rows] = sheets.get(name)!;
        const data = (await (await fetch(`${site}/${figureFile(id, locale, 'json')}`)).json()) as {
          title: string;
          columns: { key: string; label: string; kind: string }[];
          rows: Record<string, unknown>[];
        };
        expect(head!.slice(0, data.columns.length).map(String), name).toEqual(data.columns.map(({ label }) => label));
        expect(rows.length, name).toBe(data.rows.length);
        rows.forEach((row, r) => {
          data.columns.forEach(({ key, kind }, c) => {
            const value = data.rows[r]![key];
            if (kind === 'number' && typeof value === 'number') {
              expect(typeof row[c], `${name} row ${r + 1}`).toBe('number');
              expect(Math.abs((row[c] as number) - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-12);
            }
          });
          for (const cell of row.slice(-5)) expect(cell, `${name} row ${r + 1}`).not.toBeNull();
          expect(row.at(-3)).toBe(data.title);
        });
      }
  }, 300_000);
});
