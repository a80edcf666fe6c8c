import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from './database';
import type { Manifest } from './engine';
import { openNodeDatabase } from './node';
import type { Question } from './question';

const folder = join(process.cwd(), 'static/data');

/** The published version that this build draws on. Throws, with the command to run, when nothing is published. */
export const manifest = readManifest();

let opened: Promise<Database> | undefined;

/** Answers a question from the published atlas.duckdb while pages are prerendered. */
export async function ask<Row>(question: Question<Row>): Promise<Row[]> {
  opened ??= openNodeDatabase(join(folder, 'v', manifest.version, 'atlas.duckdb'));
  return (await opened).ask(question);
}

function readManifest(): Manifest {
  try {
    return JSON.parse(readFileSync(join(folder, 'latest.json'), 'utf8')) as Manifest;
  } catch (cause) {
    throw new Error('no published data in static/data: run `npm run data` first', { cause });
  }
}
