import { maybeText, text } from '../decode';
import { inList, question, type Question } from '../question';

/** A fiscal or economic parameter with the words it rests on. */
export interface Parameter {
  id: string;
  name: { es: string; en: string };
  /** As catalogued: a number, or a rule in words. */
  value: string;
  unit: string | null;
  period: string | null;
  source: string;
  quote: string | null;
  confidence: string;
  note: string | null;
}

/** Parameters by id, in the order of their ids. */
export function parametersById(ids: readonly string[]): Question<Parameter> {
  return question(
    'parameters',
    `SELECT * FROM parameter WHERE parameter_id IN ${inList(ids)} ORDER BY parameter_id`,
    (record) => ({
      id: text(record, 'parameter_id'),
      name: { es: text(record, 'name_es'), en: text(record, 'name_en') },
      value: text(record, 'value'),
      unit: maybeText(record, 'unit'),
      period: maybeText(record, 'period'),
      source: text(record, 'source'),
      quote: maybeText(record, 'quote'),
      confidence: text(record, 'confidence'),
      note: maybeText(record, 'note')
    })
  );
}

/** A reform with its day and where it was printed. */
export interface Reform {
  id: string;
  period: string;
  title: { es: string; en: string };
  summary: { es: string; en: string };
  official: string | null;
  source: string;
  confidence: string;
}

/** Reforms by id, oldest first. */
export function reformsById(ids: readonly string[]): Question<Reform> {
  return question(
    'reforms',
    `SELECT * FROM event WHERE event_id IN ${inList(ids)} ORDER BY period, event_id`,
    (record) => ({
      id: text(record, 'event_id'),
      period: text(record, 'period'),
      title: { es: text(record, 'title_es'), en: text(record, 'title_en') },
      summary: { es: text(record, 'summary_es'), en: text(record, 'summary_en') },
      official: maybeText(record, 'official_ref'),
      source: text(record, 'source'),
      confidence: text(record, 'confidence')
    })
  );
}
