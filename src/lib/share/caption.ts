import type { SourceLine } from '../figures/source-line';
import { sourcesText } from '../figures/source-line';
import type { Told } from '../figures/told';
import { basisName } from '../text/levels';
import type { ChartSpec } from '../figures/chart-spec';
import type { Caption, FrameName } from './svg';

/** Bars that still read on a card of the size of a hand. */
const SHORT: Partial<Record<FrameName, number>> = { card: 6, portrait: 8, story: 12 };

/** What a picture of the figure says round its chart. `address` is where the figure lives, as a reader would type it. */
export function captionOf(told: Told, sources: readonly SourceLine[], version: string, address: string): Caption {
  const { locale, basis } = told;
  return {
    title: told.title,
    subtitle: told.subtitle,
    alt: told.alt,
    basis: { text: `${basisName(basis)}.`, estimated: basis === 'modelled' },
    note: told.note,
    source: sourcesText(sources, locale),
    origin: `${locale === 'es' ? 'Atlas IMMEX, datos' : 'IMMEX Atlas, data'} v. ${version} · ${address}`
  };
}

/** The chart with as many bars as the frame can hold; every other kind as it is. */
export function specFor(spec: ChartSpec, frame: FrameName): ChartSpec {
  const most = SHORT[frame];
  return most && spec.kind === 'bars' ? { ...spec, rows: spec.rows.slice(0, most) } : spec;
}
