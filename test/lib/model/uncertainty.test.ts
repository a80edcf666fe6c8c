import { describe, expect, it } from 'vitest';
import type { BasePlace } from '../../../src/lib/model/base';
import { breakEven, NoBreakEvenError } from '../../../src/lib/model/break-even';
import { central, gridIndex, resultIndex } from '../../../src/lib/model/central';
import { convergence } from '../../../src/lib/model/convergence';
import { drawProgramme, Sampling } from '../../../src/lib/model/draws';
import { ModelError, UnknownCodeError } from '../../../src/lib/model/errors';
import { calibrate } from '../../../src/lib/model/footprint';
import { goalValue, type Goal } from '../../../src/lib/model/goal';
import { HEADLINE, RESULTS } from '../../../src/lib/model/measures';
import { joined } from '../../../src/lib/model/parts';
import { planOf } from '../../../src/lib/model/plan';
import { products } from '../../../src/lib/model/products';
import { CELL, CELL_SIZE } from '../../../src/lib/model/programme';
import { tenFiftyNinety } from '../../../src/lib/model/quantiles';
import { uniformStream } from '../../../src/lib/model/random';
import { quantile } from '../../../src/lib/model/range';
import { scenarioBook } from '../../../src/lib/model/scenario-book';
import { sobolSteps } from '../../../src/lib/model/sobol';
import { tornado } from '../../../src/lib/model/tornado';
import {
  DrawCache,
  placeSteps,
  run,
  simulate,
  simulateSteps,
  type Simulation,
  type Spread
} from '../../../src/lib/model/uncertainty';
import { PRESETS, presetScenario } from '../../../src/lib/scenario/presets';
import { always, baseline, nationOnly, scenario } from '../scenario/fixture';

const upfront = scenario([always('vat_upfront', 1)]);
const simulation = simulate(baseline, upfront);
const MX = 0;
/** Of each sector the first part has a growing share of the metro, and the second the rest. */
const halved = (place: BasePlace, part: number) => {
  const of = (values: readonly number[]) =>
    values.map((value, s) => value * (part === 1 ? (s + 1) / 30 : 1 - (s + 1) / 30));
  return { exports: of(place.exports), tilted: of(place.tilted), jobs: of(place.jobs) };
};
/** The same place with nothing left to doubt in its allocation. */
const without = (id: string) => (place: BasePlace) => (place.id === id ? { ...place, spread: 0 } : place);
const last = simulation.years.length - 1;
const at = (result: (typeof RESULTS)[number], row = MX, year = last) => gridIndex(row, year, resultIndex(result));
const spreads = ({ baseline, change }: Simulation) => [baseline, change.static, change.full];

