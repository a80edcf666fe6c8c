import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { error } from '@sveltejs/kit';
import { ask, manifest } from '$lib/data/atlas.server';
import { sqlLink } from '$lib/data/workbench/link';
import { localeOf } from '$lib/text/routes';
import { answer, show } from '../../../../notebooks/execute';
import { notebooks } from '../../../../notebooks/index';

export function entries() {
  return notebooks.map(({ id }) => ({ id }));
}

export async function load({ params, url }) {
  const notebook = notebooks.find(({ id }) => id === params.id);
  if (!notebook) error(404);
  const locale = localeOf(url.pathname);
  const file = readFileSync(join(process.cwd(), 'notebooks', `${notebook.id}.ts`), 'utf8');
  const queries = notebook.cells.flatMap((cell) => (cell.kind === 'sql' ? [cell] : []));
  return {
    id: notebook.id,
    /** Address of each query in the workbench; a query too long for one has none. */
    links: Object.fromEntries(
      await Promise.all(queries.map(async ({ name, sql }) => [name, await sqlLink(sql.trim())] as const))
    ) as Record<string, string | null>,
    version: manifest.version,
    title: notebook.title[locale],
    question: notebook.question[locale],
    cells: show(notebook, await answer(notebook, { ask }), locale, file)
  };
}
