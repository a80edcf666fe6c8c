import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readBase, readCells } from '../../../src/lib/data/footprint-files';
import { openNodeDatabase } from '../../../src/lib/data/node';
import { partsOfMetros } from '../../../src/lib/data/questions/places';
import type { Baseline } from '../../../src/lib/model/base';
import { gridIndex, resultIndex } from '../../../src/lib/model/central';
import { HEADLINE } from '../../../src/lib/model/measures';
import { DrawCache, placeSteps, run } from '../../../src/lib/model/uncertainty';
import { municipalityEntry } from '../../../src/lib/scenario/municipalities';
import { preset, presetScenario } from '../../../src/lib/scenario/presets';

const data = fileURLToPath(new URL('../../../static/data/', import.meta.url));
const { version } = JSON.parse(readFileSync(`${data}latest.json`, 'utf8')) as { version: string };
const folder = `${data}v/${version}/`;
const read = (file: string): unknown => {
  const bytes = readFileSync(folder + file);
  return JSON.parse((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString());
};
const baseline = read('baseline.json') as Baseline;
const year = baseline.base.year;
const { places } = readBase('base', read(`footprint/${year}.json.gz`));
const { members } = readCells('cells', read(`footprint/cells/${year}.json.gz`));

/** The site's files, from where it serves them. */
function serveFiles() {
  vi.stubGlobal('fetch', (url: string) => Promise.resolve(new Response(readFileSync(url.replace('/data/', folder)))));
}
afterEach(() => vi.unstubAllGlobals());

const parts = new Map<string, string[]>();
beforeAll(async () => {
  const database = await openNodeDatabase(`${folder}atlas.duckdb`);
  for (const { metro, part } of await database.ask(partsOfMetros()))
    parts.set(metro, [...(parts.get(metro) ?? []), part]);
  database.close();
});

describe('municipalities that the lab opens', () => {
  it('add up to their metro, result by result, in the published base', () => {
    const reform = { ...presetScenario(preset('bridge')!, baseline, 'en'), draws: 100 };
    const cache = new DrawCache();
    const open = (id: string, within?: string) => {
      const entry = members.find((member) => member.id === id);
      return run(placeSteps(baseline, reform, id, cache, entry && { ...entry, within }));
    };
    const whole = [...parts].filter(([, own]) => own.every((id) => members.some((member) => member.id === id)));
    expect(whole.length).toBeGreaterThan(15);
    let compared = 0;
    for (const [metro, own] of whole.slice(0, 8)) {
      const total = open(metro);
      const opened = own.map((id) => open(id, metro));
      for (const result of HEADLINE) {
        const at = gridIndex(0, 9, resultIndex(result));
        const sum = opened.reduce((so, { change }) => so + change.full.central[at]!, 0);
        // Amounts of the files are rounded to thousands of dollars and to jobs.
        expect(Math.abs(sum / total.change.full.central[at]! - 1), `${metro} ${result}`).toBeLessThan(2e-3);
        compared++;
      }
    }
    expect(compared).toBe(8 * HEADLINE.length);
  });

  it('are never more than their metro where the small ones are not listed', () => {
    for (const [metro, own] of parts) {
      const total = places.find(({ id }) => id === metro)!.jobs.reduce((sum, jobs) => sum + jobs, 0);
      const sum = members
        .filter(({ id }) => own.includes(id))
        .reduce((so, { jobs }) => so + jobs.reduce((inner, value) => inner + value, 0), 0);
      expect(sum, metro).toBeLessThan(total * 1.001 + 30);
    }
  });

  it('are fetched when asked for, with the metro that they are part of', async () => {
    serveFiles();
    const inside = await municipalityEntry('/data', year, { id: members[0]!.id, within: 'M01.1.01' });
    expect(inside).toMatchObject({ id: members[0]!.id, level: 'municipality', within: 'M01.1.01' });
    const outside = places.find(({ level }) => level === 'municipality')!;
    expect(await municipalityEntry('/data', year, { id: outside.id, within: null })).toEqual(outside);
    await expect(municipalityEntry('/data', year, { id: '99999', within: null })).rejects.toThrow(RangeError);
  });
});
