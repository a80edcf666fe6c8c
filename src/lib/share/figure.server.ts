import { render } from 'svelte/server';
import { ask, manifest } from '../data/atlas.server';
import { sources } from '../data/questions/catalogue';
import { needsGround } from '../figures/chart-spec';
import { answer, namesIn } from '../figures/answer.server';
import { readDrawing } from '../figures/drawings';
import type { Answered, FigureParams } from '../figures/figure';
import FigureChart from '../figures/FigureChart.svelte';
import { groundFor } from '../figures/ground.server';
import type { Names } from '../figures/names';
import { figureById } from '../figures/registry';
import type { SourceLine } from '../figures/source-line';
import { tell, type Told } from '../figures/told';
import type { Locale } from '../text/format';
import type { Ground } from '../chart/geo';

/** A figure answered from the published database, told in one language, with what its files and its page need. */
export interface Prepared {
  answered: Answered<unknown>;
  names: Names;
  told: Told;
  ground?: Ground;
  sources: SourceLine[];
  version: string;
}

/** The figure for these parameters, or null when the database has no row for them. Throws RangeError for an unknown id. */
export async function prepare(id: string, locale: Locale, params?: FigureParams): Promise<Prepared | null> {
  const figure = figureById(id);
  const answered = await answer(figure, params ?? figure.defaults ?? {});
  if (!answered) return null;
  const { place, sector } = answered.params;
  const names = await namesIn([answered], locale, {
    places: ['MX', ...(place ? [place] : [])],
    sectors: sector ? [sector] : []
  });
  const told = tell(figure, answered, names, locale);
  await readDrawing(told.spec.kind);
  return {
    answered,
    names,
    told,
    ...(needsGround(told.spec) ? { ground: groundFor('MX') } : {}),
    sources: await sourceLines(told.sources),
    version: manifest.version
  };
}

/** The sources as they are cited, in the order asked for. */
export async function sourceLines(ids: readonly string[]): Promise<SourceLine[]> {
  const known = new Map((await ask(sources())).map((source) => [source.id, source]));
  return ids.map((id) => {
    const source = known.get(id);
    if (!source) throw new RangeError(`no source has the id ${id}`);
    const { publisher, title, vintage, retrieved, url } = source;
    return { id, publisher, title, vintage, retrieved, url };
  });
}

/** The chart alone, as a page would draw it at this width. */
export function chartMarkup({ told, ground }: Prepared, width: number, height?: number): string {
  const { spec, title, alt, locale } = told;
  const props = {
    spec,
    title,
    desc: alt,
    width,
    locale,
    ...(height === undefined ? {} : { height }),
    ...(ground ? { ground } : {})
  };
  return render(FigureChart, { props }).body;
}
