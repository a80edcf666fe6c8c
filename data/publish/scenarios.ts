import type { DuckDBConnection } from '@duckdb/node-api';
import type { Baseline } from '../../src/lib/model/base';
import { gridIndex } from '../../src/lib/model/central';
import { resultOf, RESULTS, TOTALS, type ResultId } from '../../src/lib/model/measures';
import { LAST_YEAR } from '../../src/lib/model/scenario';
import { tornado } from '../../src/lib/model/tornado';
import type { Part } from '../../src/lib/model/parts';
import { DrawCache, run, simulateSteps } from '../../src/lib/model/uncertainty';
import { PRESETS, presetScenario } from '../../src/lib/scenario/presets';
import { insertRecords } from '../estimates/insert';
import { FISCAL_SOURCE } from '../estimates/writer';

/** Result whose doubt is published, parameter by parameter, in the last year and with everybody responding. */
const DOUBTED: ResultId = 'collected';

/** The nation is the first row of a simulation; tables hold it alone. */
const NATION: Part = { index: 0, of: Infinity };

/** Every preset computed on this baseline, as a link to it would be: `scenario_preset`, `scenario_change`, `scenario_doubt`. */
export async function writeScenarios(connection: DuckDBConnection, baseline: Baseline): Promise<void> {
  const scenarios = PRESETS.map((preset) => ({ preset, scenario: presetScenario(preset, baseline, 'es') }));
  const draws = new DrawCache();
  await insertRecords(
    connection,
    'scenario_preset',
    scenarios.map(({ preset, scenario }) => ({
      preset_id: preset.id,
      event_id: preset.event,
      name_es: preset.name.es,
      name_en: preset.name.en,
      model: scenario.model,
      base_year: scenario.baseline.year,
      draws: scenario.draws,
      seed: scenario.seed,
      method_id: 'scenario',
      source_id: FISCAL_SOURCE
    }))
  );
  for (const { preset, scenario } of scenarios) {
    const { years, baseline: level, change } = run(simulateSteps(baseline, scenario, draws, NATION));
    await insertRecords(
      connection,
      'scenario_change',
      (['static', 'full'] as const).flatMap((behaviour) =>
        years.flatMap((year, y) =>
          RESULTS.map((result_id, r) => {
            const at = gridIndex(0, y, r);
            const { central, low, high } = change[behaviour];
            return {
              preset_id: preset.id,
              result_id,
              part_of: totalOf(result_id),
              unit: resultOf(result_id).unit,
              year,
              behaviour,
              baseline: level.central[at],
              value: central[at],
              low: low[at],
              high: high[at]
            };
          })
        )
      )
    );
    const goal = { place: 'MX', year: LAST_YEAR, behaviour: 'full', of: 'change' } as const;
    const found = tornado(baseline, scenario, { ...goal, terms: [{ result: DOUBTED, weight: 1 }] });
    await insertRecords(
      connection,
      'scenario_doubt',
      found.bars
        .filter(({ width }) => width > 0)
        .map(({ parameter, low, high }) => ({
          preset_id: preset.id,
          result_id: DOUBTED,
          year: goal.year,
          behaviour: goal.behaviour,
          parameter_id: parameter,
          central: found.central,
          at_low: low,
          at_high: high
        }))
    );
  }
}

function totalOf(result: ResultId): string | null {
  return TOTALS.find(({ parts }) => (parts as readonly string[]).includes(result))?.id ?? null;
}
