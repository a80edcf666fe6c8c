import { error } from '@sveltejs/kit';
import { figures } from '$lib/figures/registry';
import { prepare, type Prepared } from '$lib/share/figure.server';
import { FILES, type FileFormat } from '$lib/share/files';
import { pngFile, svgFile } from '$lib/share/picture.server';
import { tableCsv, tableJson } from '$lib/share/table-file';

export const prerender = true;
export const trailingSlash = 'ignore';

export function entries() {
  return figures.flatMap(({ id }) =>
    (['es', 'en'] as const).flatMap((lang) => FILES.map((format) => ({ id, lang, format })))
  );
}

const WRITERS: Record<FileFormat, [type: string, write: (prepared: Prepared) => Promise<BodyInit> | BodyInit]> = {
  svg: ['image/svg+xml; charset=utf-8', svgFile],
  png: ['image/png', async (prepared) => body(await pngFile(prepared))],
  'card.png': ['image/png', async (prepared) => body(await pngFile(prepared, 'card'))],
  csv: ['text/csv; charset=utf-8', ({ told, sources, version }) => tableCsv(told, sources, version)],
  json: [
    'application/json; charset=utf-8',
    ({ told, sources, version }) => `${JSON.stringify(tableJson(told, sources, version), null, 1)}\n`
  ]
};

/** The default view of a figure as a file, in the language of its name. */
export async function GET({ params }) {
  const [type, write] = WRITERS[params.format as FileFormat];
  const known = figures.some(({ id }) => id === params.id);
  const prepared = known ? await prepare(params.id, params.lang as 'es' | 'en') : null;
  if (!prepared) error(404);
  return new Response(await write(prepared), { headers: { 'content-type': type } });
}

function body(bytes: Uint8Array): BodyInit {
  return new Uint8Array(bytes);
}
