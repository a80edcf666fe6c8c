import { manifest } from '$lib/data/atlas.server';
import { publishedTables } from '$lib/data/package.server';
import { savedQuestions } from '$lib/data/workbench/gallery.server';
import { localeOf } from '$lib/text/routes';

/** The engine as it is unpacked; a host that compresses sends a quarter of it. */
const ENGINE_BYTES = 34.4e6;

export function load({ url }) {
  const locale = localeOf(url.pathname);
  return {
    questions: savedQuestions().map(({ id, theme, title, why, chart, sql }) => ({
      id,
      theme,
      chart,
      title: title[locale],
      why: why[locale],
      sql: sql[locale]
    })),
    tables: publishedTables().map(({ table, title, columns }) => ({
      name: table,
      about: title[locale],
      columns: columns.map(({ name, type, [locale]: about }) => ({ name, type, about }))
    })),
    download: ENGINE_BYTES + manifest.files['atlas.duckdb']!.bytes + manifest.files['flows.duckdb']!.bytes
  };
}
