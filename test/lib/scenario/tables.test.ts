import { describe, expect, it } from 'vitest';
import { central } from '../../../src/lib/model/central';
import { cellTable, type Cell } from '../../../src/lib/scenario/tables';
import { always, baseline, pick, scenario } from './fixture';

const reform = scenario([always('vat_upfront', 0.5), always('tariff', 0.01, { sectors: ['336'] })]);

describe('the table of cells', () => {
  it('adds up to the results by place', () => {
    const found = central(baseline, reform);
    const rows = cellTable(baseline, reform, {
      places: ['MX', '08'],
      years: [2030],
      by: ['place']
    }).objects() as Cell[];
    for (const { place, result, baseline, change_static, change_full } of rows)
      for (const [of, value] of [
        ['baseline', baseline],
        ['static', change_static],
        ['full', change_full]
      ] as const) {
        const whole = pick(found, result, { place, year: 2030, of });
        expect(Math.abs(value - whole)).toBeLessThanOrEqual(1e-9 * Math.abs(whole));
      }
    expect(rows.some(({ place, result }) => place === '08' && result === 'collected_isr')).toBe(false);
  });

  it('publishes vehicle assembly and the rest of 336 together', () => {
    const rows = cellTable(baseline, reform, {
      places: ['21'],
      years: [2035],
      results: ['exports']
    }).objects() as Cell[];
    expect(rows.map(({ sector }) => sector)).toContain('336');
    expect(rows.map(({ sector }) => sector)).not.toContain('3361');
  });

  it('keeps the largest changes when asked', () => {
    const top = cellTable(baseline, reform, {
      years: [2035],
      results: ['collected_duty'],
      by: ['place'],
      top: 3
    }).objects() as Cell[];
    expect(top).toHaveLength(3);
    expect(top[0]!.place).toBe('MX');
    expect(Math.abs(top[1]!.change_full)).toBeGreaterThanOrEqual(Math.abs(top[2]!.change_full));
  });
});
