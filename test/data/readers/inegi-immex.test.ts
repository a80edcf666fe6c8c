import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inegiImmex } from '../../../data/readers/inegi-immex';
import { readImmexFile } from '../../../src/lib/data/import/immex/file';
import { rawFolder, readRows, zip } from './raw-files';

// Synthetic files in INEGI's layout: see test/fixtures/inegi-immex/README.md.
const fixture = (name: string) => readFileSync(new URL(`../../fixtures/inegi-immex/${name}`, import.meta.url), 'utf8');
const MANU = 'immex_manu_ent_2024.csv';

const manufacturing = (members: Record<string, string>) => ({ 'inegi-immex/immex_manu_ent_csv.zip': folded(members) });
const rest = (members: Record<string, string>) => ({ 'inegi-immex/immex_nomanu_ent_csv.zip': folded(members) });
const folded = (members: Record<string, string>) =>
  zip(Object.fromEntries(Object.entries(members).map(([name, text]) => [`conjunto_de_datos/${name}`, text])));

const both = () => ({
  ...manufacturing({ 'immex_manu_ent_2023.csv': fixture('immex_manu_ent_2023.csv'), [MANU]: fixture(MANU) }),
  ...rest({ 'immex_nomanu_ent_2024.csv': fixture('immex_nomanu_ent_2024.csv') })
});

async function read(files: Record<string, Uint8Array>) {
  const { rows, messages, names } = await readRows(inegiImmex, rawFolder(files));
  const observations = rows('observation', 'inegi-immex');
  const find = (measure: string, place: string, sector: string, period: string) =>
    observations.filter(
      (row) => row.measure_id === measure && row.place_id === place && row.sector_id === sector && row.period === period
    );
  return { observations, gaps: rows('gap', 'inegi-immex'), find, messages, names };
}

