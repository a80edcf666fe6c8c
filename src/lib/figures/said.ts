import type { ChartSpec } from './chart-spec';
import type { Figure, FigureContext } from './figure';
import type { Locale } from '../text/format';

/** Longest alternative text that screen readers take without losing their listener. */
export const ALT_LIMIT = 300;

const KINDS: Record<ChartSpec['kind'], Record<Locale, string>> = {
  line: { es: 'Gráfica de líneas', en: 'Line chart' },
  bars: { es: 'Gráfica de barras', en: 'Bar chart' },
  shares: { es: 'Barra de partes', en: 'Bar of shares' },
  map: { es: 'Mapa', en: 'Map' },
  stack: { es: 'Áreas apiladas', en: 'Stacked areas' },
  groups: { es: 'Barras por serie', en: 'Bars by series' },
  slope: { es: 'Gráfica de pendientes', en: 'Slope chart' },
  scatter: { es: 'Gráfica de dispersión', en: 'Scatter plot' },
  matrix: { es: 'Mapa de calor', en: 'Heat map' },
  waterfall: { es: 'Cascada', en: 'Waterfall' },
  tornado: { es: 'Tornado de sensibilidad', en: 'Tornado of sensitivities' },
  flows: { es: 'Mapa de flujos', en: 'Flow map' },
  multiples: { es: 'Gráficas pequeñas', en: 'Small multiples' }
};

function kindName(kind: ChartSpec['kind'], locale: Locale): string {
  return KINDS[kind][locale];
}

/** Alternative text: kind of chart, the finding, what is measured, at most 300 characters. */
export function altText<Row>(figure: Figure<Row>, context: FigureContext<Row>): string {
  const own = figure.alt?.(context);
  if (own) return own;
  const finding = figure.title(context);
  const head = `${kindName(figure.chart(context).kind, context.locale)}. ${finding}.`;
  const whole = `${head} ${subtitleOf(figure, context)}.`;
  return whole.length <= ALT_LIMIT ? whole : `${whole.slice(0, ALT_LIMIT - 1).trimEnd()}…`;
}

/** The subtitle, with the place or the sector before it where the figure itself takes them as known from its page. */
export function subtitleOf<Row>(figure: Figure<Row>, context: FigureContext<Row>): string {
  const subtitle = figure.subtitle(context);
  const { params, names } = context;
  const asked = [
    params.place && params.place !== 'MX' ? names.places[params.place]?.name : undefined,
    params.sector && params.sector !== 'all' ? names.sectors[params.sector]?.name : undefined
  ].filter((name): name is string => Boolean(name) && !lower(subtitle).includes(lower(name!)));
  return asked.length ? `${asked.join(', ')}. ${subtitle}` : subtitle;
}

function lower(text: string): string {
  return text.toLowerCase();
}
