import { describe, expect, it } from 'vitest';
import { placeFootprint } from '../../../src/lib/model/base';
import { central, gridIndex } from '../../../src/lib/model/central';
import { ModelError, ParameterError, UnknownCodeError } from '../../../src/lib/model/errors';
import { calibrate, fiscalRates } from '../../../src/lib/model/footprint';
import { LEVERS, LEVER_IDS } from '../../../src/lib/model/levers/index';
import { MEASURES, RESULTS } from '../../../src/lib/model/measures';
import { centralValues } from '../../../src/lib/model/parameters';
import { planOf, stateOf } from '../../../src/lib/model/plan';
import { demandElasticities, sectorShares, substitutionOf } from '../../../src/lib/model/response';
import { pathValue, YEARS } from '../../../src/lib/model/scenario';
import { always, baseline, nationOnly, pick, scenario } from '../scenario/fixture';

const none = central(baseline, scenario([]));
/** The nation alone: where places do not matter, a hundred times as fast. */
const nation = (...levers: Parameters<typeof scenario>[0]) => central(nationOnly, scenario(levers));
const run = (...levers: Parameters<typeof scenario>[0]) => central(baseline, scenario(levers));

describe('without reform', () => {
  it('nothing changes, bit for bit', () => {
    for (const levers of [[], LEVER_IDS.map((id) => always(id, 0))])
      for (const grid of Object.values(central(baseline, scenario(levers)).change))
        expect(grid.every((value) => value === 0 || Number.isNaN(value))).toBe(true);
  });

  it('the baseline is the published footprint of its year', () => {
    const nation = baseline.base.places.find(({ id }) => id === 'MX')!;
    const facts = baseline.facts.find(({ year }) => year === baseline.base.year)!;
    const values = centralValues(baseline.book);
    const rates = fiscalRates(facts, values, calibrate(facts, values, Float64Array.from(nation.tilted)));
    const pairs = [
      ['suspended_vat', 'vat_suspended'],
      ['suspended_duty', 'duty_relieved'],
      ['financing_treasury', 'float_treasury'],
      ['financing_firms', 'float_firms'],
      ['financing_oneoff', 'stock_oneoff'],
      ['lost', 'tax_lost'],
      ['imported_inputs', 'temp_imports']
    ] as const;
    for (const place of ['MX', '08', 'M08.1.02'])
      for (const [ours, published] of pairs) {
        const footprint = placeFootprint(
          baseline.base.places.find(({ id }) => id === place)!,
          rates
        )[published];
        // The nation is the sum of states rounded to thousands of dollars.
        expect(pick(none, ours, { place, of: 'baseline' }) / footprint).toBeCloseTo(1, 6);
      }
  });

  it('repeats the base year in every year', () => {
    for (const result of RESULTS)
      expect(pick(none, result, { year: 2026, of: 'baseline' })).toBe(pick(none, result, { of: 'baseline' }));
  });

  it('domestic content of inputs starts near the published 29 % of what the programme uses', () => {
    const inputs = pick(none, 'imported_inputs', { of: 'baseline' });
    const [exports, added] = [pick(none, 'exports', { of: 'baseline' }), pick(none, 'value_added', { of: 'baseline' })];
    expect(added / (exports * 18.3263)).toBeGreaterThan(0.25);
    expect(inputs / (exports * 18.3263)).toBeGreaterThan(0.55);
  });
});

