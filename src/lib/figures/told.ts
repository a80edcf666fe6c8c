import { unitName, type Locale } from '../text/format';
import type { Basis } from '../data/schema';
import type { ChartSpec } from './chart-spec';
import type { Answered, Figure, FigureContext, TableSpec } from './figure';
import type { Names } from './names';
import { altText, subtitleOf } from './said';
import { scaleOf } from './scale';

/** A figure with everything that it says in one language: what pages, pictures, files and embeds are made from. */
export interface Told {
  figure: Figure<unknown>;
  context: FigureContext<unknown>;
  locale: Locale;
  spec: ChartSpec;
  title: string;
  /** With the unit, so that a picture says it whatever its chart writes on the axes. */
  subtitle: string;
  alt: string;
  reading: string;
  note: string | null;
  basis: Basis;
  unit: string;
  table: TableSpec;
  sources: string[];
}

/** Kinds whose drawing does not write its unit. */
export const SILENT: ReadonlySet<ChartSpec['kind']> = new Set([
  'bars',
  'groups',
  'slope',
  'waterfall',
  'tornado',
  'multiples'
]);

export function tell(figure: Figure<unknown>, answered: Answered<unknown>, names: Names, locale: Locale): Told {
  const context = { rows: answered.rows, params: answered.params, locale, names };
  const spec = figure.chart(context);
  const unit = spec.kind === 'shares' ? unitName(spec.unit, locale) : scaleOf(spec, locale).unit;
  const subtitle = subtitleOf(figure, context);
  return {
    figure,
    context,
    locale,
    spec,
    title: figure.title(context),
    subtitle: SILENT.has(spec.kind) ? `${subtitle} (${unit})` : subtitle,
    alt: altText(figure, context),
    reading: figure.reading(context),
    note: figure.note?.(context) ?? null,
    basis: figure.basis(answered.rows),
    unit,
    table: figure.table(context),
    sources: figure.sources(answered.rows)
  };
}
