import type { Tables } from '../../src/lib/data/schema';
import type { RawFolder } from '../lib/raw';
import { observations } from './observation';
import { LayoutError } from './reader';

const LEVELS = 'finance/banxico-inpc.json';
const INFLATION = 'finance/inflacion_anual.json';
const { published, derived } = observations({ source_id: 'banxico-inpc', vintage: '2026-06' });

/** Printed to two decimals, and the index itself is revised in the sixth. */
const TOLERANCE = 0.011;

/**
 * Consumer price index, July 2018 (second half) = 100: monthly levels as published since August 2014; the months before by
 * chaining the inflation accumulated since December backwards from December 2014.
 *
 * The file is called annual inflation, but holds the accumulated one: in every month that has a level the two definitions
 * can be told apart, and only in December are they the same.
 */
export function consumerPrices(raw: RawFolder): Tables['observation'][] {
  const { data } = raw.json<{ data: { date: string; value: number }[] }>(LEVELS);
  const levels = new Map(data.map(({ date, value }) => [date.slice(0, 7), value]));
  const rows = [...levels].map(([month, value]) => published('cpi', 'MX', 'all', month, value));
  const accumulated = new Map(
    raw
      .json<{ fecha: string; inflacion_anual: number }[]>(INFLATION)
      .map(({ fecha, inflacion_anual }) => [fecha.slice(0, 7), inflacion_anual])
  );
  checkDefinition(levels, accumulated);
  const years = [...new Set([...accumulated.keys()].map((month) => Number(month.slice(0, 4))))].sort((a, b) => b - a);
  for (const year of years) {
    const chain = (month: string, level: number) => {
      if (levels.has(month)) return;
      levels.set(month, level);
      rows.push(derived('chained-index')('cpi', 'MX', 'all', month, level));
    };
    const december = levels.get(`${year}-12`);
    const whole = accumulated.get(`${year}-12`);
    if (december === undefined || whole === undefined) continue;
    const base = december / (1 + whole / 100);
    chain(`${year - 1}-12`, base);
    for (const [month, percent] of accumulated)
      if (month.startsWith(`${year}-`)) chain(month, base * (1 + percent / 100));
  }
  return rows;
}

function checkDefinition(levels: Map<string, number>, accumulated: Map<string, number>): void {
  for (const [month, percent] of accumulated) {
    const base = levels.get(`${Number(month.slice(0, 4)) - 1}-12`);
    const level = levels.get(month);
    if (base === undefined || level === undefined) continue;
    const expected = (level / base - 1) * 100;
    if (Math.abs(expected - percent) > TOLERANCE)
      throw new LayoutError(
        INFLATION,
        1,
        `inflation accumulated since December, ${expected.toFixed(2)} % in ${month}`,
        String(percent)
      );
  }
}