describe("INEGI's IMMEX zips", () => {
  it('give nothing and say so when they are not in the raw folder', async () => {
    const { names, messages } = await read({});
    expect(names).toEqual([]);
    expect(messages[0]).toContain('no inegi-immex/immex_manu_ent_csv.zip');
  });

  it('add hired and contracted staff, and three kinds of income in thousand pesos, by municipality', async () => {
    const { find } = await read(both());
    expect(find('jobs_immex', '08037', 'scian-31-33', '2023-12')).toMatchObject([
      { value: 1234, basis: 'published', method_id: 'as-published', status: 'final', vintage: '2024-01' }
    ]);
    expect(find('income_immex', '08037', 'scian-31-33', '2023-12')).toMatchObject([{ value: 789_000 }]);
    expect(find('plants_immex', '08037', 'scian-31-33', '2024-01')).toMatchObject([
      { value: 11, status: 'preliminary' }
    ]);
  });

  it('sum a state with the municipalities that INEGI groups, which are no place of their own', async () => {
    const { find, observations } = await read(both());
    expect(find('jobs_immex', '08', 'scian-31-33', '2024-01')).toMatchObject([
      { value: 1346 + 631 + 56, basis: 'published', method_id: 'sum-of-published', low: null }
    ]);
    expect(observations.filter((row) => row.place_id.endsWith('999'))).toEqual([]);
    expect(find('jobs_immex', 'MX-unknown', 'scian-31-33', '2024-01')).toMatchObject([{ value: 78 }]);
  });

  it('make a state with withheld municipalities a lower bound', async () => {
    const { find } = await read(both());
    expect(find('jobs_immex', '02', 'scian-31-33', '2024-01')).toMatchObject([
      { value: 2345, low: 2345, high: null, basis: 'derived', method_id: 'sum-with-suppressed' }
    ]);
    expect(find('plants_immex', '02', 'scian-31-33', '2024-01')).toMatchObject([{ value: 23, basis: 'published' }]);
  });

  it('give the whole programme only where both segments are there', async () => {
    const { find } = await read(both());
    expect(find('jobs_immex', '08', 'all', '2024-01')).toMatchObject([{ value: 1346 + 631 + 56 + 42 }]);
    expect(find('income_immex', '08', 'all', '2024-01')).toMatchObject([{ value: (801 + 333 + 40 + 15) * 1000 }]);
    expect(find('jobs_immex', '08', 'all', '2023-12')).toEqual([]);
    expect(find('jobs_immex', '02', 'all', '2024-01')).toEqual([]);
    expect(find('plants_immex', 'MX', 'all', '2024-01')).toMatchObject([{ value: 20 + 3 + 11 + 5 + 2 + 7 + 4 + 1 }]);
    const alone = await read(manufacturing({ [MANU]: fixture(MANU) }));
    expect(alone.observations.some((row) => row.sector_id === 'all')).toBe(false);
  });

  it('put a withheld municipality in gap and leave an empty one out', async () => {
    const withheld = fixture(MANU).replace('8,19,5,1,510,110,10,1', '8,19,5,1,C,C,C,C').replace('310,21,2', ',,');
    const { gaps, find } = await read(manufacturing({ [MANU]: withheld }));
    expect(gaps).toEqual([
      {
        measure_id: 'jobs_immex',
        place_id: '08019',
        sector_id: 'scian-31-33',
        period: '2024-01',
        reason: 'confidential'
      }
    ]);
    expect(find('jobs_immex', '08019', 'scian-31-33', '2024-01')).toEqual([]);
    expect(find('income_immex', '08019', 'scian-31-33', '2024-01')).toEqual([]);
    expect(find('income_immex', '08', 'scian-31-33', '2024-01')).toMatchObject([{ value: 841_000, low: 841_000 }]);
  });

  it('take a printed state total once and compare it with its municipalities', async () => {
    const total = '2024,1,8,0,18,1,1660,326,41,6,1,1,1,1,1,1,1,5,5,5,1060,102,12,Cifras Preliminares\n';
    const { find } = await read(manufacturing({ [MANU]: fixture(MANU) + total }));
    expect(find('jobs_immex', '08', 'scian-31-33', '2024-01')).toMatchObject([
      { value: 2033, method_id: 'as-published' }
    ]);
    const wrong = manufacturing({ [MANU]: fixture(MANU) + total.replace('1660', '1800') });
    await expect(read(wrong)).rejects.toThrow(/immex_manu_ent_2024\.csv:8: expected municipalities that add up/);
  });

  it('refuse a month that stands in two files', async () => {
    const files = manufacturing({ [MANU]: fixture(MANU), 'immex_manu_ent_2025.csv': fixture(MANU) });
    await expect(read(files)).rejects.toThrow(/expected no month that is also in .*_2024\.csv, found «2024-01»/);
  });

  it('name file and line of a municipality that the catalogue does not know', async () => {
    const files = manufacturing({ [MANU]: fixture(MANU).replace('2024,1,8,37', '2024,1,8,137') });
    await expect(read(files)).rejects.toThrow(/_2024\.csv:4: expected a municipality of places\.csv, found «08137»/);
  });
});

describe('readImmexFile', () => {
  it('tells the segment by the header, with or without byte-order mark', () => {
    expect(readImmexFile('a.csv', `\uFEFF${fixture(MANU)}`).segment).toBe('manufacturing');
    expect(readImmexFile('b.csv', fixture('immex_nomanu_ent_2024.csv')).segment).toBe('non-manufacturing');
  });

  it('says which columns are missing', () => {
    const text = fixture(MANU).replace('ESTATUS', 'NOTA').replace('M999C', 'M999D');
    expect(() => readImmexFile('a.csv', text)).toThrow(
      /a\.csv:1: expected an IMMEX table with columns ESTATUS, M310C\+M710C\+M999C or M000C/
    );
  });

  it('refuses a repeated row, a broken line and an unknown status', () => {
    const line = '2024,1,8,37,11,1,1100,210,31,5,1,1,1,1,1,1,1,5,5,5,710,81,10,Cifras Preliminares\n';
    expect(() => readImmexFile('a.csv', fixture(MANU) + line)).toThrow(/a\.csv:8: expected each month, state/);
    expect(() => readImmexFile('a.csv', `${fixture(MANU)}2024,1,8\n`)).toThrow(
      /a\.csv:8: expected 24 fields, found «3»/
    );
    expect(() => readImmexFile('a.csv', fixture(MANU).replace('Cifras Preliminares', 'Otras'))).toThrow(/a\.csv:2/);
  });
});
