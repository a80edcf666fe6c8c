import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { error } from '@sveltejs/kit';
import { ask, manifest } from '$lib/data/atlas.server';
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
  return {
    id: notebook.id,
    version: manifest.version,
    title: notebook.title[locale],
    question: notebook.question[locale],
    cells: show(notebook, await answer(notebook, { ask }), locale, file)
  };
}
