import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Baseline } from '../../src/lib/model/base';
import { Sampling } from '../../src/lib/model/draws';
import { activity, baselineFactors, reformFactors } from '../../src/lib/model/factors';
import { MEASURE_COUNT, MEASURES } from '../../src/lib/model/measures';
import { PRICES } from '../../src/lib/model/outcome';
import { planOf } from '../../src/lib/model/plan';
import { CELL_SIZE, startOf } from '../../src/lib/model/programme';
import { normalStream } from '../../src/lib/model/random';
import { factsOf, scenarioBook } from '../../src/lib/model/scenario-book';
import { YEARS, type Scenario } from '../../src/lib/model/scenario';
import { simulate } from '../../src/lib/model/uncertainty';
import type { ScenarioClient } from '../../src/lib/scenario/client';
import { PRESETS, presetScenario } from '../../src/lib/scenario/presets';
import { openWorkerPage } from '../lib/scenario/harness/page';
import { median, type Bench, type Measurement } from './bench';

declare const client: ScenarioClient;

const ROUNDS = 7;
const file = fileURLToPath(new URL('../../static/data/latest/baseline.json', import.meta.url));

/**
 * A whole scenario in the worker of a page: 4,000 draws, every sector and year, nation, states and metros with intervals;
 * beside it, what the same draws cost when every place and sector is computed again in every draw.
 */
export const scenario: Bench = {
  name: 'scenario',
  async run() {
    const baseline = JSON.parse(readFileSync(file, 'utf8')) as Baseline;
    const reform = presetScenario(
      PRESETS.find(({ id }) => id === 'vat-upfront')!,
      baseline,
      'en'
    );
    const page = await openWorkerPage();
    try {
      await page.page.evaluate((given) => client.load(given), baseline);
      const timed = (seeds: number[], given = reform) =>
        page.page.evaluate(
          async ({ given, seeds }) => {
            const times: number[] = [];
            let [longest, last] = [0, performance.now()];
            const timer = setInterval(() => {
              longest = Math.max(longest, performance.now() - last);
              last = performance.now();
            }, 4);
            for (const seed of seeds) {
              const started = performance.now();
              await client.simulate({ ...given, seed });
              times.push(performance.now() - started);
            }
            clearInterval(timer);
            return { times, longest };
          },
          { given, seeds }
        );
      await timed([1]);
      const idle = await page.page.evaluate(async () => {
        let longest = 0;
        let last = performance.now();
        const timer = setInterval(() => {
          longest = Math.max(longest, performance.now() - last);
          last = performance.now();
        }, 4);
        await new Promise((done) => setTimeout(done, 3000));
        clearInterval(timer);
        return longest;
      });
      const fresh = await timed(Array.from({ length: ROUNDS }, (_, i) => i + 2));
      // The scale of the budget: the manufacturing subsectors alone, calibrated on themselves.
      const scaled = manufacturing(baseline);
      await page.page.evaluate((given) => client.load(given), scaled);
      const small = await timed(
        Array.from({ length: ROUNDS }, (_, i) => i + 2),
        { ...reform, data: scaled.version }
      );
      const again = await timed(Array.from({ length: ROUNDS }, () => 1));
      const whole = median(fresh.times);
      const plain = naiveDrawsPerSecond(baseline, reform);
      const lines: Measurement[] = [
        { what: '4,000 draws, 28 sectors, 10 years, 125 places, new draws', value: whole, unit: 'ms', budget: 1000 },
        {
          what: `the same with the ${scaled.base.sectors.length} sectors of manufacturing (21 subsectors, 336 in two)`,
          value: median(small.times),
          unit: 'ms',
          budget: 1000
        },
        {
          what: 'the same with all sectors, draws kept from the scenario before',
          value: median(again.times),
          unit: 'ms',
          budget: 1000
        },
        {
          what: 'longest the page was held up',
          value: Math.max(fresh.longest, small.longest, again.longest),
          unit: 'ms',
          budget: 50
        },
        { what: 'the same with nothing to compute, for 3 s', value: idle, unit: 'ms' },
        { what: 'draws a second', value: (4000 / whole) * 1000, unit: '1/s' },
        { what: 'draws a second, cell by cell', value: plain, unit: '1/s' },
        { what: 'ratio', value: ((4000 / whole) * 1000) / plain, unit: '×' }
      ];
      return [...lines, memory(baseline, reform)];
    } finally {
      await page.end();
    }
  }
};

/** The baseline without its primary sectors and without what they export. */
function manufacturing(baseline: Baseline): Baseline {
  const { base, book } = baseline;
  const kept = base.sectors.flatMap((sector, s) => (/^3[1-3]/.test(sector) ? [s] : []));
  const of = <T>(values: readonly T[]) => kept.map((s) => values[s]!);
  return {
    ...baseline,
    version: `${baseline.version.slice(0, 11)}${baseline.version.endsWith('0') ? '1' : '0'}`,
    base: {
      ...base,
      sectors: of(base.sectors),
      places: base.places.map((place) => ({
        ...place,
        exports: of(place.exports),
        tilted: of(place.tilted),
        jobs: of(place.jobs)
      }))
    },
    book: {
      ...book,
      sectors: of(book.sectors),
      bySector: Object.fromEntries(
        Object.entries(book.bySector).map(([id, ranges]) => [id, of(ranges)])
      ) as unknown as Baseline['book']['bySector']
    }
  };
}

/** Numbers that one simulation holds at its end, in Node: a worker does not tell. */
function memory(baseline: Baseline, reform: Scenario): Measurement {
  const before = process.memoryUsage().arrayBuffers;
  const simulation = simulate(baseline, reform);
  const held = process.memoryUsage().arrayBuffers - before;
  return {
    what: `array buffers that a simulation of ${simulation.draws} draws leaves, in one worker`,
    value: held / 1e6,
    unit: 'MB',
    budget: 300
  };
}

/** The same results, place by place: no factor is shared between places. */
function naiveDrawsPerSecond(baseline: Baseline, reform: Scenario, draws = 12): number {
  const plan = planOf(baseline, reform);
  const sampling = new Sampling(scenarioBook(baseline), baseline, plan.nation, plan.tilted);
  const normal = normalStream(1);
  const sectors = plan.sectors.length;
  const row = new Float64Array(sampling.width);
  const cells = new Float64Array(sectors * CELL_SIZE);
  const [before, after] = [new Float64Array(sectors * MEASURE_COUNT), new Float64Array(sectors * MEASURE_COUNT)];
  const started = performance.now();
  let [done, sum] = [0, 0];
  while (done < draws) {
    sampling.fill(row, normal);
    const values = sampling.at(row);
    if (!values) continue;
    done++;
    const nation = startOf(baseline, plan.nation, factsOf(baseline), values, cells, 0);
    const start = { cells, offset: 0, nation, parameters: values.scalars };
    for (const { slices } of plan.rows)
      for (const part of slices) {
        const memory = new Float64Array(sectors * PRICES);
        for (let y = 0; y < YEARS.length; y++) {
          baselineFactors(start, sectors, activity(nation.growth, y, baseline.base.year), before);
          for (const adjusted of [null, memory]) {
            reformFactors(start, plan.dials[part.dials]!, y, sectors, 1, adjusted, 0, after);
            MEASURES.forEach(({ carrier }, m) => {
              for (let s = 0; s < sectors; s++)
                sum += part[carrier][s]! * (after[m * sectors + s]! - before[m * sectors + s]!);
            });
          }
        }
      }
  }
  if (Number.isNaN(sum)) throw new Error('a naive sum is not a number');
  return (done / (performance.now() - started)) * 1000;
}
