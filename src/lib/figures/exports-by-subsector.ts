import { decodeCell, type Cell } from '../data/questions/cell';
import { maybeNumber, maybeText, text } from '../data/decode';
import { literal, question } from '../data/question';
import { citedSources, periodsOf, weakest } from './arithmetic';
import type { Figure, FigureContext, TableRow } from './figure';
import { sectorName } from './names';
import { groupColour } from './palette';
import { ranking } from './ranking';

/** A cell, or the printed reason for its being empty. */
export type CellOrGap =
  { cell: Cell; gap: null } | { cell: null; gap: { sector: string; period: string; reason: string } };

const REASONS: Record<string, { es: string; en: string }> = {
  confidential: { es: 'confidencial', en: 'confidential' },
  unavailable: { es: 'no disponible', en: 'not available' },
  insignificant: { es: 'no significativo', en: 'not significant' }
};

function year({ rows, params }: FigureContext<CellOrGap>): string {
  const periods = periodsOf(rows.flatMap(({ cell }) => (cell ? [cell] : [])));
  return params.year && periods.includes(params.year) ? params.year : periods.at(-1)!;
}

const base = ranking<CellOrGap>({
  id: 'exports-by-subsector',
  measure: 'exports',
  takes: 'state',
  unit: 'USD',
  shown: 14,
  noun: { es: 'subsectores', en: 'subsectors' },
  of: { es: 'de lo exportado', en: 'of exports' },
  question: ({ place = 'MX' }) =>
    question(
      'exports by subsector',
      `SELECT place_id, sector_id, period, value, low, high, CAST(basis AS VARCHAR) AS basis, CAST(status AS VARCHAR) AS status, source_id, NULL AS reason
       FROM best JOIN sector USING (sector_id)
       WHERE measure_id = 'exports' AND place_id = ${literal(place)} AND level = 'subsector' AND length(period) = 4
       UNION ALL
       SELECT place_id, sector_id, period, NULL, NULL, NULL, NULL, NULL, NULL, reason FROM gap
       WHERE measure_id = 'exports' AND place_id = ${literal(place)}
       ORDER BY period, sector_id`,
      (record): CellOrGap => {
        if (maybeNumber(record, 'value') !== null) return { cell: decodeCell(record), gap: null };
        const reason = maybeText(record, 'reason') ?? 'unavailable';
        return { cell: null, gap: { sector: text(record, 'sector_id'), period: text(record, 'period'), reason } };
      }
    ),
  ranked(context) {
    const chosen = year(context);
    return context.rows.flatMap(({ cell }) => {
      if (!cell || cell.period !== chosen || cell.value === 0) return [];
      const sector = context.names.sectors[cell.sector];
      const href = sector?.path;
      return [
        {
          id: cell.sector,
          label: sectorName(context.names, cell.sector),
          cell,
          colour: groupColour(sector?.group),
          ...(sector?.group && context.names.sectors[sector.group]
            ? { detail: sectorName(context.names, sector.group) }
            : {}),
          ...(href ? { href } : {})
        }
      ];
    });
  },
  subtitle: (context) =>
    context.locale === 'es'
      ? `Exportaciones por subsector SCIAN, dólares, ${year(context)}`
      : `Exports by SCIAN subsector, US dollars, ${year(context)}`,
  gapRows(context) {
    const chosen = year(context);
    return context.rows.flatMap(({ gap }): TableRow[] => {
      if (!gap || gap.period !== chosen) return [];
      const missing = { missing: REASONS[gap.reason]![context.locale] };
      return [{ cells: { label: sectorName(context.names, gap.sector), value: missing, high: null, share: null } }];
    });
  },
  note(context) {
    const chosen = year(context);
    const hidden = context.rows.filter(({ gap }) => gap?.period === chosen && gap.reason === 'confidential').length;
    if (hidden === 0) return null;
    return context.locale === 'es'
      ? `${hidden === 1 ? 'Un subsector es confidencial' : `${hidden} subsectores son confidenciales`}; su suma es el renglón «subsectores no especificados».`
      : `${hidden === 1 ? 'One subsector is confidential' : `${hidden} subsectors are confidential`}; their sum is the row “unspecified subsectors”.`;
  }
});

/** Exports of a state by SCIAN subsector in one year, with the cells that INEGI withholds listed as such. */
export const exportsBySubsector: Figure<CellOrGap> = {
  ...base,
  basis: (rows) => weakest(rows.flatMap(({ cell }) => (cell ? [cell] : []))),
  sources: (rows) => citedSources(rows.flatMap(({ cell }) => (cell ? [cell] : [])))
};