describe('signs', () => {
  it('raising a tax never lowers what is collected, nobody responding', () => {
    for (const id of ['vat_upfront', 'tariff', 'safe_harbour', 'environment'] as const) {
      const { min, max } = LEVERS[LEVER_IDS.indexOf(id)]!;
      let before = -Infinity;
      for (let i = 0; i <= 20; i++) {
        const collected = pick(nation(always(id, min + ((max - min) * i) / 20)), 'collected', { of: 'static' });
        expect(collected).toBeGreaterThanOrEqual(before - 1e-3);
        before = collected;
      }
    }
  });

  it('every cost on firms lowers exports, jobs and imported inputs', () => {
    for (const [id, value] of [
      ['vat_upfront', 1],
      ['tariff', 0.05],
      ['return_rule', 1],
      ['wage_floor', 0.2],
      ['environment', 500],
      ['us_tariff', 0.1],
      ['preference_loss', 1],
      ['demand_shock', -0.1]
    ] as const)
      for (const result of ['exports', 'jobs', 'imported_inputs'] as const)
        expect(pick(nation(always(id, value)), result), `${id} ${result}`).toBeLessThan(0);
  });

  it('all VAT up front ends what is suspended and what it costs to wait, and gives firms the bill', () => {
    const found = run(always('vat_upfront', 1));
    for (const result of ['suspended_vat', 'financing_treasury', 'financing_firms', 'financing_oneoff'] as const)
      expect(pick(found, result, { of: 'static' })).toBe(-pick(none, result, { of: 'baseline' }));
    expect(pick(found, 'refunds')).toBeGreaterThan(0);
    expect(pick(found, 'collected_vat', { of: 'static' })).toBeCloseTo(pick(none, 'lost_vat', { of: 'baseline' }), -3);
  });

  it('VAT that is no longer paid on entry is lost where it was collected, nobody responding', () => {
    const found = run(always('vat_upfront', -1));
    const lost = pick(found, 'lost_vat', { of: 'static' });
    expect(lost).toBeGreaterThan(0);
    expect(pick(found, 'collected_vat', { of: 'static' }) / -lost).toBeCloseTo(1, 9);
    expect(
      pick(found, 'collected_vat', { of: 'static' }) / -pick(none, 'collected_vat', { of: 'baseline' })
    ).toBeCloseTo(1, 9);
  });

  it('publication and an export commitment move nothing until the reader assumes something', () => {
    for (const id of ['transparency', 'export_commitment'] as const) {
      const { change } = run(always(id, LEVERS[LEVER_IDS.indexOf(id)]!.max));
      expect(change.full.every((value) => value === 0 || Number.isNaN(value))).toBe(true);
    }
    const assumed = scenario([always('transparency', 1)], { assumptions: { transparency_effect: 0.5 } });
    expect(pick(central(baseline, assumed), 'lost')).toBeLessThan(0);
  });

  it('loss of preference lets more duty be relieved (USMCA 2.5)', () => {
    const found = run(always('preference_loss', 1));
    expect(pick(found, 'suspended_duty', { of: 'static' })).toBeGreaterThan(0);
    expect(pick(found, 'collected_duty', { of: 'static' })).toBeLessThan(0);
  });

  it('domestic content adds value by less than the imports that it replaces', () => {
    const found = run(always('domestic_content', 0.1));
    const replaced = -pick(found, 'imported_inputs', { of: 'static' });
    const added = pick(found, 'value_added', { of: 'static' });
    expect(added).toBeGreaterThan(0.5 * replaced);
    expect(added).toBeLessThan(replaced);
    // No revenue: of the smaller imports, less is diverted by those who pay in cash.
    const cash = baseline.book.scalars.cash_share.central;
    expect(
      pick(found, 'collected_vat', { of: 'static' }) / (pick(found, 'lost_vat', { of: 'static' }) * (cash / (1 - cash)))
    ).toBeCloseTo(1, 6);
  });
});

describe('limits of the model', () => {
  it('a fee on carbon collects its price for each registered tonne, twice as much for twice the tonnes', () => {
    const price = 500;
    const fee = (from: typeof nationOnly) =>
      pick(central(from, scenario([always('environment', price)])), 'collected_fee', { of: 'static' });
    const tonnes = Object.values(nationOnly.behaviour.carbonTonnes).reduce<number>((sum, own) => sum + (own ?? 0), 0);
    const dirtier = structuredClone(nationOnly);
    for (const [id, own] of Object.entries(dirtier.behaviour.carbonTonnes))
      dirtier.behaviour.carbonTonnes[id] = own === null ? null : 2 * own;
    // Of the registered plants, the programme's part alone.
    expect(fee(nationOnly)).toBeGreaterThan(0);
    expect(fee(nationOnly)).toBeLessThan(price * tonnes);
    expect(fee(dirtier) / fee(nationOnly)).toBeCloseTo(2, 9);
  });

  it('where all enters the US free and all goes there, no duty may be relieved', () => {
    const free = structuredClone(baseline);
    for (const range of free.book.bySector.duty_free_share as { low: number; central: number; high: number }[])
      range.low = range.central = range.high = 1;
    const found = central(free, scenario([always('tariff', 0.1)], { assumptions: { usmca_share: 1 } }));
    expect(pick(found, 'suspended_duty', { of: 'baseline' })).toBe(0);
    expect(pick(found, 'suspended_duty', { of: 'static' })).toBe(0);
  });

  it('without diversion nothing is lost', () => {
    const found = central(baseline, scenario([always('vat_upfront', 1)], { assumptions: { leakage_scale: 0 } }));
    for (const of of ['baseline', 'static', 'full'] as const) expect(pick(found, 'lost', { of })).toBe(0);
  });

  it('what is suspended is in proportion to the rate of VAT', () => {
    const double = structuredClone(baseline);
    double.facts.find(({ year }) => year === baseline.base.year)!.vat = 0.32;
    const twice = pick(central(double, scenario([])), 'suspended_vat', { of: 'baseline' });
    expect(twice / pick(none, 'suspended_vat', { of: 'baseline' })).toBeCloseTo(2, 10);
  });
});