describe('ranges', () => {
  it('hold their centre and their median', () => {
    for (const { low, median, high, central } of spreads(simulation))
      low.forEach((value, i) => {
        if (Number.isNaN(value)) return;
        expect(value <= central[i]! && central[i]! <= high[i]!).toBe(true);
        expect(value <= median[i]! && median[i]! <= high[i]!).toBe(true);
      });
  });

  it('are made for every headline result of every place, and for all of the nation', () => {
    for (const spread of spreads(simulation)) {
      for (const result of RESULTS) expect(Number.isFinite(spread.low[at(result)]!), result).toBe(true);
      simulation.rows.forEach((_, r) => {
        for (const result of HEADLINE) expect(Number.isFinite(spread.high[at(result, r)]!)).toBe(true);
      });
    }
  });

  it('of a metro hold the error of its allocation, and of a state do not', () => {
    const width = (id: string) => {
      const i = at(
        'suspended',
        simulation.rows.findIndex((row) => row.id === id)
      );
      return Math.log(simulation.baseline.high[i]! / simulation.baseline.low[i]!);
    };
    expect(width('M08.1.01')).toBeGreaterThan(1.5 * width('08'));
  });

  it('of a year without any change are nothing', () => {
    const late = simulate(
      nationOnly,
      scenario([
        {
          lever: 'vat_upfront',
          target: 'all',
          path: [
            [2028, 0],
            [2029, 1]
          ]
        }
      ])
    );
    for (const result of RESULTS) {
      expect(late.change.full.high[at(result, MX, 1)]).toBe(0);
      expect(late.change.full.low[at(result, MX, 1)]).toBe(0);
    }
    expect(late.change.static.high[at('suspended', MX, 3)]).toBeLessThan(0);
  });

  it('are the same to the bit for the same seed, and others for another', () => {
    const again = simulate(nationOnly, upfront);
    expect(spreads(simulate(nationOnly, upfront))).toEqual(spreads(again));
    expect(simulate(nationOnly, { ...upfront, seed: 2 }).baseline.low).not.toEqual(again.baseline.low);
  });

  it('use the same draws with and without reform: what all VAT up front ends is exactly what there was', () => {
    const i = at('suspended_vat');
    expect(simulation.change.static.low[i]! / simulation.baseline.high[i]!).toBeCloseTo(-1, 12);
    expect(simulation.change.static.high[i]! / simulation.baseline.low[i]!).toBeCloseTo(-1, 12);
  });

  it('of a sector and place are made from its own draws', () => {
    const opened = run(placeSteps(baseline, upfront, 'M08.1.01'));
    const row = simulation.rows.findIndex(({ id }) => id === 'M08.1.01');
    expect(opened.rows[0]!.id).toBe('M08.1.01');
    for (const result of HEADLINE) {
      expect(opened.change.full.low[at(result)]).toBe(simulation.change.full.low[at(result, row)]);
      expect(Number.isFinite(opened.change.full.low[at(result, 5)]!)).toBe(true);
    }
    // Sectors add to the place in the centre; their ranges do not.
    let sum = 0;
    for (let r = 1; r < opened.rows.length; r++) sum += opened.baseline.central[at('suspended', r)]!;
    expect(sum / opened.baseline.central[at('suspended')]!).toBeCloseTo(1, 9);
    expect(() => run(placeSteps(baseline, upfront, '99'))).toThrow(ModelError);
  });

  it('of a metro are those of its municipalities, summed draw by draw and never from bounds', () => {
    const metro = baseline.base.places.find(({ id }) => id === 'M08.1.02')!;
    const share = (part: number): BasePlace => ({
      id: `0800${part}`,
      level: 'municipality',
      within: metro.id,
      spread: 0,
      ...halved(metro, part)
    });
    const parts = [share(1), share(2)];
    const reform = scenario([always('vat_upfront', 0.5, { places: [metro.id] })]);
    const alone = { ...baseline, base: { ...baseline.base, places: baseline.base.places.map(without(metro.id)) } };
    const whole = run(placeSteps(alone, reform, metro.id));
    const opened = parts.map((entry) => run(placeSteps(alone, reform, entry.id, new DrawCache(), entry)));
    const sector = (found: Simulation, id: string) => found.rows.findIndex((row) => row.id === id);
    for (const result of HEADLINE) {
      const sum = opened.reduce((total, { change }) => total + change.full.central[at(result, 0)]!, 0);
      expect(sum / whole.change.full.central[at(result, 0)]!, result).toBeCloseTo(1, 9);
    }
    // One sector of one part: its ends scale with its amount, as one draw does; of several they do not add.
    const [own, all] = [sector(opened[0]!, '336'), sector(whole, '336')];
    expect(opened[0]!.baseline.low[at('suspended', own)]!).toBeLessThan(whole.baseline.low[at('suspended', all)]!);
    const ends = opened.reduce((total, { baseline: level }) => total + level.low[at('suspended', 0)]!, 0);
    expect(ends).not.toBe(whole.baseline.low[at('suspended', 0)]!);
    // A reform of the metro acts on its municipalities, and on none that is outside.
    expect(opened[0]!.change.static.central[at('suspended', 0)]!).toBeLessThan(0);
    const outside = { ...parts[0]!, within: undefined };
    const unmoved = run(placeSteps(alone, reform, outside.id, new DrawCache(), outside));
    expect(unmoved.change.static.central[at('suspended', 0)]).toBe(0);
  });

  it('of a municipality are refused when it has other sectors than the baseline', () => {
    const entry: BasePlace = { id: '08037', level: 'municipality', exports: [1], tilted: [1], jobs: [1], spread: 0 };
    expect(() => run(placeSteps(baseline, upfront, '08037', new DrawCache(), entry))).toThrow(ModelError);
  });

  it('grow with growth that is assumed', () => {
    const grows = simulate(nationOnly, scenario([], { assumptions: { activity_growth: 0.02 } }));
    const [first, end] = [at('exports', MX, 0), at('exports')];
    expect(grows.baseline.central[end]! / grows.baseline.central[first]!).toBeCloseTo(1.02 ** 9, 9);
    expect(grows.baseline.low[end]! / grows.baseline.low[first]!).toBeCloseTo(1.02 ** 9, 9);
  });

  it('are the same to the bit in however many parts the rows are computed', () => {
    const partial = scenario(
      [
        always('vat_upfront', 0.5, { places: ['08'] }),
        {
          lever: 'domestic_content',
          target: 'all',
          path: [
            [2026, 0],
            [2029, 0.05]
          ]
        }
      ],
      { draws: 120 }
    );
    const whole = simulate(baseline, partial);
    for (const of of [2, 3])
      expect(
        joined(
          Array.from({ length: of }, (_, index) =>
            run(simulateSteps(baseline, partial, new DrawCache(), { index, of }))
          )
        )
      ).toEqual(whole);
  });

  it('narrow to the centre when every assumption is fixed', () => {
    const found = simulate(
      nationOnly,
      scenario([always('vat_upfront', 1)], { assumptions: { temporary_share: [0.36, 0.36, 0.36] } })
    );
    const i = at('imported_inputs');
    // μ, and so all that enters, is known: only how it falls by sector is drawn.
    expect(found.baseline.high[i]! / found.baseline.low[i]!).toBeLessThan(1.0001);
  });
});

