import { SCENARIO_SCALARS } from '../../model/scenario-book';
import { maybeNumber, maybeText, number, oneOf, text } from '../decode';
import { inList, question, type Question } from '../question';

/** A parameter that a scenario hangs on, as catalogued: range of belief, bounds, and what it rests on. */
export interface ScenarioParameter {
  id: string;
  symbol: string;
  unit: string;
  low: number;
  central: number;
  high: number;
  min: number;
  max: number;
  step: number | null;
  article: string | null;
  source: string;
  quote: string | null;
  confidence: 'high' | 'medium' | 'low';
  name: { es: string; en: string };
  reason: { es: string; en: string };
}

/** Parameters with one value for the country, in the order of the model. */
export function scenarioParameters(): Question<ScenarioParameter> {
  const order = SCENARIO_SCALARS.map((id, i) => `WHEN '${id}' THEN ${i}`).join(' ');
  return question(
    'parameters of scenarios',
    `SELECT * FROM model_parameter WHERE sector_id = 'all' AND parameter_id IN ${inList(SCENARIO_SCALARS)}
     ORDER BY CASE parameter_id ${order} END`,
    (record) => ({
      id: text(record, 'parameter_id'),
      symbol: text(record, 'symbol'),
      unit: text(record, 'unit'),
      low: number(record, 'low'),
      central: number(record, 'central'),
      high: number(record, 'high'),
      min: number(record, 'min'),
      max: number(record, 'max'),
      step: maybeNumber(record, 'step'),
      article: maybeText(record, 'article'),
      source: text(record, 'source'),
      quote: maybeText(record, 'quote'),
      confidence: oneOf(record, 'confidence', ['high', 'medium', 'low']),
      name: { es: text(record, 'name_es'), en: text(record, 'name_en') },
      reason: { es: text(record, 'reason_es'), en: text(record, 'reason_en') }
    })
  );
}

/** Names of every parameter of the model, those by sector too. */
export function parameterNames(): Question<{ id: string; name: { es: string; en: string } }> {
  return question(
    'names of parameters',
    `SELECT DISTINCT parameter_id, name_es, name_en FROM model_parameter ORDER BY parameter_id`,
    (record) => ({
      id: text(record, 'parameter_id'),
      name: { es: text(record, 'name_es'), en: text(record, 'name_en') }
    })
  );
}
