import { series } from '../data/questions/series';
import type { Cell } from '../data/questions/cell';
import { formatShare, formatValue } from '../text/format';
import type { Figure } from './figure';
import { sectorName } from './names';
import { groupColour } from './palette';
import { exportsTrend } from './trends';

/** National exports of one sector, with the band that confidential cells leave open. */
export const sectorExportsTrend: Figure<Cell> = {
  ...exportsTrend,
  id: 'sector-exports-trend',
  takes: 'sector',
  defaults: { sector: '336' },
  question: ({ sector = 'all' }) => series('exports', ['MX'], [sector], 'year'),
  title(context) {
    const said = exportsTrend.title(context);
    return `${sectorName(context.names, context.rows[0]!.sector)}: ${said.charAt(0).toLowerCase()}${said.slice(1)}`;
  },
  subtitle: ({ rows, names, locale }) => {
    const name = sectorName(names, rows[0]!.sector);
    const span = `${rows[0]!.period}–${rows.at(-1)!.period}`;
    return locale === 'es'
      ? `${name}. Exportaciones, dólares corrientes, ${span}`
      : `${name}. Exports, current US dollars, ${span}`;
  },
  chart(context) {
    const spec = exportsTrend.chart(context);
    if (spec.kind !== 'line') return spec;
    const sector = context.rows[0]!.sector;
    const colour = groupColour(context.names.sectors[sector]?.group ?? sector);
    const label = sectorName(context.names, sector);
    return { ...spec, series: spec.series.map((line) => ({ ...line, label, colour })) };
  },
  reading(context) {
    const last = context.rows.at(-1)!;
    const { locale } = context;
    const base = exportsTrend.reading(context);
    if (last.high === null) return base;
    const open = formatShare(last.high / last.value - 1, locale);
    return locale === 'es'
      ? `${base} En ${last.period} hay estados con cifra confidencial: el total está entre ${formatValue(last.value, 'USD', 'es')} y ${formatValue(last.high, 'USD', 'es')} (a lo más ${open} más).`
      : `${base} In ${last.period} some states are confidential: the total lies between ${formatValue(last.value, 'USD', 'en')} and ${formatValue(last.high, 'USD', 'en')} (at most ${open} more).`;
  }
};
