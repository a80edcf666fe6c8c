import { zipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { ImportError } from '../../src/lib/data/import/import-error';
import { ImportSession } from '../../src/lib/data/import/session';
import { toCsv as resultCsv } from '../../src/lib/share/result/csv';
import { toCsv } from '../../src/lib/share/csv';
import { readComparison } from '../../src/lib/scenario/migrations';
import { readAddress } from '../../src/lib/explore/address';
import { FORMULAS, MARKUP, POLLUTION } from './corpus';

/** Code with which a file was refused; «read» when it was not. */
async function fate(name: string, bytes: Uint8Array): Promise<string> {
  try {
    const session = new ImportSession(new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
    const { columns, join } = await session.inspect();
    await session.read({ choice: {}, columns, join, decisions: {} }, [], () => undefined);
    return 'read';
  } catch (error) {
    if (error instanceof ImportError) return error.code;
    throw error;
  }
}

describe('formulas in exports', () => {
  it(`are held back, all ${FORMULAS.length}, in names of columns and in cells, by both writers`, () => {
    const first = (csv: string) => csv.replace(/^\ufeff/, '').replace(/^"/, '')[0];
    for (const formula of FORMULAS) {
      expect([formula, first(toCsv([formula], []))]).toEqual([formula, "'"]);
      const [, cell = ''] = toCsv(['a'], [[formula]]).split(/^\ufeffa\r\n/);
      expect([formula, first(cell)]).toEqual([formula, "'"]);
      const result = resultCsv({
        columns: [{ name: formula, kind: 'text', values: [formula] }],
        rows: 1,
        more: false
      });
      expect([formula, first(result), result.includes(`\r\n${formula}`)]).toEqual([formula, "'", false]);
    }
  });

  it('leave numbers alone', () => {
    expect(toCsv(['a'], [[-1.5], ['-12'], ['-3.25']])).toBe('\ufeffa\r\n-1.5\r\n-12\r\n-3.25\r\n');
  });
});

describe('prototypes', () => {
  it('are not touched by scenarios, addresses or tables', async () => {
    for (const json of POLLUTION) {
      try {
        readComparison(JSON.parse(json));
      } catch {
        // Refused, which is well; what counts is what is left behind.
      }
      readAddress(`?v=2&m=${encodeURIComponent(json)}&__proto__=1&constructor=2`, [
        { id: 'exports', levels: [{ level: 'state', sectorLevels: [] }] } as never
      ]);
      await fate(
        'a.csv',
        new TextEncoder().encode(`__proto__,constructor,toString\n${json.replaceAll(',', ';')},1,2\n`)
      );
    }
    await fate(
      '__proto__.csv',
      new TextEncoder().encode(`a,b\n${MARKUP.map((text) => `"${text.replaceAll('"', '""')}",1`).join('\n')}\n`)
    );
    expect('polluted' in {}).toBe(false);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('absurd files', () => {
  it('a zip of many members that are each allowed and together are not', async () => {
    const zeros = new Uint8Array(40_000_000);
    const bomb = zipSync({ 'a.csv': zeros, 'b.csv': zeros, 'c.csv': zeros }, { level: 9 });
    expect(bomb.byteLength).toBeLessThan(200_000);
    expect(await fate('bomb.zip', bomb)).toBe('zip-ratio');
  });

  it('a zip whose directory lies about the size of a member', async () => {
    const zip = zipSync({ 'a.csv': new TextEncoder().encode('a,b\n' + '1,2\n'.repeat(500_000)) });
    const view = new DataView(zip.buffer, zip.byteOffset);
    for (let at = 0; at < zip.byteLength - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 20, true);
    expect(await fate('lies.zip', zip)).not.toBe('crash');
  });

  it('Parquet of more rows, or more columns, than a tab can hold, in a few kilobytes', async () => {
    const rows = new Array<boolean>(5_000_001).fill(true);
    const tall = new Uint8Array(parquetWriteBuffer({ columnData: [{ name: 'a', data: rows, type: 'BOOLEAN' }] }));
    expect(tall.byteLength).toBeLessThan(1_000_000);
    expect(await fate('tall.parquet', tall)).toBe('too-many-rows');
    const wide = Array.from({ length: 401 }, (_, i) => ({ name: `c${i}`, data: [1], type: 'DOUBLE' as const }));
    expect(await fate('wide.parquet', new Uint8Array(parquetWriteBuffer({ columnData: wide })))).toBe(
      'too-many-columns'
    );
  });

  it('Parquet whose footer claims to be larger than the file', async () => {
    const sound = new Uint8Array(parquetWriteBuffer({ columnData: [{ name: 'a', data: [1, 2], type: 'DOUBLE' }] }));
    for (const claim of [0, 0x7fffffff, 0xffffffff, sound.byteLength]) {
      const lying = sound.slice();
      new DataView(lying.buffer).setUint32(lying.byteLength - 8, claim, true);
      expect(await fate('lying.parquet', lying)).toBe('broken');
    }
  });
});
