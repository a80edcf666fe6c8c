import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gridIndex, resultIndex, type Central } from '../../../src/lib/model/central';
import type { Baseline } from '../../../src/lib/model/base';
import type { ResultId } from '../../../src/lib/model/measures';
import { YEARS, type LeverSetting, type Scenario } from '../../../src/lib/model/scenario';
import { emptyScenario } from '../../../src/lib/scenario/presets';

export const fixtures = fileURLToPath(new URL('../../fixtures/scenario/', import.meta.url));

/** A published baseline, kept so that these tests are about the engine and not about the data of the day. */
export const baseline = JSON.parse(readFileSync(fixtures + 'baseline.json', 'utf8')) as Baseline;

/** The same with the nation alone: thousands of draws in little time. */
export const nationOnly: Baseline = {
  ...baseline,
  base: { ...baseline.base, places: baseline.base.places.filter(({ level }) => level === 'nation') }
};

export function scenario(levers: LeverSetting[], rest: Partial<Scenario> = {}): Scenario {
  return { ...emptyScenario(baseline), levers, draws: 300, ...rest };
}

export function always(
  lever: LeverSetting['lever'],
  value: number,
  target: LeverSetting['target'] = 'all'
): LeverSetting {
  return { lever, target, path: [[2026, value]] };
}

/** A central number of a place and year. */
export function pick(
  { plan, baseline, change }: Central,
  result: ResultId,
  { place = 'MX', year = 2035, of = 'full' as 'static' | 'full' | 'baseline' } = {}
): number {
  const at = gridIndex(
    plan.rows.findIndex(({ id }) => id === place),
    (YEARS as readonly number[]).indexOf(year),
    resultIndex(result)
  );
  return of === 'baseline' ? baseline[at]! : change[of][at]!;
}