describe('the number of draws', () => {
  it('halves the error of a quantile each time it is fourfold', () => {
    const [few, more, most] = convergence(baseline, upfront, 'suspended', [100, 400, 1600], 24);
    console.log(
      `error of the median of suspended VAT, bn pesos: ${[few, more, most].map((line) => (line!.median / 1e9).toFixed(2)).join(' · ')} at 100, 400, 1,600 draws`
    );
    // Twenty-four seeds know a ratio of deviations to about a fifth: 4 over sixteen times the draws, within three times that.
    for (const end of ['low', 'median', 'high'] as const) {
      expect(few![end] / most![end], end).toBeGreaterThan(2);
      expect(few![end] / most![end], end).toBeLessThan(7.5);
    }
  }, 120_000);
});

describe('draws', () => {
  const plan = planOf(baseline, upfront);
  const sampling = new Sampling(scenarioBook(baseline), baseline, plan.nation, plan.tilted);

  it('derive ι as the published footprint does', () => {
    const row = new Float64Array(sampling.width);
    for (const z of [0, 0.4, -0.4]) {
      row.fill(z);
      const values = sampling.at(row)!;
      const facts = baseline.facts.find(({ year }) => year === baseline.base.year)!;
      const { content } = calibrate(facts, values, plan.tilted);
      values.content.forEach((iota, s) => expect(iota).toBeCloseTo(content[s]!, 9));
    }
  });

  it('keep ι of the programme’s sectors credible and the identity exact', () => {
    const draws = drawProgramme(sampling, 200, 3);
    const imports = baseline.facts.find(({ year }) => year === 2024)!;
    for (let d = 0; d < draws.count; d++) {
      let entered = 0;
      for (let s = 0; s < draws.sectors; s++) {
        const cell = (d * draws.sectors + s) * CELL_SIZE;
        entered += draws.cells[cell + CELL.imports]! * plan.tilted[s]!;
        if (draws.cells[cell + CELL.programme]! >= 0.3) {
          expect(draws.cells[cell + CELL.content]).toBeGreaterThan(0.05);
          expect(draws.cells[cell + CELL.content]).toBeLessThan(0.95);
        }
      }
      const share = entered / imports.imports! / imports.pesosPerDollar;
      expect(share / draws.scalars[d]!.temporary_share).toBeCloseTo(1, 10);
    }
  });

  it('are refused together when assumptions contradict each other', () => {
    expect(() =>
      simulate(nationOnly, scenario([], { assumptions: { temporary_share: 0.6, programme_shift: -2 } }))
    ).toThrow(ModelError);
  });
});

