import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ask, manifest } from '$lib/data/atlas.server';
import { customsTotals, taxExpenditures } from '$lib/data/questions/official-totals';
import { partsOfMetros } from '$lib/data/questions/places';
import { reformsById } from '$lib/data/questions/parameters';
import { parameterNames, scenarioParameters } from '$lib/data/questions/scenario-parameters';
import { namesIn, placesById } from '$lib/figures/answer.server';
import { groundPlan } from '$lib/figures/ground.server';
import { subsectors } from '$lib/figures/footprint-result';
import { readBase, readCells } from '$lib/data/footprint-files';
import type { Baseline } from '$lib/model/base';
import { RATE, scenarioBook } from '$lib/model/scenario-book';
import { DrawCache, placeSteps, run, simulate, type Simulation } from '$lib/model/uncertainty';
import { answerRows, firstRow, type Answer } from '$lib/scenario/answer';
import { loadBaseline } from '$lib/scenario/baselines';
import { preset, PRESETS, presetScenario } from '$lib/scenario/presets';
import type { Municipality } from '$lib/scenario/municipalities';
import { formatPeriod } from '$lib/text/format';
import { localeOf } from '$lib/text/routes';
import { START_VIEW, type Example } from './shown';

const bytesOf = (path: string) => readFileSync(join(process.cwd(), 'static', path));
const readBuilt = async (path: string): Promise<unknown> => JSON.parse(bytesOf(path).toString());

/** Nine digits are more than any range deserves, and halve what travels. */
const brief = (grid: ArrayLike<number> | null) =>
  grid ? Array.from(grid, (value) => Number(value.toPrecision(9))) : null;

function travelling(answer: Answer): Answer {
  const series = ({ central, low, high }: Answer['full']) => ({
    central: brief(central)!,
    low: brief(low),
    high: brief(high)
  });
  return { baseline: series(answer.baseline), static: series(answer.static), full: series(answer.full) };
}

let computed: Promise<{ baseline: Baseline; simulation: Simulation; sectors: Simulation }> | undefined;

/** The example is the same in both languages but for its name: drawn once a build. */
async function compute() {
  const baseline = await loadBaseline(manifest.version, readBuilt);
  const scenario = presetScenario(preset('vat-upfront')!, baseline, 'es');
  const cache = new DrawCache();
  return {
    baseline,
    simulation: simulate(baseline, scenario, cache),
    sectors: run(placeSteps(baseline, scenario, 'MX', cache))
  };
}

/** Municipalities with a footprint in the base year: those outside metros, and those that make one up with others. */
async function municipalitiesOf(year: number): Promise<Municipality[]> {
  const read = <T>(file: string, as: (file: string, content: unknown) => T) =>
    as(file, JSON.parse(gunzipSync(bytesOf(`data/v/${manifest.version}/footprint/${file}`)).toString()));
  const { places } = read(`${year}.json.gz`, readBase);
  const { members } = read(`cells/${year}.json.gz`, readCells);
  const parts = await ask(partsOfMetros());
  const metros = new Map(parts.map(({ metro, part }) => [part, metro]));
  return [
    ...places.filter(({ level }) => level === 'municipality').map(({ id }) => ({ id, within: null })),
    ...members.map(({ id }) => ({ id, within: metros.get(id)! }))
  ];
}

export async function load({ url }) {
  const locale = localeOf(url.pathname);
  computed ??= compute();
  const { baseline, simulation, sectors } = await computed;
  const book = scenarioBook(baseline);
  const sectorIds = [...subsectors(baseline.base.sectors).keys()];
  const municipalities = await municipalitiesOf(baseline.base.year);
  const placeIds = baseline.base.places
    .filter(({ level }) => level === 'state' || level === 'metro')
    .map(({ id }) => id);
  const [names, places, parameters, everyName, acts, customs, expenditures] = await Promise.all([
    namesIn([], locale, { places: [...placeIds, ...municipalities.map(({ id }) => id)], sectors: sectorIds }),
    placesById(),
    ask(scenarioParameters()),
    ask(parameterNames()),
    ask(reformsById([...new Set(PRESETS.map(({ event }) => event))])),
    ask(customsTotals()),
    ask(taxExpenditures())
  ]);
  const { year, result, kind } = START_VIEW;
  const example: Example = {
    scenario: presetScenario(preset('vat-upfront')!, baseline, locale),
    nation: travelling(firstRow(simulation)),
    places: answerRows(simulation, kind, year, result),
    sectors: answerRows(sectors, kind, year, result, true)
  };
  return {
    example,
    baseYear: baseline.base.year,
    gdp: baseline.facts.find((facts) => facts.year === baseline.base.year)?.gdp ?? null,
    rate: { ...book.scalars[RATE], ...book.bounds[RATE] },
    names,
    places: placeIds.map((id) => {
      const { level, lon, lat } = places.get(id)!;
      return { id, level, lon, lat, whole: !baseline.straddling[id] };
    }),
    sectors: sectorIds,
    municipalities,
    parameters: parameters.map(({ name, reason, id, ...parameter }) => ({
      ...parameter,
      id,
      // As a scenario sees it: shares of trade widen with the years since they were published.
      ...book.scalars[id as keyof typeof book.scalars],
      name: name[locale],
      reason: reason[locale]
    })),
    parameterNames: Object.fromEntries(everyName.map(({ id, name }) => [id, name[locale]])),
    acts: Object.fromEntries(
      acts.map(({ id, period, title, official, source }) => [
        id,
        { date: formatPeriod(period.slice(0, 7), locale), title: title[locale], official, source }
      ])
    ),
    customs,
    expenditures,
    ground: groundPlan('MX')
  };
}
