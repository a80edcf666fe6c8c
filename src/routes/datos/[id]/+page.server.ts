import { error } from '@sveltejs/kit';
import { ask, manifest } from '$lib/data/atlas.server';
import { coverage, gapCounts, measures, measureSources, preview, sources } from '$lib/data/questions/catalogue';
import { filesOfMeasure, publishedTables } from '$lib/data/package.server';
import { text } from '$lib/data/decode';
import { literal, question } from '$lib/data/question';
import { localeOf } from '$lib/text/routes';

/** Tables and views of atlas.duckdb; the first rows of the others, which the range-read database holds, are not shown. */
const heldTables = question(
  'held tables',
  `SELECT table_name FROM information_schema.tables WHERE table_catalog = current_database() ORDER BY table_name`,
  (record) => text(record, 'table_name')
);
const TABLE_PREFIX = 'tabla-';

export async function entries() {
  const held = new Set((await ask(coverage())).map((line) => line.measure));
  return [...[...held], ...publishedTables().map(({ table }) => TABLE_PREFIX + table)].map((id) => ({ id }));
}

export async function load({ params, url }) {
  const locale = localeOf(url.pathname);
  const common = { id: params.id, version: manifest.version };
  if (params.id.startsWith(TABLE_PREFIX)) {
    const table = publishedTables().find((candidate) => TABLE_PREFIX + candidate.table === params.id);
    if (!table) error(404);
    const columns = table.columns.map((column) => column.name);
    const held = (await ask(heldTables)).includes(table.table);
    const rows = held ? await ask(preview(table.table, columns)) : [];
    return { ...common, kind: 'table' as const, table, rows };
  }
  const measure = (await ask(measures())).find((candidate) => candidate.id === params.id);
  if (!measure) error(404);
  const [cover, gaps, cited, all, first] = await Promise.all([
    ask(coverage()),
    ask(gapCounts()),
    ask(measureSources()),
    ask(sources()),
    ask(
      question(
        'first rows of a measure',
        `SELECT place_id, sector_id, period, CAST(basis AS VARCHAR) AS basis, CAST(status AS VARCHAR) AS status, value, low, high
         FROM best WHERE measure_id = ${literal(params.id)} ORDER BY period DESC, value DESC, place_id LIMIT 12`,
        (record) => Object.values(record).map((value) => (value === null ? null : String(value)))
      )
    )
  ]);
  return {
    ...common,
    kind: 'measure' as const,
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
    sources: cited
      .filter((line) => line.measure === measure.id)
      .map((line) => all.find((source) => source.id === line.source)!)
      .map((source) => ({
        id: source.id,
        title: source.title[locale],
        publisher: source.publisher,
        vintage: source.vintage
      })),
    files: filesOfMeasure(measure.id),
    rows: first
  };
}
