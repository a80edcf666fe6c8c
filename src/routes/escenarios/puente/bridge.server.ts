import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, manifest } from '$lib/data/atlas.server';
import { customsTotals, taxExpenditures } from '$lib/data/questions/official-totals';
import type { Baseline } from '$lib/model/base';
import type { LeverId } from '$lib/model/levers';
import { DrawCache, run, simulateSteps, type Simulation } from '$lib/model/uncertainty';
import type { Scenario } from '$lib/model/scenario';
import { loadBaseline } from '$lib/scenario/baselines';
import { LEVER_WORDS } from '$lib/scenario/lever-words';
import { preset, presetScenario } from '$lib/scenario/presets';
import type { Official } from '$lib/share/scenario/workbook';
import type { Locale } from '$lib/text/format';
import * as m from '$lib/text/paraglide/messages';

/** The nation alone: the row that stands first in every plan. */
const NATION = { index: 0, of: Number.MAX_SAFE_INTEGER };

const readBuilt = async (path: string): Promise<unknown> =>
  JSON.parse(readFileSync(join(process.cwd(), 'static', path), 'utf8'));

export interface Bridge {
  baseline: Baseline;
  whole: Simulation;
  /** Each of its levers by itself, the others at rest. */
  alone: { lever: LeverId; simulation: Simulation }[];
}

/** The reform as a scenario, in the reader's language; with `only`, one of its levers. */
export function bridgeScenario(baseline: Baseline, locale: Locale, only?: LeverId): Scenario {
  const scenario = presetScenario(preset('bridge')!, baseline, locale);
  if (!only) return scenario;
  return {
    ...scenario,
    name: LEVER_WORDS[only].name[locale],
    levers: scenario.levers.filter(({ lever }) => lever === only)
  };
}

let computed: Promise<Bridge> | undefined;

/** The reform and its parts on today's data, drawn once a build from the same numbers. */
export function bridge(): Promise<Bridge> {
  computed ??= compute();
  return computed;
}

async function compute(): Promise<Bridge> {
  const baseline = await loadBaseline(manifest.version, readBuilt);
  const cache = new DrawCache();
  const drawn = (scenario: Scenario) => run(simulateSteps(baseline, scenario, cache, NATION));
  const whole = bridgeScenario(baseline, 'es');
  return {
    baseline,
    whole: drawn(whole),
    alone: whole.levers.map(({ lever }) => ({
      lever,
      simulation: drawn(bridgeScenario(baseline, 'es', lever))
    }))
  };
}

const OFFICIAL_NAMES = {
  customs_vat_collected: m.lab_customs_vat,
  customs_duty_collected: m.lab_customs_duty,
  customs_dta_collected: m.lab_customs_dta,
  customs_revenue: m.lab_customs_all,
  iva: m.lab_expenditure_vat,
  total: m.lab_expenditure_all
};

/** What customs collected and the tax-expenditure totals, as lines of a workbook. */
export async function officialLines(locale: Locale): Promise<Official[]> {
  const [customs, expenditures] = await Promise.all([ask(customsTotals()), ask(taxExpenditures())]);
  return [
    ...customs.map(({ measure, year, value, basis, source }) => ({
      ...{ name: OFFICIAL_NAMES[measure]({}, { locale }), year, value, shareOfGdp: null, basis, source }
    })),
    ...expenditures.map(({ tax, year, share, value, source }) => ({
      ...{ name: OFFICIAL_NAMES[tax]({}, { locale }), year, value, shareOfGdp: share, basis: 'published', source }
    }))
  ];
}
