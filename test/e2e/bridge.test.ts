import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import readExcel from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Baseline } from '../../src/lib/model/base';
import { central, gridIndex, resultIndex } from '../../src/lib/model/central';
import { YEARS } from '../../src/lib/model/scenario';
import { preset, presetScenario } from '../../src/lib/scenario/presets';
import { decodeLink } from '../../src/lib/scenario/url';
import { launchBrowser } from '../browser';
import { borrowWatched } from './borrow';

const site = inject('site');
const file = fileURLToPath(new URL('../../static/data/latest/baseline.json', import.meta.url));
const baseline = JSON.parse(readFileSync(file, 'utf8')) as Baseline;
const { change } = central(baseline, presetScenario(preset('bridge')!, baseline, 'es'));

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the staged reform', () => {
  it('stands in the page without script, year by year, as the model computes it', async () => {
    const { page, close } = await borrowWatched(browser, site, { javaScriptEnabled: false });
    await page.goto(`${site}/escenarios/puente/`);
    const rows = page.locator('table[data-years] tbody tr');
    expect(await rows.count()).toBe(YEARS.length);
    for (const y of [0, 5, 9]) {
      const found = await rows
        .nth(y)
        .locator('[data-central]')
        .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute('data-central'))));
      (
        ['suspended', 'financing_treasury', 'financing_firms', 'lost', 'collected', 'value_added', 'jobs'] as const
      ).forEach((id, i) =>
        expect(found[i]! / change.full[gridIndex(0, y, resultIndex(id))]!, `${id} ${YEARS[y]}`).toBeCloseTo(1, 7)
      );
    }
    await close();
  });

  it('opens in the lab with each stage apart', async () => {
    const { page, close } = await borrowWatched(browser, site);
    await page.goto(`${site}/en/scenarios/bridge/`);
    const address = await page.locator('a.button.main').getAttribute('href');
    expect(address).toMatch(/\/en\/scenarios\/#1/);
    const { comparison, receipt } = decodeLink(address!.split('#')[1]!);
    expect(comparison.scenarios.map(({ levers }) => levers.length)).toEqual([3, 1, 1, 1]);
    expect(receipt!.figures).toHaveLength(4);
    await close();
  });

  it('prints as two pages, and nothing else', async () => {
    const { page, close } = await borrowWatched(browser, site);
    for (const format of ['A4', 'Letter'] as const) {
      await page.goto(`${site}/escenarios/puente/`);
      const pdf = await page.pdf({ format, margin: { top: '14mm', bottom: '14mm', left: '15mm', right: '15mm' } });
      expect(/\/Type \/Pages[^>]*?\/Count (\d+)|\/Count (\d+)/.exec(pdf.toString('latin1'))!.slice(1)).toContain('2');
    }
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[data-brief]').isVisible()).toBe(true);
    expect(await page.locator('table[data-years]').isVisible()).toBe(false);
    await close();
  });

  it('comes as a workbook', async () => {
    const answer = await fetch(`${site}/escenarios/puente/libro.es.xlsx`);
    const sheets = await readExcel(Buffer.from(await answer.arrayBuffer()));
    expect(sheets.map(({ sheet }) => sheet)).toContain('Línea de base');
    const results = sheets.find(({ sheet }) => sheet === 'Resultados')!.data;
    const row = results.find((cells) => cells[1] === 2035 && cells[2] === 'value_added')!;
    expect((row[9] as number) / change.full[gridIndex(0, 9, resultIndex('value_added'))]!).toBeCloseTo(1, 12);
  });
});
