import { quantile, Z90 } from '../../src/lib/model/range';
import type { Seeds } from './margins';

/** Establishments below which a share says nothing of its drift. */
const COUNTED = 10;

/**
 * How fast the places' shares of their state and sector move: spread in logarithms after one year, from DENUE 2015 to 2019
 * (80th percentile of |ln(share 2019 / share 2015)| ÷ 1.28, over the root of four years). Establishments, not jobs: a
 * proxy, and the only one that covers every city.
 */
export function yearlyDrift(seeds: Seeds): { spread: number; cells: number } {
  const totals = { '2015': new Map<string, number>(), '2019': new Map<string, number>() };
  for (const year of ['2015', '2019'] as const)
    for (const [key, count] of seeds.establishments[year]) {
      const block = blockOf(key);
      totals[year].set(block, (totals[year].get(block) ?? 0) + count);
    }
  const moves: number[] = [];
  for (const [key, before] of seeds.establishments['2015']) {
    const after = seeds.establishments['2019'].get(key) ?? 0;
    if (before < COUNTED || after < COUNTED) continue;
    const block = blockOf(key);
    moves.push(Math.abs(Math.log(after / totals['2019'].get(block)! / (before / totals['2015'].get(block)!))));
  }
  moves.sort((a, b) => a - b);
  return { spread: quantile(moves, 0.8) / Z90 / Math.sqrt(4), cells: moves.length };
}

function blockOf(key: string): string {
  const [place, sector] = key.split(' ') as [string, string];
  return `${place.slice(0, 2)} ${sector}`;
}
