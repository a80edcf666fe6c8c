import { maybeText, number, text } from '../decode';
import { literal, question, type Question } from '../question';

/** What a reform changes in the country in one year, as modelled: with reform less without. */
export interface ReformChange {
  reform: string;
  name: { es: string; en: string };
  result: string;
  /** Total of its column that the result is a part of. */
  partOf: string | null;
  unit: string;
  year: number;
  /** Central level without reform. */
  baseline: number;
  value: number;
  low: number;
  high: number;
  draws: number;
  seed: number;
  baseYear: number;
  source: string;
}

/** What one parameter alone does to a change. */
export interface ReformDoubt {
  reform: string;
  name: { es: string; en: string };
  parameter: string;
  parameterName: { es: string; en: string };
  year: number;
  central: number;
  atLow: number;
  atHigh: number;
  draws: number;
  baseYear: number;
  source: string;
}

/** Changes with everybody responding; `where` names columns of `scenario_change`. */
function changes(id: string, where: string): Question<ReformChange> {
  return question(
    id,
    `SELECT preset_id, name_es, name_en, result_id, part_of, unit, year, baseline, value, low, high, draws, seed, base_year, source_id
     FROM scenario_change JOIN scenario_preset USING (preset_id)
     WHERE behaviour = 'full' AND ${where} ORDER BY preset_id, result_id, year`,
    (record) => ({
      reform: text(record, 'preset_id'),
      name: { es: text(record, 'name_es'), en: text(record, 'name_en') },
      result: text(record, 'result_id'),
      partOf: maybeText(record, 'part_of'),
      unit: text(record, 'unit'),
      year: number(record, 'year'),
      baseline: number(record, 'baseline'),
      value: number(record, 'value'),
      low: number(record, 'low'),
      high: number(record, 'high'),
      draws: number(record, 'draws'),
      seed: number(record, 'seed'),
      baseYear: number(record, 'base_year'),
      source: text(record, 'source_id')
    })
  );
}

/** One result of every preset in one year. */
export function resultOfReforms(result: string, year: number): Question<ReformChange> {
  return changes('a result of reforms', `result_id = ${literal(result)} AND year = ${literal(year)}`);
}

/** One result of a preset, year by year. */
export function resultByYear(reform: string, result: string): Question<ReformChange> {
  return changes('a result of a reform', `preset_id = ${literal(reform)} AND result_id = ${literal(result)}`);
}

/** A total of a preset with its parts, in one year. */
export function partsOfReform(reform: string, total: string, year: number): Question<ReformChange> {
  return changes(
    'parts of a reform',
    `preset_id = ${literal(reform)} AND year = ${literal(year)} AND (result_id = ${literal(total)} OR part_of = ${literal(total)})`
  );
}

/** What every parameter alone does to the change in collections of a preset, the widest first. */
export function doubtOfReform(reform: string): Question<ReformDoubt> {
  return question(
    'doubt of a reform',
    `SELECT preset_id, scenario_preset.name_es, scenario_preset.name_en, parameter_id,
       coalesce(parameter.name_es, measure.name_es) AS parameter_es, coalesce(parameter.name_en, measure.name_en) AS parameter_en,
       year, central, at_low, at_high, draws, base_year, source_id
     FROM scenario_doubt JOIN scenario_preset USING (preset_id)
     LEFT JOIN (SELECT DISTINCT parameter_id, name_es, name_en FROM model_parameter) AS parameter USING (parameter_id)
     LEFT JOIN measure ON parameter_id = 'cetes_rate' AND measure_id = 'cetes_28'
     WHERE preset_id = ${literal(reform)} AND result_id = 'collected'
     ORDER BY abs(at_high - at_low) DESC, parameter_id`,
    (record) => ({
      reform: text(record, 'preset_id'),
      name: { es: text(record, 'name_es'), en: text(record, 'name_en') },
      parameter: text(record, 'parameter_id'),
      parameterName: { es: text(record, 'parameter_es'), en: text(record, 'parameter_en') },
      year: number(record, 'year'),
      central: number(record, 'central'),
      atLow: number(record, 'at_low'),
      atHigh: number(record, 'at_high'),
      draws: number(record, 'draws'),
      baseYear: number(record, 'base_year'),
      source: text(record, 'source_id')
    })
  );
}

/** Presets whose results are published, by their names in Spanish. */
export function scenarioPresets(): Question<{ id: string; name: { es: string; en: string } }> {
  return question(
    'presets of scenarios',
    'SELECT preset_id, name_es, name_en FROM scenario_preset ORDER BY name_es, preset_id',
    (record) => ({
      id: text(record, 'preset_id'),
      name: { es: text(record, 'name_es'), en: text(record, 'name_en') }
    })
  );
}

/** How these results come about, in the words of the catalogue. */
export function scenarioMethod(): Question<{ name: { es: string; en: string }; text: { es: string; en: string } }> {
  return question(
    'method of scenarios',
    `SELECT DISTINCT method.name_es, method.name_en, description_es, description_en
     FROM method JOIN scenario_preset USING (method_id)`,
    (record) => ({
      name: { es: text(record, 'name_es'), en: text(record, 'name_en') },
      text: { es: text(record, 'description_es'), en: text(record, 'description_en') }
    })
  );
}
