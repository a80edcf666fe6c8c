import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openNodeDatabase } from '../src/lib/data/node';
import { answer, show, type ExecutedCell } from './execute';
import { notebookById, notebooks } from './index';

/** `npx tsx notebooks/run.ts [NAME …] [--lang es|en]`: runs notebooks on the published database; a claim that fails ends it. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: 'string', default: 'es' } }
});
const locale = values.lang === 'en' ? 'en' : 'es';
const data = fileURLToPath(new URL('../static/data', import.meta.url));
const { version } = JSON.parse(readFileSync(`${data}/latest.json`, 'utf8')) as { version: string };
const database = await openNodeDatabase(`${data}/v/${version}/atlas.duckdb`);

try {
  for (const notebook of positionals.length ? positionals.map(notebookById) : notebooks) {
    const file = readFileSync(fileURLToPath(new URL(`${notebook.id}.ts`, import.meta.url)), 'utf8');
    console.log(`\n# ${notebook.title[locale]}\n${notebook.question[locale]}\n`);
    for (const cell of show(notebook, await answer(notebook, database), locale, file)) print(cell);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  database.close();
}

function print(cell: ExecutedCell): void {
  if (cell.kind === 'prose') console.log(`${cell.text}\n`);
  if (cell.kind === 'check') console.log(`✓ ${cell.text}\n`);
  if (cell.kind === 'chart') console.log(`[${cell.title}]\n`);
  if (cell.kind !== 'sql' && cell.kind !== 'code') return;
  console.log(`## ${cell.title} (${cell.count})`);
  console.table(cell.rows.map((row) => Object.fromEntries(row.map((value, i) => [cell.columns[i]!, value]))));
}
