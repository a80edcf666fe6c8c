import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawingOf } from '../../../src/lib/figures/drawings';
import { makeReady, readyFigure, withFigures } from '../../../src/lib/figures/ready';

const answered = (figure: string) => ({ figure, params: {}, rows: [{ value: 1 }] });

describe('figures made ready', () => {
  it('are those that stand anywhere in the data of a page, with what draws them', async () => {
    expect(() => readyFigure('retc-plants')).toThrow(/not made ready/);
    const data = { claims: [{ answers: [answered('retc-plants'), null] }], map: answered('exports-map'), year: '2024' };
    expect(await withFigures(data, ['exports-slope'])).toBe(data);
    for (const id of ['retc-plants', 'exports-map', 'exports-slope']) expect(readyFigure(id).id).toBe(id);
    for (const kind of ['map', 'slope'] as const) expect(drawingOf(kind)).toBeTypeOf('function');
    expect(() => readyFigure('fdi-trend')).toThrow(/not made ready/);
    expect(() => drawingOf('tornado')).toThrow(/not fetched/);
  });

  it('are refused by an id that no figure has', async () => {
    for (const id of ['nothing', 'constructor', '__proto__']) await expect(makeReady([id])).rejects.toThrow(RangeError);
  });

  // A page that forgets would still be rendered, in a build where another page has made the same figure ready.
  it('are asked for by the load of every page that shows one', () => {
    const routes = 'src/routes';
    const showing = (readdirSync(routes, { recursive: true }) as string[])
      .filter((file) => file.endsWith('.svelte'))
      .filter((file) => readFileSync(join(routes, file), 'utf8').includes('FigureView.svelte'));
    expect(showing.length).toBeGreaterThan(7);
    for (const file of showing) {
      const load = join(routes, dirname(file), '+page.ts');
      expect(existsSync(load) && readFileSync(load, 'utf8'), file).toMatch(/withFigures\(data/);
    }
  });
});
