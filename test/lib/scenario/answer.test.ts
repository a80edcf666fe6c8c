import { describe, expect, it } from 'vitest';
import { central, gridIndex, resultIndex } from '../../../src/lib/model/central';
import { RESULTS } from '../../../src/lib/model/measures';
import { YEARS } from '../../../src/lib/model/scenario';
import { DrawCache, placeSteps, run, simulate } from '../../../src/lib/model/uncertainty';
import { amountAt, answerRows, centralAnswer, firstRow, nationCentral } from '../../../src/lib/scenario/answer';
import { always, baseline, scenario } from './fixture';

const reform = scenario([always('vat_upfront', 1), always('tariff', 0.02, { places: ['08'] })], { draws: 200 });
const whole = central(baseline, reform);

describe('the answer of a scenario', () => {
  it('has at once the nation that the whole computation has, bit for bit', () => {
    const quick = nationCentral(baseline, reform);
    for (const kind of ['static', 'full'] as const)
      for (let i = 0; i < YEARS.length * RESULTS.length; i++)
        expect(Object.is(quick.change[kind][i], whole.change[kind][i])).toBe(true);
    expect(amountAt(centralAnswer(quick), 'full', 2030, 'jobs')).toEqual({
      low: null,
      central: whole.change.full[gridIndex(0, 4, resultIndex('jobs'))],
      high: null
    });
  });

  it('gains ranges that hold the centre, for the nation, places and sectors', () => {
    const cache = new DrawCache();
    const simulation = simulate(baseline, reform, cache);
    const nation = amountAt(firstRow(simulation), 'full', 2035, 'collected')!;
    expect(nation.low!).toBeLessThan(nation.central);
    expect(nation.high!).toBeGreaterThan(nation.central);
    const places = answerRows(simulation, 'full', 2035, 'collected');
    expect(places.map(({ id }) => id)).not.toContain('MX');
    const states = places.filter(({ level }) => level === 'state');
    expect(states).toHaveLength(32);
    expect(states.reduce((sum, each) => sum + each.central, 0)).toBeCloseTo(nation.central, -2);
    const sectors = answerRows(run(placeSteps(baseline, reform, 'MX', cache)), 'full', 2035, 'collected', true);
    expect(new Set(sectors.map(({ level }) => level))).toEqual(new Set(['sector']));
    expect(sectors.reduce((sum, each) => sum + each.central, 0)).toBeCloseTo(nation.central, -2);
  }, 60_000);

  it('says that no base exists by place for income tax, and knows no other years', () => {
    const simulation = simulate(baseline, scenario([always('safe_harbour', 0.01)], { draws: 100 }));
    expect(answerRows(simulation, 'full', 2035, 'collected_isr')).toEqual([]);
    expect(() => amountAt(firstRow(simulation), 'full', 2025, 'jobs')).toThrow(RangeError);
  }, 60_000);
});
