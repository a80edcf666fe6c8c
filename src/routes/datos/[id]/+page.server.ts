import { error } from '@sveltejs/kit';
import { ask, manifest } from '$lib/data/atlas.server';
import { coverage, gapCounts, measures, measureSources, preview, sources } from '$lib/data/questions/catalogue';
import { breaksOf } from '$lib/data/breaks';
import { coverageByYear, stretches } from '$lib/data/questions/coverage';
import { placesOfLevel } from '$lib/data/questions/places';
import { methodsOfMeasure, sectorsOfMeasure } from '$lib/data/questions/selection';
import { filesOfMeasure, publishedTables } from '$lib/data/package.server';
import { literal, question } from '$lib/data/question';
import { localeOf } from '$lib/text/routes';

/** Tables that only the range-read database holds; their first rows are not shown. */
const FLOWS = ['crossing', 'us_input', 'city_sector'];
const TABLE_PREFIX = 'tabla-';

export async function entries() {
  const held = new Set((await ask(coverage())).map((line) => line.measure));
  return [...[...held], ...publishedTables().map(({ table }) => TABLE_PREFIX + table)].map((id) => ({ id }));
}

export async function load({ params, url }) {
  const locale = localeOf(url.pathname);
  const all = await ask(sources());
  const newest = (dates: string[]) => dates.reduce((most, date) => (date > most ? date : most), '');
  const common = { id: params.id, version: manifest.version };
  if (params.id.startsWith(TABLE_PREFIX)) {
    const table = publishedTables().find((candidate) => TABLE_PREFIX + candidate.table === params.id);
    if (!table) error(404);
    const columns = table.columns.map((column) => column.name);
    const rows = FLOWS.includes(table.table) ? [] : await ask(preview(table.table, columns));
    const date = newest(all.map(({ retrieved }) => retrieved));
    return { ...common, kind: 'table' as const, table, rows, date };
  }
  const measure = (await ask(measures())).find((candidate) => candidate.id === params.id);
  if (!measure) error(404);
  const [cover, gaps, cited, cells, parts, sectors, methods, states, first] = await Promise.all([
    ask(coverage()),
    ask(gapCounts()),
    ask(measureSources()),
    ask(coverageByYear()),
    ask(stretches()),
    ask(sectorsOfMeasure(params.id)),
    ask(methodsOfMeasure(params.id)),
    ask(placesOfLevel('state')),
    ask(
      question(
        'first rows of a measure',
        `SELECT place_id, sector_id, period, CAST(basis AS VARCHAR) AS basis, CAST(status AS VARCHAR) AS status, value, low, high
         FROM best WHERE measure_id = ${literal(params.id)} ORDER BY period DESC, value DESC, place_id LIMIT 12`,
        (record) => Object.values(record).map((value) => (value === null ? null : String(value)))
      )
    )
  ]);
  const own = cells.filter((cell) => cell.measure === params.id);
  const citedSources = cited
    .filter((line) => line.measure === measure.id)
    .map((line) => all.find((source) => source.id === line.source)!);
  return {
    ...common,
    kind: 'measure' as const,
    date: newest(citedSources.map(({ retrieved }) => retrieved)),
    breaks: breaksOf(
      own,
      parts.filter((part) => part.measure === params.id)
    ),
    selection: {
      levels: [...new Set(own.map(({ level }) => level))],
      bases: [...new Set(own.map(({ basis }) => basis))],
      years: [...new Set(own.map(({ year }) => year))].sort((a, b) => a - b),
      sectors: sectors.map(({ id, name }) => ({ id, name: name[locale] })),
      states: states.map(({ id, name }) => ({ id, name: name[locale] }))
    },
    methods,
    measure: {
      id: measure.id,
      unit: measure.unit,
      growthAllowed: measure.growthAllowed,
      name: measure.name[locale],
      definition: measure.definition[locale],
      caveat: measure.caveat[locale]
    },
    coverage: cover.filter((line) => line.measure === measure.id),
    gaps: gaps.filter((line) => line.measure === measure.id),
    sources: citedSources.map(({ id, title, publisher, url, licence, licenceUrl, vintage, retrieved }) => ({
      id,
      title: title[locale],
      publisher,
      url,
      licence,
      licenceUrl,
      vintage,
      retrieved
    })),
    files: filesOfMeasure(measure.id),
    rows: first
  };
}
