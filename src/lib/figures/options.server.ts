import { ask } from '../data/atlas.server';
import { partsOfMetros, placesOfLevel } from '../data/questions/places';
import { placesWithPoints } from '../data/questions/points';
import { scenarioPresets } from '../data/questions/scenario-results';
import { compareNames, type Locale } from '../text/format';
import { EXPORTING, sectorsById } from './answer.server';
import type { Choice, Figure, FigureParams } from './figure';
import { placeKey } from './profiled';

/** One choice that a figure offers: its key in addresses and what it asks. */
export interface FigureOption {
  key: string;
  name: Record<Locale, string>;
  /** Heading under which it stands, where a list holds places of several levels. */
  level?: 'state' | 'metro';
  params: FigureParams;
}

const ALL: Record<Choice, () => Promise<FigureOption[]>> = {
  state: states,
  sector: sectors,
  city: cities,
  place: places,
  reform: reforms
};

const known = new Map<string, Promise<FigureOption[]>>();

/** What a reader may choose for a figure, in the order of a list; empty when there is no choice. Found out once a build. */
export function optionsOf(figure: Figure<unknown>): Promise<FigureOption[]> {
  let options = known.get(figure.id);
  if (!options) {
    options = answeredOptions(figure);
    known.set(figure.id, options);
  }
  return options;
}

async function answeredOptions(figure: Figure<unknown>): Promise<FigureOption[]> {
  const all = figure.takes ? await ALL[figure.takes]() : [];
  const answered = await Promise.all(all.map(async (option) => (await ask(figure.question(option.params))).length > 0));
  return all.filter((_, i) => answered[i]);
}

/** Key of what a figure shows before a reader chooses. */
export function defaultKey(figure: Figure<unknown>, options: readonly FigureOption[]): string {
  const shown: FigureParams = { place: 'MX', sector: 'all', ...figure.defaults };
  const by = figure.takes === 'sector' || figure.takes === 'reform' ? figure.takes : 'place';
  const found = options.find(({ params }) => params[by] === shown[by]);
  return found?.key ?? '';
}

async function states(): Promise<FigureOption[]> {
  const places = [...(await ask(placesOfLevel('nation'))), ...(await ask(placesOfLevel('state')))];
  return places.map(({ id, slug, name }) => ({ key: slug, name, params: { place: id } }));
}

/** Metropolitan areas: municipalities would be two thousand files a figure, and are drawn in their own page. */
async function cities(): Promise<FigureOption[]> {
  const metros = await ask(placesOfLevel('metro'));
  return metros
    .map(({ id, slug, name }) => ({ key: slug, name, params: { place: id } }))
    .sort((a, b) => compareNames('es')(a.name.es, b.name.es));
}

/** The programme's figures are printed for municipalities: a metro is asked about under the municipality that stands for it. */
async function places(): Promise<FigureOption[]> {
  const [nationAndStates, metros, parts, printed] = await Promise.all([
    states(),
    ask(placesOfLevel('metro')),
    ask(partsOfMetros()),
    ask(placesWithPoints('jobs_immex'))
  ]);
  const slugs = nationAndStates.map(({ key }) => key);
  const known = new Set(printed.map(({ place }) => place));
  const cities = metros
    .map(({ id, slug, name }): FigureOption => {
      const part = parts.find((line) => line.metro === id && known.has(line.part))?.part;
      return { key: placeKey(slug, slugs), name, level: 'metro', params: { place: part ?? id } };
    })
    .sort((a, b) => compareNames('es')(a.name.es, b.name.es));
  return [...nationAndStates.map((option) => ({ ...option, level: 'state' as const })), ...cities];
}

async function sectors(): Promise<FigureOption[]> {
  const all = [...(await sectorsById()).values()];
  const members = (group: string) => all.filter((one) => one.group === group && EXPORTING.test(one.id)).length;
  return all
    .filter(
      ({ id, level }) =>
        id === 'all' || (level === 'subsector' && EXPORTING.test(id)) || (level === 'group' && members(id) > 1)
    )
    .map(({ id, slug, name, level }) => {
      const code = level === 'subsector' ? `${id} ` : '';
      return { key: slug, name: { es: `${code}${name.es}`, en: `${code}${name.en}` }, params: { sector: id } };
    });
}

async function reforms(): Promise<FigureOption[]> {
  return (await ask(scenarioPresets())).map(({ id, name }) => ({ key: id, name, params: { reform: id } }));
}
