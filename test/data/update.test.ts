import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCatalog, type Catalog, type Source } from '../../data/catalog/catalog';
import { reportText, update, withFingerprints } from '../../data/update';
import { observations } from '../../data/readers/observation';
import type { Reader } from '../../data/readers/reader';

const { published } = observations({ source_id: 'test-source', vintage: '1' });

/** A publisher of one number: the file holds it as text. */
const reader: Reader = {
  id: 'test',
  sources: ['test-source'],
  read: async ({ raw }) => [
    {
      table: 'observation',
      name: 'test',
      rows: [published('population', 'MX', 'all', '2030', Number(raw.text('test.txt')))]
    }
  ]
};

describe('updating from the official addresses', () => {
  let folder: string;
  let server: Server;
  let body: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'immex-atlas-update-'));
    mkdirSync(join(folder, 'tables/observation'), { recursive: true });
    writeFileSync(
      join(folder, 'tables/observation/test.csv'),
      'measure_id,place_id,sector_id,period,basis,method_id,source_id,vintage,status,value,low,high\npopulation,MX,all,2030,published,as-published,test-source,1,final,1,,\n'
    );
    server = createServer((_, response) => response.end(body));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  afterEach(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  const catalog = (): Catalog => {
    const source: Source = {
      id: 'test-source',
      publisher: 'Test',
      title: { es: 'Prueba', en: 'Test' },
      url: 'https://example.org/',
      licence: 'test',
      vintage: '1',
      retrieved: '2026-01-01',
      files: [
        {
          path: 'test.txt',
          sha256: '0'.repeat(64),
          official_url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/test.txt`
        }
      ],
      refresh: 'auto'
    };
    return { ...readCatalog(), sources: [source] };
  };
  const options = (check: (tables: string) => Promise<void>) => ({
    raw: join(folder, 'raw'),
    tables: join(folder, 'tables'),
    readers: [reader],
    catalog: catalog(),
    log: () => undefined,
    check
  });
  const table = () => readFileSync(join(folder, 'tables/observation/test.csv'), 'utf8');

  it('puts new rows in place and says what changed', async () => {
    body = '42';
    const report = await update(options(async () => undefined));
    expect(table()).toContain(',42,');
    expect(report.tables).toEqual([{ file: 'observation/test', before: 1, after: 1, added: 1, removed: 1 }]);
    expect(reportText(report)).toContain('| observation/test | 1 | 1 | 1 | 1 |');
  });

  it('leaves the tables as they were when an invariant breaks', async () => {
    body = '42';
    const before = table();
    await expect(update(options(() => Promise.reject(new Error('broken'))))).rejects.toThrow('broken');
    expect(table()).toBe(before);
  });

  it('leaves the tables as they were when the layout has changed', async () => {
    body = 'not a number';
    const before = table();
    await expect(update(options(async () => undefined))).rejects.toThrow();
    expect(table()).toBe(before);
  });

  it('reports a host that does not answer and goes on', async () => {
    const broken = catalog();
    broken.sources[0]!.files[0]!.official_url = 'http://127.0.0.1:1/test.txt';
    const report = await update({ ...options(async () => undefined), catalog: broken });
    expect(report.failed).toHaveLength(1);
    expect(report.tables).toEqual([]);
  }, 30_000);
});

describe('recording fingerprints', () => {
  it('changes the hash of the changed file and the date of its source, nothing else', () => {
    const text = [
      '- id: a',
      '  retrieved: "2026-01-01"',
      '  files:',
      '    - path: x.zip',
      '      sha256: "old"',
      '      official_url: https://example.org/x.zip',
      '- id: b',
      '  retrieved: "2026-01-01"',
      '  files:',
      '    - path: x.zip',
      '      sha256: "old"',
      ''
    ].join('\n');
    const after = withFingerprints(text, [{ source: 'a', path: 'x.zip', changed: true, sha256: 'new' }], '2026-11-23');
    expect(after).toBe(text.replace('"old"', '"new"').replace('"2026-01-01"', '"2026-11-23"'));
  });
});