describe('every lever', () => {
  it.each(LEVERS.map(({ id }, i) => [id, i] as const))('%s is finite at both ends and continuous between', (_, i) => {
    const { min, max } = LEVERS[i]!;
    const id = LEVER_IDS[i]!;
    const at = (value: number) => nation(always(id, value));
    for (const value of [min, max])
      for (const grid of Object.values(at(value).change))
        expect(
          grid.every((number, k) => Number.isFinite(number) || RESULTS[k % RESULTS.length] === 'collected_isr')
        ).toBe(true);
    const step = (max - min) * 1e-7;
    for (let k = 0; k <= 16; k++) {
      const value = min + ((max - min) * k) / 16;
      const [below, above] = [at(Math.max(min, value - step)), at(Math.min(max, value + step))];
      for (const result of RESULTS) {
        const scale = Math.abs(pick(none, result, { of: 'baseline' })) + 1e9;
        for (const of of ['static', 'full'] as const)
          expect(Math.abs(pick(above, result, { of }) - pick(below, result, { of })) / scale).toBeLessThan(1e-4);
      }
    }
  });

  it('all at once, at both ends, give finite numbers', () => {
    for (const end of ['min', 'max'] as const) {
      const found = run(...LEVER_IDS.map((id, i) => always(id, LEVERS[i]![end])));
      for (const result of RESULTS) expect(Number.isFinite(pick(found, result))).toBe(true);
    }
  });

  it('beyond its bounds it stays at them', () => {
    const [most, more] = [run(always('vat_upfront', 1)), run(always('vat_upfront', 1), always('vat_upfront', 0.7))];
    expect(more.change.full).toEqual(most.change.full);
  });
});

describe('the order of levers', () => {
  it('does not matter', () => {
    const levers = [
      always('vat_upfront', 0.37),
      always('tariff', 0.013, { sectors: ['334', '336'] }),
      always('return_rule', 0.41, { places: ['08', '02'] }),
      always('return_rule', 0.3),
      always('transparency', 0.7),
      always('domestic_content', 0.07),
      always('wage_floor', 0.11),
      always('us_tariff', 0.04)
    ];
    const extra = { assumptions: { transparency_effect: 0.31 } };
    const first = central(baseline, scenario(levers, extra));
    for (let turn = 1; turn < levers.length; turn++) {
      const turned = [...levers.slice(turn), ...levers.slice(0, turn)].reverse();
      const other = central(baseline, scenario(turned, extra));
      // Groups of places may be numbered otherwise; what they hold is the same to the bit.
      expect(other.change.full).toEqual(first.change.full);
      expect(other.change.static).toEqual(first.change.static);
    }
  });
});

