import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { strFromU8, unzipSync } from 'fflate';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNodeDatabase } from '../../../src/lib/data/node';
import { selection, selectionSql, type SelectedRow, type Selection } from '../../../src/lib/data/questions/selection';
import { citeData } from '../../../src/lib/share/cite-data';
import { defaultColumns } from '../../../src/lib/share/selection-columns';
import {
  selectionCsv,
  selectionJson,
  type selectionMetadata,
  selectionParquet,
  selectionZip,
  type SelectionAbout
} from '../../../src/lib/share/selection-files';
import { pythonSnippet, rSnippet, sqlSnippet, stataSnippet, stataTableSnippet } from '../../../src/lib/share/snippets';
import { tableJson } from '../../../src/lib/share/table-json';
import { faultsOfR } from './r';

const { version } = JSON.parse(readFileSync('static/data/latest.json', 'utf8')) as { version: string };
const folder = join('static/data/v', version);
const SITE = 'https://example.org/atlas';
const address = (path: string) => `${SITE}/${path}`;
const whole: Selection = {
  measure: 'exports',
  level: null,
  state: null,
  place: null,
  sector: null,
  from: null,
  to: null,
  bases: ['published', 'derived', 'modelled']
};
const part: Selection = {
  ...whole,
  level: 'state',
  state: '08',
  sector: '336',
  from: '2020',
  to: '2024',
  bases: ['published', 'derived']
};

let db: Awaited<ReturnType<typeof openNodeDatabase>>;
let rows: SelectedRow[];
beforeAll(async () => {
  db = await openNodeDatabase(join(folder, 'atlas.duckdb'));
  rows = await db.ask(selection(part));
});
afterAll(() => db.close());

const about: SelectionAbout = {
  measure: { id: 'exports', name: 'Exportaciones', unit: 'USD', definition: 'd', caveat: 'c' },
  sources: [
    {
      id: 'inegi-etef',
      title: 'ETEF',
      publisher: 'INEGI',
      url: 'https://www.inegi.org.mx',
      licence: 'Libre',
      licenceUrl: null,
      vintage: '2026',
      retrieved: '2026-07-24'
    },
    {
      id: 'imss',
      title: 'Puestos',
      publisher: 'IMSS',
      url: 'https://www.imss.gob.mx',
      licence: 'Libre',
      licenceUrl: null,
      vintage: '2026',
      retrieved: '2026-07-24'
    }
  ],
  methods: [{ id: 'as-published', name: { es: 'como se publicó', en: 'as published' } }],
  version,
  query: selectionSql(part),
  url: address('datos/exports/'),
  date: '2026-11-25',
  locale: 'es'
};

