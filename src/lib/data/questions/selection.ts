import { maybeNumber, number, oneOf, text } from '../decode';
import { inList, literal, question, type Question } from '../question';

/** A part of one measure: what is null is not narrowed. */
export interface Selection {
  measure: string;
  level: string | null;
  /** CVE_ENT: places of this state, itself included. */
  state: string | null;
  place: string | null;
  sector: string | null;
  /** First and last year, inclusive. */
  from: string | null;
  to: string | null;
  bases: readonly ('published' | 'derived' | 'modelled')[];
}

export interface SelectedRow {
  measure_id: string;
  place_id: string;
  place_es: string;
  place_en: string;
  level: string;
  sector_id: string;
  sector_es: string;
  sector_en: string;
  period: string;
  unit: string;
  basis: 'published' | 'derived' | 'modelled';
  status: string;
  method_id: string;
  source_id: string;
  vintage: string;
  value: number;
  low: number | null;
  high: number | null;
}

/** Rows that a page prepares at once; above, the complete file serves better. */
export const SELECTION_LIMIT = 200_000;

/** One row a cell of the measure, names and unit beside the keys; the best known value, as every page shows it. */
export function selection(chosen: Selection): Question<SelectedRow> {
  return question('selection', selectionSql(chosen, SELECTION_LIMIT + 1), (record) => ({
    measure_id: text(record, 'measure_id'),
    place_id: text(record, 'place_id'),
    place_es: text(record, 'place_es'),
    place_en: text(record, 'place_en'),
    level: text(record, 'level'),
    sector_id: text(record, 'sector_id'),
    sector_es: text(record, 'sector_es'),
    sector_en: text(record, 'sector_en'),
    period: text(record, 'period'),
    unit: text(record, 'unit'),
    basis: oneOf(record, 'basis', ['published', 'derived', 'modelled']),
    status: text(record, 'status'),
    method_id: text(record, 'method_id'),
    source_id: text(record, 'source_id'),
    vintage: text(record, 'vintage'),
    value: number(record, 'value'),
    low: maybeNumber(record, 'low'),
    high: maybeNumber(record, 'high')
  }));
}

/** The selection in SQL over atlas.duckdb. */
export function selectionSql(chosen: Selection, limit?: number): string {
  const wanted = [
    `b.measure_id = ${literal(chosen.measure)}`,
    chosen.level && `p.level = ${literal(chosen.level)}`,
    chosen.state && `(p.state_id = ${literal(chosen.state)} OR p.place_id = ${literal(chosen.state)})`,
    chosen.place && `b.place_id = ${literal(chosen.place)}`,
    chosen.sector && `b.sector_id = ${literal(chosen.sector)}`,
    chosen.from && `left(b.period, 4) >= ${literal(chosen.from)}`,
    chosen.to && `left(b.period, 4) <= ${literal(chosen.to)}`,
    chosen.bases.length < 3 && `CAST(b.basis AS VARCHAR) IN ${inList(chosen.bases)}`
  ].filter(Boolean);
  return `SELECT b.measure_id, b.place_id, p.name_es AS place_es, p.name_en AS place_en, p.level,
  b.sector_id, s.name_es AS sector_es, s.name_en AS sector_en, b.period, m.unit,
  CAST(b.basis AS VARCHAR) AS basis, CAST(b.status AS VARCHAR) AS status,
  b.method_id, b.source_id, b.vintage, b.value, b.low, b.high
FROM best b
JOIN place p ON p.place_id = b.place_id
JOIN sector s ON s.sector_id = b.sector_id
JOIN measure m ON m.measure_id = b.measure_id
WHERE ${wanted.join('\n  AND ')}
ORDER BY b.period, b.place_id, b.sector_id${limit === undefined ? '' : `\nLIMIT ${literal(limit)}`}`;
}

/** Sectors for which a measure has values. */
export function sectorsOfMeasure(measure: string): Question<{ id: string; name: { es: string; en: string } }> {
  return question(
    'sectors of a measure',
    `SELECT sector_id, name_es, name_en FROM sector WHERE sector_id IN (SELECT sector_id FROM best WHERE measure_id = ${literal(measure)})
     ORDER BY CASE WHEN sector_id = 'all' THEN 0 ELSE 1 END, scheme, sector_id`,
    (record) => ({ id: text(record, 'sector_id'), name: { es: text(record, 'name_es'), en: text(record, 'name_en') } })
  );
}

export interface MethodName {
  id: string;
  name: { es: string; en: string };
}

export function methodsOfMeasure(measure: string): Question<MethodName> {
  return question(
    'methods of a measure',
    `SELECT method_id, name_es, name_en FROM method WHERE method_id IN (SELECT method_id FROM observation WHERE measure_id = ${literal(measure)})
     ORDER BY method_id`,
    (record) => ({ id: text(record, 'method_id'), name: { es: text(record, 'name_es'), en: text(record, 'name_en') } })
  );
}