describe('sums of factors', () => {
  it('are those of a plain loop', () => {
    const next = uniformStream(5);
    const [draws, sectors, rows] = [37, 11, 7];
    const factors = Float64Array.from({ length: draws * sectors }, next);
    const weights = Array.from({ length: rows }, () => Float64Array.from({ length: sectors }, next));
    const outs = weights.map(() => new Float64Array(draws).fill(1));
    products(factors, weights, outs, draws);
    outs.forEach((out, r) =>
      out.forEach((value, d) => {
        let sum = 0;
        for (let s = 0; s < sectors; s++) sum += weights[r]![s]! * factors[d * sectors + s]!;
        expect(value).toBeCloseTo(1 + sum, 12);
      })
    );
  });
});

describe('percentiles', () => {
  it.each([1, 2, 3, 10, 101, 4000])('of %i values are those of the sorted values', (count) => {
    const next = uniformStream(count);
    for (const shape of [
      (u: number) => u,
      (u: number) => Math.exp(9 * u),
      (u: number) => Math.round(4 * u),
      () => 3,
      (u: number) => (u < 0.97 ? 1e12 : 1e12 * u),
      (u: number) => 1 / u ** 3 - 40
    ]) {
      const values = Float64Array.from({ length: count }, () => shape(next()));
      const sorted = values.slice().sort();
      expect([...tenFiftyNinety(values)]).toEqual([0.1, 0.5, 0.9].map((p) => quantile(sorted, p)));
    }
  });
});

const goal: Goal = {
  place: 'MX',
  year: 2030,
  behaviour: 'full',
  of: 'change',
  terms: [{ result: 'collected', weight: 1 }]
};

describe('the tornado', () => {
  const found = tornado(baseline, upfront, goal);

  it('stands on the central result', () => {
    const { change } = central(baseline, upfront);
    expect(found.central / change.full[gridIndex(0, 4, resultIndex('collected'))]!).toBeCloseTo(1, 9);
  });

  it('puts the widest bar first: diversion, of what VAT up front collects', () => {
    expect(found.bars[0]!.parameter).toBe('leakage_share');
    for (let i = 1; i < found.bars.length; i++)
      expect(found.bars[i]!.width).toBeLessThanOrEqual(found.bars[i - 1]!.width);
  });

  it('leaves out what the reader has fixed', () => {
    const fixed = tornado(baseline, { ...upfront, assumptions: { refund_fraud: 0.1 } }, goal);
    expect(fixed.bars.map(({ parameter }) => parameter)).not.toContain('refund_fraud');
    expect(found.bars.map(({ parameter }) => parameter)).toContain('refund_fraud');
  });
});

describe('Sobol indices', () => {
  it('name the same cause, tie μ, θ and ι, and nearly add up where nothing interacts', () => {
    const { indices, variance } = run(sobolSteps(nationOnly, upfront, goal, 256));
    expect(variance).toBeGreaterThan(0);
    expect(indices[0]!.parameter).toBe('leakage_share');
    expect(indices.find(({ parameter }) => parameter === 'temporary_imports')!.parts).toContain('import_content');
    for (const { first, total } of indices) {
      expect(total).toBeGreaterThanOrEqual(0);
      expect(first).toBeLessThan(total + 0.25);
    }
    expect(indices.reduce((sum, { total }) => sum + total, 0)).toBeGreaterThan(0.8);
  }, 120_000);

  it('are refused where nothing varies', () => {
    const flat: Goal = { ...goal, terms: [{ result: 'collected_fee', weight: 1 }] };
    expect(() => run(sobolSteps(nationOnly, upfront, flat, 64))).toThrow(ModelError);
  });
});

