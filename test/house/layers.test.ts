import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryFiles, root } from './tool';

/**
 * Imports go one way: model ← data ← figures, scenario ← share ← routes; explore stands beside scenario, over figures; chart and ui know nothing of IMMEX. For each
 * folder, the folders of ours that it may import besides itself.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'src/lib/model': [],
  'src/lib/text': [],
  'src/lib/chart': [],
  'src/lib/data': ['src/lib/model', 'src/lib/text'],
  // Of the data layer, the frame of a page shows the engine's status and marks a number's basis: nothing of a subject.
  'src/lib/ui': [
    'src/lib/chart',
    'src/lib/text',
    'src/lib/data/live',
    'src/lib/data/engine-status',
    'src/lib/data/engine-errors',
    'src/lib/data/schema'
  ],
  'src/lib/figures': ['src/lib/model', 'src/lib/data', 'src/lib/chart', 'src/lib/ui', 'src/lib/text'],
  'src/lib/explore': [
    'src/lib/model',
    'src/lib/data',
    'src/lib/figures',
    'src/lib/chart',
    'src/lib/ui',
    'src/lib/text'
  ],
  'src/lib/scenario': ['src/lib/model', 'src/lib/data', 'src/lib/chart', 'src/lib/ui', 'src/lib/text'],
  // A debate leads to reforms of the lab under the names that they have there.
  'src/lib/debates': ['src/lib/data', 'src/lib/figures', 'src/lib/text', 'src/lib/scenario/presets'],
  // Profiles cite and quote as the files of `share` do.
  'src/lib/profile': [
    'src/lib/model',
    'src/lib/data',
    'src/lib/figures',
    'src/lib/share',
    'src/lib/ui',
    'src/lib/text'
  ],
  'src/lib/search': ['src/lib/text', 'src/lib/ui'],
  // The reader's own files: importer's dialogue and list.
  'src/lib/own': ['src/lib/model', 'src/lib/data', 'src/lib/chart', 'src/lib/ui', 'src/lib/text', 'src/lib/share'],
  'src/lib/share': [
    'src/lib/model',
    'src/lib/data',
    'src/lib/figures',
    'src/lib/scenario',
    'src/lib/chart',
    'src/lib/ui',
    'src/lib/text'
  ],
  // Notebooks are executed while their pages are prerendered.
  'src/routes': ['src/lib', 'notebooks'],
  'src/cli': ['data', 'src/lib'],
  // The layout of INEGI's IMMEX files is read by the pipeline and, when a reader drops one, by the page; the presets that the
  // build computes are those that the lab opens: one definition of each.
  data: ['src/lib/model', 'src/lib/data/schema', 'src/lib/data/import/immex', 'src/lib/scenario/presets'],
  notebooks: ['data', 'src/lib']
};

interface Import {
  file: string;
  target: string;
}

const sources = repositoryFiles().filter((file) => /^(src|data|notebooks)\/.*\.(ts|js|svelte)$/.test(file));
const imports = sources.flatMap(importsOf);
const ours = imports.filter(({ target }) => /^(src|data|notebooks|test)\//.test(target));

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const pattern = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)['"]([^'"]+)['"]/g;
  return [...text.matchAll(pattern)].map(([, target = '']) => ({ file, target: place(file, target) }));
}

/** Path from the repository's root for what is ours, the package's name for what is not. */
function place(file: string, target: string): string {
  const bare = target.replace(/\?.*$/, '');
  if (bare.startsWith('.')) return posix.join(posix.dirname(file), bare);
  if (bare === '$lib' || bare.startsWith('$lib/')) return `src/lib${bare.slice(4)}`;
  return bare;
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`) || path.startsWith(`${folder}.`);
}

const show = ({ file, target }: Import) => `${file} imports ${target}`;

describe('layers', () => {
  it('every folder of src/lib has its place in the order', () => {
    const folders = new Set(sources.flatMap((file) => /^src\/lib\/[^/]+(?=\/)/.exec(file)?.[0] ?? []));
    expect([...folders].filter((folder) => !(folder in MAY_IMPORT))).toEqual([]);
  });

  it.each(Object.entries(MAY_IMPORT))('%s imports only itself and %j', (folder, others) => {
    const astray = ours.filter(
      ({ file, target }) => isIn(file, folder) && !isIn(target, folder) && !others.some((other) => isIn(target, other))
    );
    expect(astray.map(show)).toEqual([]);
  });

  it('the model runs anywhere: no framework, no browser, no Arquero, no Node; of d3, its random numbers', () => {
    const outside = imports.filter(({ file, target }) => isIn(file, 'src/lib/model') && !isIn(target, 'src/lib/model'));
    expect(outside.filter(({ target }) => target !== 'd3').map(show)).toEqual([]);
  });

  it('only the two engines, and the reader of DuckDB files, import DuckDB-WASM', () => {
    const users = imports.filter(({ target }) => target.startsWith('@duckdb/duckdb-wasm')).map(({ file }) => file);
    const allowed = [
      'src/lib/data/engine.ts',
      'src/lib/data/workbench/engine.ts',
      'src/lib/data/import/duckdb-file.ts'
    ];
    expect(users.filter((file) => !allowed.includes(file))).toEqual([]);
  });

  it('nothing that runs in a page imports what belongs to the server', () => {
    const page = (file: string) =>
      file.endsWith('.svelte') || (/^src\/lib\/.*\.ts$/.test(file) && !/(\.server|\/node)\.ts$/.test(file));
    const server = (target: string) => /\.server$|^node:|^@duckdb\/node-api|\/data\/node$/.test(target);
    const astray = imports.filter(({ file, target }) => page(file) && server(target));
    expect(astray.map(show)).toEqual([]);
  });

  it('the site, the data and the notebooks import nothing of the tests', () => {
    expect(ours.filter(({ target }) => isIn(target, 'test')).map(show)).toEqual([]);
  });
});