describe('a selection', () => {
  it('holds the rows asked for, each cell once', () => {
    expect(rows.map(({ place_id, sector_id, period }) => [place_id, sector_id, period])).toEqual(
      ['2020', '2021', '2022', '2023', '2024'].map((period) => ['08', '336', period])
    );
    expect(rows[0]).toMatchObject({ place_es: 'Chihuahua', unit: 'USD', basis: 'published', source_id: 'inegi-etef' });
  });

  it('of everything is the whole of the measure', async () => {
    const [count] = await db.ask({
      id: 'n',
      sql: "SELECT count(*) AS n FROM best WHERE measure_id = 'exports'",
      decode: ({ n }) => n
    });
    expect((await db.ask(selection(whole))).length).toBe(count);
  });

  it('is a CSV that spreadsheets read, with headings in both languages, and no formula', () => {
    const es = selectionCsv(rows, defaultColumns('es'), 'es');
    expect(es.startsWith('\ufeffmedida,clave_lugar,lugar,nivel,clave_sector,sector,periodo,valor,')).toBe(true);
    expect(selectionCsv(rows, defaultColumns('en'), 'en').startsWith('\ufeffmeasure,place_code,place,')).toBe(true);
    const hostile = [{ ...rows[0]!, place_es: '=HYPERLINK("http://x")', value: -5 }];
    const line = selectionCsv(hostile, ['place_es', 'value'], 'es').split('\r\n')[1];
    expect(line).toBe('"\'=HYPERLINK(""http://x"")",-5');
  });

  it('is Parquet with types, missing values and metadata in the footer', async () => {
    const file = selectionParquet(rows, defaultColumns('es'), about);
    const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
    const read = await parquetReadObjects({ file: buffer });
    expect(read.map(({ value }) => value as number)).toEqual(rows.map(({ value }) => value));
    expect(read[0]!.low).toBe(null);
    const footer = parquetMetadata(buffer).key_value_metadata?.find(({ key }) => key === 'immex_atlas')?.value;
    expect(JSON.parse(footer!)).toMatchObject({ unit: 'USD', data_version: version, rows: 5 });
  });

  it('is JSON whose metadata names only the sources of these rows', () => {
    const { metadata, rows: records } = JSON.parse(selectionJson(rows, defaultColumns('es'), about)) as {
      metadata: ReturnType<typeof selectionMetadata>;
      rows: SelectedRow[];
    };
    expect(records[0]).toMatchObject({ place_id: '08', value: rows[0]!.value });
    expect(metadata.sources.map(({ id }) => id)).toEqual(['inegi-etef']);
    expect(metadata).toMatchObject({
      unit: 'USD',
      basis: ['published'],
      licence: ['Libre'],
      date: '2026-11-25',
      query: about.query
    });
    expect(Object.keys(metadata.citation)).toEqual(['plain', 'apa', 'bibtex']);
  });

  it('is a zip of CSV, metadata and citations', () => {
    const members = unzipSync(selectionZip(rows, defaultColumns('es'), about));
    expect(Object.keys(members).sort()).toEqual([
      'CITATION.txt',
      'citation.bib',
      'exports.csv',
      'exports.metadata.json'
    ]);
    expect(strFromU8(members['citation.bib']!)).toMatch(
      /^@misc\{immex-atlas-exports,\n {2}author = \{\{Atlas IMMEX\}\}/
    );
  });
});

describe('a citation', () => {
  it('names title, publishers, version, day and address, and escapes what TeX would run', () => {
    const cited = {
      id: 'a b',
      title: 'Parte_de $5 & más',
      version,
      url: address('datos/x/'),
      date: '2026-11-25',
      sources: ['INEGI', 'INEGI', 'SE']
    };
    for (const style of ['plain', 'apa', 'bibtex'] as const)
      for (const locale of ['es', 'en'] as const) {
        const text = citeData(cited, style, locale);
        expect(text).toContain(cited.url);
        expect(text).toContain(version);
        expect(text.match(/INEGI/g)).toHaveLength(1);
      }
    expect(citeData(cited, 'bibtex', 'es')).toContain('title = {{Parte\\_de \\$5 \\& más}}');
  });
});

describe('the snippets', () => {
  const local = (path: string) => join(process.cwd(), 'static', path);
  const hostile: Selection = { ...part, place: `O'Brien "x" \\` };

  /** What Python's own parser says of a script; nothing when it parses. */
  function pythonFault(script: string): string {
    const run = spawnSync('python3', ['-c', 'import ast, sys; ast.parse(sys.stdin.read())'], {
      input: script,
      encoding: 'utf8'
    });
    if (run.error) throw new Error('python3 is needed to check the Python snippet', { cause: run.error });
    return run.stderr;
  }

  it('in SQL run on the shipped database and give the rows of the page', async () => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const script = sqlSnippet({ sql: selectionSql(part), address: local, version });
    const statements = script
      .replace(/^--.*$/m, '')
      .split(';')
      .map((text) => text.trim())
      .filter(Boolean);
    for (const statement of statements.slice(0, -1)) await connection.run(statement);
    const result = await connection.runAndReadAll(statements.at(-1)!);
    expect(result.getRowObjectsJS().map(({ value }) => value)).toEqual(rows.map(({ value }) => value));
    connection.closeSync();
    instance.closeSync();
  });

  it.each([
    ['SQL', sqlSnippet],
    ['Python', pythonSnippet],
    ['R', rSnippet]
  ] as const)('in %s use the site’s address with its base path', (_, snippet) => {
    expect(snippet({ sql: selectionSql(part), address, version })).toContain(`'${SITE}/data/latest/atlas.duckdb'`);
  });

  it('in Python parse, whatever a name holds', () => {
    for (const chosen of [part, whole, hostile])
      expect(pythonFault(pythonSnippet({ sql: selectionSql(chosen), address, version }))).toBe('');
    expect(pythonFault('con.sql(r"""SELECT 1')).toMatch(/SyntaxError/);
  });

  it('in R parse by R’s own grammar, whatever a name holds, and by R itself where it is', async () => {
    for (const chosen of [part, whole, hostile]) {
      const text = rSnippet({ sql: selectionSql(chosen), address, version });
      expect(await faultsOfR(text), text).toEqual([]);
      const run = spawnSync('Rscript', ['-e', 'invisible(parse(file("stdin")))'], { input: text, encoding: 'utf8' });
      if (!run.error) expect(run.stderr).toBe('');
    }
  });

  it('in R and Python close no text before its end, whatever the question holds', async () => {
    const sql = `SELECT ')---"' AS r, ')----"' AS more, '"""' AS python, '\\' AS slash, "a"`;
    const r = rSnippet({ sql, address, version });
    expect(await faultsOfR(r), r).toEqual([]);
    expect(r).toContain(sql);
    expect(pythonFault(pythonSnippet({ sql, address, version }))).toBe('');
  });

  it.each([
    ['a call that is not closed', 'head(data)', 'head(data'],
    ['a text that is not closed', ')---"', ')"'],
    ['an arrow twice', 'con <- ', 'con <- <- '],
    ['two expressions on a line', 'library(DBI)', 'library(DBI) library(duckdb)'],
    ['a bracket too many', 'library(DBI)', 'library(DBI))']
  ])('in R are refused with %s', async (_, found, broken) => {
    const text = rSnippet({ sql: selectionSql(part), address, version });
    expect(text).toContain(found);
    expect(await faultsOfR(text.replace(found, broken))).not.toEqual([]);
  });

  it('in Stata read files that are published, filter as the question does and balance their quotes', () => {
    const text = stataSnippet(part, address, version);
    const files = [...text.matchAll(/import delimited "([^"]+)"/g)].map(([, url = '']) =>
      url.replace(`${SITE}/data/latest/`, '')
    );
    expect(files).toEqual(['tables/place.csv', 'tables/observation/exports.csv']);
    for (const file of files)
      expect(readFileSync(join('static/data/latest', file), 'utf8').length).toBeGreaterThan(100);
    for (const line of text.split('\n')) expect((line.match(/"/g) ?? []).length % 2, line).toBe(0);
    expect(text).toContain('keep if level == "state"');
    expect(text).toContain('keep if inlist(basis, "published", "derived")');
    const header = readFileSync('static/data/latest/tables/observation/exports.csv', 'utf8').split('\n')[0]!.split(',');
    for (const name of [
      'place_id',
      'sector_id',
      'period',
      'basis',
      'vintage',
      'source_id',
      'method_id',
      'value',
      'low',
      'high'
    ])
      expect(header).toContain(name);
    expect(stataTableSnippet(address('data/latest/tables/place.csv'), version)).toContain(
      '"https://example.org/atlas/data/latest/tables/place.csv"'
    );
  });
});

describe('a complete table as JSON', () => {
  it('has numbers where they are, codes with their zeros, null for what is missing', () => {
    expect(JSON.parse(tableJson('\ufeffa,b,c\n08037,1.5,\n"x, ""y""",,z\n', ['b']))).toEqual([
      { a: '08037', b: 1.5, c: null },
      { a: 'x, "y"', b: null, c: 'z' }
    ]);
    const csv = readFileSync('static/data/latest/tables/observation/exports.csv', 'utf8');
    expect((JSON.parse(tableJson(csv, ['value', 'low', 'high'])) as unknown[]).length).toBe(
      csv.trim().split('\n').length - 1
    );
  });
});
