import { readFileSync } from 'node:fs';
import axe, { type AxeResults } from 'axe-core';
import { csvParseRows } from 'd3';
import { parquetReadObjects } from 'hyparquet';
import type { Browser } from 'playwright-core';
import readExcel from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser';
import { cells, fault, openStarted, run } from './workbench';

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

describe('an answer of the workbench', () => {
  it('runs statements in order, tells rows and time, and stops at the one that fails', async () => {
    const { page, faults, close } = await openStarted(browser);
    await run(
      page,
      "CREATE TABLE mine AS SELECT 1 AS a; INSERT INTO mine VALUES (2), (3); -- a note; no more\nSELECT a, 'x;y' AS t FROM mine ORDER BY a"
    );
    expect(await page.locator('[data-result]').count()).toBe(3);
    expect(await cells(page)).toEqual([
      ['1', 'x;y'],
      ['2', 'x;y'],
      ['3', 'x;y']
    ]);
    expect(await page.locator('[data-summary]').innerText()).toMatch(/^Filas: 3 · columnas: 2 · \d\.\d\d s$/);
    expect(await page.locator('[data-loaded="mine"]').count()).toBe(1);
    await run(page, 'SELECT 1 AS one; SELECT * FROM nowhere; SELECT 2 AS two');
    expect(await page.locator('[data-result]').count()).toBe(1);
    expect(await fault(page)).toContain('«nowhere»');
    expect(faults).toEqual([]);
    await close();
  });

  it('answers from both databases and reads every type', async () => {
    const { page, faults, close } = await openStarted(browser);
    await run(
      page,
      `SELECT (SELECT count(*) > 100000 FROM crossing) AS flows, basis, sum(1) AS n, 9007199254740993 AS big, DATE '2024-02-29' AS day,
         TIMESTAMP '2024-01-02 03:04:05' AS at, [1, 2] AS list, NULL AS nothing
       FROM best WHERE measure_id = 'minimum_wage' GROUP BY ALL`
    );
    expect(await cells(page)).toEqual([
      ['true', 'published', '17', '9007199254740993', '2024-02-29', '2024-01-02 03:04:05', '[1,2]', 's. d.']
    ]);
    expect(faults).toEqual([]);
    await close();
  });

  it('caps the rows with a sentence, shows few of them at a time, and sorts all', async () => {
    const { page, faults, close } = await openStarted(browser);
    await run(page, 'SELECT i AS n, 100000 - i AS m FROM range(100000000) t(i)');
    expect(await page.locator('[data-result] .caveat').innerText()).toMatch(/primeras 100,000 filas/);
    expect(await page.locator('[data-result] table').getAttribute('aria-rowcount')).toBe('100001');
    expect((await cells(page)).length).toBeLessThan(80);
    await page.locator('[data-result] thead button', { hasText: 'n' }).click();
    expect((await cells(page))[0]).toEqual(['99,999', '1']);
    await page.locator('[data-result] thead button', { hasText: 'n' }).click();
    expect((await cells(page))[0]![0]).toBe('0');
    await page.locator('[data-result] [role=region]').evaluate((region) => (region.scrollTop = region.scrollHeight));
    await page.locator('tr[aria-rowindex="100001"]').waitFor();
    expect(await page.locator('tr[aria-rowindex="100001"]').innerText()).toContain('99,999');
    expect(faults).toEqual([]);
    await close();
  });

  it('marks the place of an error and explains it in both languages', async () => {
    for (const [path, sentence] of [
      ['/consultas/', /¿Quiso decir «name_es»/],
      ['/en/queries/', /Did you mean “name_es”/]
    ] as const) {
      const { page, close } = await openStarted(browser, path);
      await run(page, "SELECT 'ñ' AS n;\nSELECT nme_es\nFROM place");
      expect(await fault(page)).toMatch(sentence);
      expect(await page.locator('[data-fault] mark').innerText()).toBe('nme_es');
      expect(await page.locator('.cm-lintRange-error').innerText()).toBe('nme_es');
      expect(await fault(page)).toMatch(/(Línea|Line) 2/);
      await close();
    }
  });

  it('draws an answer as bars, line, points and map', async () => {
    const { page, faults, close } = await openStarted(browser);
    const shown: [sql: string, kind: string, marks: string][] = [
      [
        "SELECT place_id, sum(value) AS usd FROM best JOIN place USING (place_id) WHERE measure_id = 'exports' AND period = '2025' AND sector_id = 'all' AND level IN ('state', 'metro') GROUP BY ALL",
        'map',
        'path'
      ],
      ["SELECT period AS year, value FROM best WHERE measure_id = 'minimum_wage'", 'line', 'path[d^=M]'],
      ["SELECT name_es, population_2020 FROM place WHERE level = 'state' ORDER BY 2 DESC", 'bars', 'rect'],
      ["SELECT lon, lat FROM place WHERE level = 'metro'", 'scatter', 'circle']
    ];
    for (const [sql, kind, marks] of shown) {
      await run(page, sql);
      await page.getByText('Gráfica', { exact: true }).click();
      await page.locator(`[data-chart="${kind}"] svg`).first().waitFor({ state: 'attached' });
      // A line is one mark in each of the two layouts.
      expect(await page.locator(`[data-chart] svg ${marks}`).count()).toBeGreaterThan(kind === 'line' ? 1 : 20);
    }
    await page.locator('[data-chart] select').first().selectOption('bars');
    await page.locator('[data-chart="bars"] svg rect').first().waitFor({ state: 'attached' });
    expect(faults).toEqual([]);
    await close();
  });

  it('gives every format, read back as it was', async () => {
    const { page, faults, close } = await openStarted(browser);
    await run(
      page,
      "SELECT * FROM (VALUES ('=1+1', 1, 0.5::DOUBLE, DATE '2024-02-29'), ('Juárez', NULL, 2, NULL)) t(name, n, share, day)"
    );
    const file = async (button: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button, exact: true }).click()
      ]);
      expect(download.suggestedFilename()).toMatch(/^immex-atlas-\d{4}-\d\d-\d\d\.\w+$/);
      return readFileSync((await download.path())!);
    };
    const csv = csvParseRows((await file('CSV')).toString('utf8').replace(/^\ufeff/, ''));
    expect(csv).toEqual([
      ['name', 'n', 'share', 'day'],
      ["'=1+1", '1', '0.5', '2024-02-29'],
      ['Juárez', '', '2', '']
    ]);
    const [sheet] = await readExcel(await file('XLSX'));
    expect(sheet!.data[1]!.slice(0, 3)).toEqual(['=1+1', 1, 0.5]);
    expect((sheet!.data[1]![3] as unknown as Date).toISOString().slice(0, 10)).toBe('2024-02-29');
    expect(sheet!.data[2]![0]).toBe('Juárez');
    const parquet = await file('Parquet');
    const rows = await parquetReadObjects({
      file: parquet.buffer.slice(parquet.byteOffset, parquet.byteOffset + parquet.byteLength) as ArrayBuffer
    });
    expect(rows.map(({ name, n, share }) => [name, n ?? null, share])).toEqual([
      ['=1+1', 1n, 0.5],
      ['Juárez', null, 2]
    ]);
    await page.getByRole('button', { name: 'Copiar Markdown' }).click();
    await page.locator('.told', { hasText: 'Copiado' }).waitFor();
    const markdown = await page.evaluate(() => navigator.clipboard.readText());
    expect(markdown.split('\n')[2]).toBe('| =1+1 | 1 | 0.5 | 2024-02-29 |');
    expect(faults).toEqual([]);
    await close();
  });

  it('shows what an answer holds as text, never as HTML', async () => {
    const { page, faults, close } = await openStarted(browser);
    const evil = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    await run(page, `SELECT '${evil}' AS "<b>name</b>", 1 AS n`);
    expect((await cells(page))[0]![0]).toBe(evil);
    expect(await page.locator('[data-result] img, [data-result] script, [data-result] b').count()).toBe(0);
    await page.getByText('Gráfica', { exact: true }).click();
    await page.locator('[data-chart] svg').first().waitFor({ state: 'attached' });
    expect(await page.locator('[data-result] img').count()).toBe(0);
    await run(page, `SELECT "${'<img src=x onerror=1>'}"`);
    expect(await page.locator('[data-fault] img').count()).toBe(0);
    expect(await page.title()).not.toMatch(/^[12]$/);
    expect(faults).toEqual([]);
    await close();
  });

  it('runs a saved question and draws it as it asks', async () => {
    const { page, faults, close } = await openStarted(browser, '/en/queries/');
    await page.locator('[data-question="wages-against-minimum"] button').click();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.locator('[data-result]').waitFor({ timeout: 90_000 });
    await page.getByText('Chart', { exact: true }).click();
    await page.locator('[data-chart="map"] svg path').first().waitFor({ state: 'attached' });
    expect(faults).toEqual([]);
    await close();
  });

  it('has no serious fault and never scrolls sideways with editor, answer, chart and error on it', async () => {
    const { page, close } = await openStarted(browser);
    const faults: string[] = [];
    const look = async (what: string) => {
      await page.evaluate(axe.source);
      for (const width of [1280, 320])
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ colorScheme });
          const { violations } = (await page.evaluate(() =>
            (window as unknown as { axe: { run(root: Document): Promise<unknown> } }).axe.run(document)
          )) as AxeResults;
          for (const { id, impact, nodes } of violations)
            if (impact === 'serious' || impact === 'critical')
              faults.push(`${what} ${width} ${colorScheme}: ${id} at ${nodes[0]!.target.join(' ')}`);
          if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1))
            faults.push(`${what} ${width}: scrolls sideways`);
        }
      await page.setViewportSize({ width: 1280, height: 900 });
    };
    await run(page, "SELECT * FROM best WHERE measure_id = 'exports' LIMIT 300");
    await look('table');
    await page.getByText('Gráfica', { exact: true }).click();
    await page.locator('[data-chart] svg').first().waitFor({ state: 'attached' });
    await look('chart');
    await run(page, 'SELECT nme_es FROM place');
    await look('error');
    expect(faults).toEqual([]);
    await close();
  });
});
