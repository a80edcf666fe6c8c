import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScenarioClient } from '../../../src/lib/scenario/client';
import type { Goal } from '../../../src/lib/model/goal';
import type { Scenario } from '../../../src/lib/model/scenario';
import { breakEven } from '../../../src/lib/model/break-even';
import { sobolSteps } from '../../../src/lib/model/sobol';
import { tornado } from '../../../src/lib/model/tornado';
import { run, simulate, type Simulation } from '../../../src/lib/model/uncertainty';
import { always, baseline, scenario } from './fixture';
import { openWorkerPage, type WorkerPage } from './harness/page';

declare const client: ScenarioClient;

const reform = scenario(
  [
    always('vat_upfront', 0.6),
    always('tariff', 0.02, { places: ['08'] }),
    {
      lever: 'domestic_content',
      target: 'all',
      path: [
        [2026, 0],
        [2035, 0.05]
      ]
    },
    always('wage_floor', 0.1)
  ],
  { draws: 400 }
);
const goal: Goal = {
  place: 'MX',
  year: 2030,
  behaviour: 'full',
  of: 'change',
  terms: [{ result: 'collected', weight: 1 }]
};

let page: WorkerPage;
beforeAll(async () => {
  page = await openWorkerPage();
  await page.page.evaluate((given) => client.load(given), baseline);
}, 120_000);
afterAll(() => page?.end());

/** Largest relative difference of two answers, number by number; NaN only beside NaN. */
function difference(a: unknown, b: unknown): number {
  if (typeof a === 'number' || a === null) {
    const [x, y] = [a ?? NaN, (b as number | null) ?? NaN];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number.isNaN(x) && Number.isNaN(y) ? 0 : Infinity;
    return x === y ? 0 : Math.abs(x - y) / Math.max(Math.abs(x), Math.abs(y));
  }
  if (typeof a !== 'object') return a === b ? 0 : Infinity;
  const keys = Object.keys(a);
  return Math.max(
    0,
    ...keys.map((key) => difference((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}

describe('the analysis worker in Chromium', () => {
  it('gives the numbers of Node to 1e-9', async () => {
    const theirs = await page.page.evaluate(async (given) => {
      const { rows, baseline, change } = await client.simulate(given);
      const plain = ({ central, median, low, high }: Simulation['baseline']) =>
        [central, median, low, high].map((grid) => Array.from(grid));
      return { rows, grids: [baseline, change.static, change.full].map(plain) };
    }, reform);
    const { rows, baseline: levels, change } = simulate(baseline, reform);
    expect(theirs.rows).toEqual(rows);
    [levels, change.static, change.full].forEach((spread, i) =>
      [spread.central, spread.median, spread.low, spread.high].forEach((grid, k) => {
        let worst = 0;
        theirs.grids[i]![k]!.forEach((value, at) => (worst = Math.max(worst, difference(grid[at]!, value))));
        expect(worst).toBeLessThan(1e-9);
      })
    );
  }, 120_000);

  it('and the same tornado, Sobol indices and break-even', async () => {
    const ask = { scenario: reform, goal };
    const theirs = await page.page.evaluate(
      async (given) => [
        await client.tornado(given),
        await client.sobol({ ...given, samples: 64 }),
        await client.breakEven({ ...given, unknown: { lever: 'tariff' }, sought: 5e9, bracket: [0, 0.5] })
      ],
      ask
    );
    const ours = [
      tornado(baseline, reform, goal),
      run(sobolSteps(baseline, reform, goal, 64)),
      breakEven(baseline, reform, goal, { lever: 'tariff' }, 5e9, [0, 0.5])
    ];
    expect(difference(ours[0], theirs[0])).toBeLessThan(1e-9);
    expect(
      difference((ours[1] as { indices: unknown }).indices, (theirs[1] as { indices: unknown }).indices)
    ).toBeLessThan(1e-6);
    expect(difference((ours[2] as { value: number }).value, (theirs[2] as { value: number }).value)).toBeLessThan(1e-9);
  }, 120_000);

  it('makes tables with Arquero, which the policy of a page would refuse', async () => {
    const csv = await page.page.evaluate(
      (given) => client.csv({ scenario: given, filter: { years: [2030], results: ['jobs'], by: ['place'] } }),
      reform
    );
    expect(csv.split('\n')[0]).toBe('place,result,column,tax,unit,baseline,change_static,change_full');
    expect(csv).toMatch(/^MX,jobs,activity,,persons,2/m);
  });

  it('tells how far it is, stops when told, and never holds up the page', async () => {
    const found = await page.page.evaluate(
      async (given: Scenario) => {
        const stop = new AbortController();
        let [steps, longest, last] = [0, 0, performance.now()];
        const timer = setInterval(() => {
          longest = Math.max(longest, performance.now() - last);
          last = performance.now();
        }, 5);
        const outcome = await client
          .simulate(given, {
            signal: stop.signal,
            onProgress: ({ done, total }) => {
              steps++;
              if (done > 2 && done < total) stop.abort();
            }
          })
          .then(
            () => 'done',
            (error: Error) => error.name
          );
        clearInterval(timer);
        const after = await client.simulate({ ...given, draws: 100 });
        return { outcome, steps, longest, after: after.draws };
      },
      { ...reform, draws: 2000 }
    );
    expect(found.outcome).toBe('AbortError');
    expect(found.steps).toBeGreaterThan(1);
    expect(found.after).toBe(100);
    console.log(`longest the page was held up: ${found.longest.toFixed(0)} ms`);
  }, 120_000);

  it('refuses with the model’s own sentence', async () => {
    const refused = await page.page.evaluate(
      (given) =>
        client.simulate(given).then(String, (error: Error & { code: string }) => `${error.code}: ${error.message}`),
      scenario([always('tariff', 0.1, { places: ['77'] })])
    );
    expect(refused).toMatch(/^unknown-code: place 77/);
    const unknown = await page.page.evaluate(
      (given) => client.simulate(given, { data: '0123456789ab' }).then(String, (error: Error) => error.message),
      reform
    );
    expect(unknown).toMatch(/was not loaded/);
  });

  it('breaks no policy and asks nothing of anyone', () => {
    expect(page.faults).toEqual([]);
  });
});