describe('the break-even', () => {
  const net: Goal = {
    ...goal,
    behaviour: 'static',
    terms: [
      { result: 'collected_vat', weight: 1 },
      { result: 'financing_treasury', weight: -1 },
      { result: 'financing_firms', weight: 1 }
    ]
  };

  it('finds how much diversion would pay for what firms lose', () => {
    const found = breakEven(baseline, upfront, net, { parameter: 'leakage_scale' });
    expect(found.value).toBeGreaterThan(0);
    const plan = planOf(baseline, upfront);
    const tried = { ...upfront, assumptions: { leakage_scale: found.value } };
    const { change } = central(baseline, tried, plan);
    const part = (result: (typeof RESULTS)[number]) => change.static[gridIndex(0, 4, resultIndex(result))]!;
    const gain = part('collected_vat') - part('financing_treasury') + part('financing_firms');
    expect(Math.abs(gain)).toBeLessThan(1e-6 * part('collected_vat'));
  });

  it('finds a lever’s value', () => {
    const sought = 5e9;
    const found = breakEven(
      baseline,
      scenario([]),
      { ...goal, behaviour: 'static' },
      { lever: 'tariff' },
      sought,
      [0, 0.5]
    );
    const { change } = central(baseline, scenario([always('tariff', found.value)]));
    expect(change.static[gridIndex(0, 4, resultIndex('collected'))]! / sought).toBeCloseTo(1, 9);
  });

  it('looks between a lever’s own bounds, in the place of what the scenario asks of it, for whom it asks', () => {
    const sought = 1e9;
    const fixed: Goal = { ...goal, behaviour: 'static' };
    const alone = breakEven(nationOnly, scenario([]), fixed, { lever: 'tariff' }, sought);
    const instead = breakEven(nationOnly, scenario([always('tariff', 0.3)]), fixed, { lever: 'tariff' }, sought);
    expect(instead.value).toBeCloseTo(alone.value, 9);
    const some = scenario([always('tariff', 0.3, { sectors: ['334'] })]);
    expect(breakEven(nationOnly, some, fixed, { lever: 'tariff' }, sought).value).toBeGreaterThan(2 * alone.value);
    const unknown = { lever: 'no-such-lever' } as unknown as Parameters<typeof breakEven>[3];
    expect(() => breakEven(nationOnly, scenario([]), fixed, unknown, sought)).toThrow(UnknownCodeError);
  });

  it('says so when there is none', () => {
    expect(() => breakEven(baseline, upfront, goal, { parameter: 'refund_days' }, -1e12)).toThrow(NoBreakEvenError);
    expect(() => breakEven(baseline, upfront, goal, { parameter: 'nothing' })).toThrow(UnknownCodeError);
  });
});

describe('a goal', () => {
  it('of a place, year or result that is not there is refused', () => {
    const plan = planOf(baseline, upfront);
    const row = new Float64Array(new Sampling(scenarioBook(baseline), baseline, plan.nation, plan.tilted).width);
    const values = new Sampling(scenarioBook(baseline), baseline, plan.nation, plan.tilted).at(row)!;
    for (const wrong of [{ place: '77' }, { year: 2025 }, { terms: [] }])
      expect(() => goalValue(baseline, plan, { ...goal, ...wrong }, values)).toThrow(ModelError);
  });
});

describe('presets', () => {
  it.each(PRESETS.map((preset) => [preset.id, preset] as const))('%s gives its stored headline', async (id, preset) => {
    const { change } = run(placeSteps(nationOnly, { ...presetScenario(preset, nationOnly, 'en'), draws: 1000 }, 'MX'));
    const digits = (value: number) => Number(value.toPrecision(6));
    const range = (spread: Spread, result: (typeof RESULTS)[number]) =>
      [spread.central, spread.low, spread.high].map((grid) => digits(grid[at(result)]!));
    const golden = HEADLINE.map((result) => ({
      result,
      static: range(change.static, result),
      full: range(change.full, result)
    }));
    for (const { static: still, full } of golden)
      for (const number of [...still, ...full]) expect(number).not.toBeNaN();
    const moved = golden.some(({ full }) => full[0] !== 0);
    expect(moved).toBe(true);
    const text = golden.map((line) => JSON.stringify(line)).join('\n') + '\n';
    await expect(text).toMatchFileSnapshot(`../../fixtures/scenario/goldens/${id}.jsonl`);
  });
});
