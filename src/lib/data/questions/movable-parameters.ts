import { SCALARS, type Scalar } from '../../model/parameters';
import { maybeText, number, oneOf, text } from '../decode';
import { inList, question, type Question } from '../question';

/** A parameter of the fiscal model that a reader may move, with what the catalogue says of it. */
export interface MovableParameter {
  id: Scalar;
  symbol: string;
  unit: 'share' | 'rate' | 'days' | 'log-odds' | 'multiple';
  low: number;
  central: number;
  high: number;
  min: number;
  max: number;
  step: number;
  article: string | null;
  source: string;
  confidence: 'high' | 'medium' | 'low';
  name: { es: string; en: string };
  reason: { es: string; en: string };
}

/** Parameters with one value for the country and a step, in the order of the model. */
export function movableParameters(): Question<MovableParameter> {
  const order = SCALARS.map((id, i) => `WHEN '${id}' THEN ${i}`).join(' ');
  return question(
    'movable parameters',
    `SELECT parameter_id, symbol, unit, low, central, high, min, max, step, article, source, confidence,
       name_es, name_en, reason_es, reason_en
     FROM model_parameter WHERE sector_id = 'all' AND step IS NOT NULL AND parameter_id IN ${inList(SCALARS)}
     ORDER BY CASE parameter_id ${order} END`,
    (record) => ({
      id: oneOf(record, 'parameter_id', SCALARS),
      symbol: text(record, 'symbol'),
      unit: oneOf(record, 'unit', ['share', 'rate', 'days', 'log-odds', 'multiple']),
      low: number(record, 'low'),
      central: number(record, 'central'),
      high: number(record, 'high'),
      min: number(record, 'min'),
      max: number(record, 'max'),
      step: number(record, 'step'),
      article: maybeText(record, 'article'),
      source: text(record, 'source'),
      confidence: oneOf(record, 'confidence', ['high', 'medium', 'low']),
      name: { es: text(record, 'name_es'), en: text(record, 'name_en') },
      reason: { es: text(record, 'reason_es'), en: text(record, 'reason_en') }
    })
  );
}