describe('places', () => {
  const found = run(
    always('vat_upfront', 0.5, { places: ['08'] }),
    always('tariff', 0.02, { places: ['M02.2.03', '19'], sectors: ['334'] })
  );

  it('states add up to the nation', () => {
    for (const of of ['baseline', 'static', 'full'] as const)
      for (const { id } of MEASURES) {
        let sum = 0;
        for (const { id: place, level } of found.plan.rows)
          if (level === 'state') sum += pick(found, id, { place, of });
        if (id === 'collected_isr') continue;
        const total = pick(found, id, { of });
        expect(Math.abs(sum - total)).toBeLessThanOrEqual(1e-9 * Math.abs(total));
      }
  });

  it('only what is aimed at changes', () => {
    expect(pick(found, 'suspended_vat', { place: '08', of: 'static' })).toBeLessThan(0);
    expect(pick(found, 'suspended_vat', { place: 'M08.1.02', of: 'static' })).toBeLessThan(0);
    expect(pick(found, 'suspended_vat', { place: '26', of: 'full' })).toBe(0);
    expect(pick(found, 'collected_duty', { place: 'M02.2.03', of: 'static' })).toBeGreaterThan(0);
    expect(pick(found, 'collected_duty', { place: 'M02.2.02', of: 'static' })).toBe(0);
    const state = pick(found, 'collected_duty', { place: '02', of: 'static' });
    expect(state / pick(found, 'collected_duty', { place: 'M02.2.03', of: 'static' })).toBeCloseTo(1, 9);
  });

  it('a metro of several states has no result when only some are reached', () => {
    const [metro, states] = Object.entries(baseline.straddling)[0]!;
    expect(planOf(baseline, scenario([always('tariff', 0.1, { places: [states[0]!] })])).omitted).toContain(metro);
    expect(planOf(baseline, scenario([always('tariff', 0.1, { places: [...states] })])).omitted).not.toContain(metro);
    expect(() => planOf(baseline, scenario([always('tariff', 0.1, { places: [metro] })]))).toThrow(ModelError);
  });

  it('what has no base by place has no number there', () => {
    const isr = run(always('safe_harbour', 0.01));
    expect(pick(isr, 'collected_isr')).toBeGreaterThan(0);
    expect(pick(isr, 'collected_isr', { place: '08' })).toBeNaN();
    expect(() => run(always('safe_harbour', 0.01, { places: ['08'] }))).toThrow(ModelError);
  });

  it('unknown places, sectors and parameters are refused by name', () => {
    expect(() => run(always('tariff', 0.1, { places: ['77'] }))).toThrow(UnknownCodeError);
    expect(() => run(always('tariff', 0.1, { sectors: ['999'] }))).toThrow(UnknownCodeError);
    expect(() => central(baseline, scenario([], { assumptions: { no_such: 1 } }))).toThrow(UnknownCodeError);
    expect(() => central(baseline, scenario([], { assumptions: { programme_share: 0.5 } }))).toThrow(/shift or scale/);
    expect(() => central(baseline, scenario([], { assumptions: { temporary_share: 0.9 } }))).toThrow(ParameterError);
    expect(() => central(baseline, scenario([], { baseline: { year: 2019 } }))).toThrow(/2019/);
  });

  it('a metro’s state is in its code', () => {
    for (const { id, level } of baseline.base.places)
      if (level === 'metro' && !baseline.straddling[id])
        expect(baseline.base.places.some((state) => state.id === stateOf(id))).toBe(true);
  });
});

describe('the demand for inputs', () => {
  const shares = { labour: 0.25, materials: 0.6, capital: 0.15 };
  const own = { labour: -1.03, materials: -0.506, capital: -2.21 };
  const substitution = substitutionOf(shares, own);

  it('has the published own-price elasticities at the reference shares', () => {
    const eta = demandElasticities(shares, substitution);
    expect(eta[0]![0]).toBeCloseTo(own.labour, 12);
    expect(eta[1]![1]).toBeCloseTo(own.materials, 12);
    expect(eta[2]![2]).toBeCloseTo(own.capital, 12);
  });

  it.each([0.2, 0.6, 0.9])('is homogeneous and symmetric where imported content is %f', (content) => {
    const sector = sectorShares(shares, content);
    const s = [sector.labour, sector.materials, sector.capital];
    expect(s[0]! + s[1]! + s[2]!).toBeCloseTo(1, 12);
    const eta = demandElasticities(sector, substitution);
    eta.forEach((row, i) => {
      expect(row.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 12);
      row.forEach((value, j) => expect(s[i]! * value).toBeCloseTo(s[j]! * eta[j]![i]!, 12));
    });
  });

  it('refuses own elasticities that fit no demand', () => {
    expect(() => substitutionOf(shares, { ...own, capital: -4 })).toThrow(ModelError);
  });
});

describe('paths', () => {
  it('are straight between points and constant outside', () => {
    const path: [number, number][] = [
      [2028, 0],
      [2032, 1]
    ];
    expect(YEARS.map((year) => pathValue(path, year))).toEqual([0, 0, 0, 0.25, 0.5, 0.75, 1, 1, 1, 1]);
  });

  it('firms close 1 − e^(−t/τ) of the gap in t years', () => {
    const found = central(baseline, scenario([always('wage_floor', 0.2)], { assumptions: { adjustment_years: 2 } }));
    const last = central(baseline, scenario([always('wage_floor', 0.2)], { assumptions: { adjustment_years: 0.1 } }));
    const part = (year: number) =>
      Math.log(
        1 + pick(found, 'exports', { year, place: '08' }) / pick(none, 'exports', { place: '08', of: 'baseline' })
      );
    const whole = Math.log(
      1 + pick(last, 'exports', { place: '08' }) / pick(none, 'exports', { place: '08', of: 'baseline' })
    );
    for (const [t, year] of [
      [1, 2026],
      [4, 2029],
      [10, 2035]
    ] as const)
      expect(part(year) / whole).toBeCloseTo(1 - Math.exp(-t / 2), 2);
  });

  it('grids hold every row, year and result', () => {
    expect(none.baseline.length).toBe(gridIndex(none.plan.rows.length, 0, 0));
  });
});
