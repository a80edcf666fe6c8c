import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { readCatalog, type Catalog, type Source } from './catalog/catalog';
import { compileReader } from './compile';
import { compareTable, type TableChange } from './lib/compare';
import { download } from './lib/download';
import { RawFolder } from './lib/raw';
import { readSchema } from './lib/schema';
import { tableFiles, tablesFolder } from './lib/tables';
import { checkTables } from './publish';
import { readers } from './readers/index';
import type { Reader } from './readers/reader';

const rawFolder = fileURLToPath(new URL('raw', import.meta.url));
const sourcesFolder = fileURLToPath(new URL('catalog/sources', import.meta.url));

export interface UpdateOptions {
  raw?: string;
  tables?: string;
  readers?: readonly Reader[];
  catalog?: Catalog;
  log?(line: string): void;
  /** Invariants that the new tables must hold before they replace the old ones. */
  check?(tables: string): Promise<void>;
}

export interface UpdateReport {
  fetched: { source: string; path: string; changed: boolean; sha256: string }[];
  failed: { source: string; path: string; reason: string }[];
  manual: { source: string; url: string }[];
  tables: TableChange[];
}

/**
 * Downloads every source that offers its file at an official address, recompiles the readers whose files changed into a copy
 * of the tables, checks the copy, and only then puts it in place: a failure anywhere leaves the tables as they were.
 */
export async function update({
  raw = rawFolder,
  tables = tablesFolder,
  readers: all = readers,
  catalog = readCatalog(),
  log = console.log,
  check = checkTables
}: UpdateOptions = {}): Promise<UpdateReport> {
  const report: UpdateReport = { fetched: [], failed: [], manual: [], tables: [] };
  for (const source of catalog.sources) await fetchSource(source, raw, report, log);

  const changed = new Set(report.fetched.filter((file) => file.changed).map((file) => file.source));
  const stale = all.filter((reader) => reader.sources.some((source) => changed.has(source)));
  if (stale.length === 0) return report;

  const schema = await readSchema();
  const copy = mkdtempSync(join(tmpdir(), 'immex-atlas-tables-'));
  try {
    cpSync(tables, copy, { recursive: true });
    for (const reader of stale) {
      log(`compiling ${reader.id}`);
      await compileReader(reader, new RawFolder(raw), catalog, schema, copy);
    }
    log('checking invariants');
    await check(copy);
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const before = tableFiles(tables);
    for (const after of tableFiles(copy)) {
      const table = schema.find((candidate) => candidate.name === after.table);
      const old = before.find((file) => file.table === after.table && file.name === after.name);
      if (!table || (old && readFileSync(old.path).equals(readFileSync(after.path)))) continue;
      report.tables.push(await compareTable(connection, table, old, after));
    }
    connection.closeSync();
    replaceFolder(tables, copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  return report;
}

async function fetchSource(
  source: Source,
  raw: string,
  report: UpdateReport,
  log: (line: string) => void
): Promise<void> {
  if (source.refresh === 'manual') {
    report.manual.push({ source: source.id, url: source.url });
    return;
  }
  for (const { path, official_url: url, sha256 } of source.files) {
    if (!url) continue;
    let told = 0;
    try {
      const found = await download(url, join(raw, path), {
        onProgress(received, total) {
          const now = Date.now();
          if (now - told < 2000) return;
          told = now;
          log(`  ${path}: ${(received / 1e6).toFixed(1)}${total ? ` of ${(total / 1e6).toFixed(1)}` : ''} MB`);
        }
      });
      report.fetched.push({ source: source.id, path, sha256: found, changed: found !== sha256 });
      log(`${found === sha256 ? 'unchanged' : 'changed  '} ${path}`);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      report.failed.push({ source: source.id, path, reason });
      log(`failed    ${path}: ${reason}`);
    }
  }
}

/** Swaps the finished copy in; the old folder goes only when the new one stands. */
function replaceFolder(tables: string, copy: string): void {
  const next = `${tables}.next`;
  const old = `${tables}.old`;
  rmSync(next, { recursive: true, force: true });
  cpSync(copy, next, { recursive: true });
  renameSync(tables, old);
  renameSync(next, tables);
  rmSync(old, { recursive: true });
}

/** Writes the new fingerprints and today's date into the catalogue's text, leaving the rest of it as it is. */
function recordFingerprints(report: UpdateReport, today: string, folder = sourcesFolder): void {
  const changed = report.fetched.filter((file) => file.changed);
  for (const name of changed.length ? readdirSync(folder) : []) {
    const path = join(folder, name);
    writeFileSync(`${path}.tmp`, withFingerprints(readFileSync(path, 'utf8'), changed, today));
    renameSync(`${path}.tmp`, path);
  }
}

/** The catalogue's lines, those of changed files with their new SHA-256 and those of their sources with the date. */
export function withFingerprints(text: string, changed: UpdateReport['fetched'], today: string): string {
  let source = '';
  let file: UpdateReport['fetched'][number] | undefined;
  return text
    .split('\n')
    .flatMap((line) => {
      source = /^- id: (\S+)/.exec(line)?.[1] ?? source;
      const path = /^\s+- path: (\S+)/.exec(line)?.[1];
      if (path) {
        file = changed.find((entry) => entry.source === source && entry.path === path);
        return file ? [line, `      sha256: "${file.sha256}"`] : [line];
      }
      if (file && /^\s+sha256: /.test(line)) return [];
      const dated = changed.some((entry) => entry.source === source);
      return [dated ? line.replace(/^ {2}retrieved: .*/, `  retrieved: "${today}"`) : line];
    })
    .join('\n');
}

/** The report as the pull request of the scheduled refresh shows it. */
export function reportText(report: UpdateReport): string {
  const lines = ['# Data update', ''];
  lines.push(
    `Files fetched: ${report.fetched.length}, changed: ${report.fetched.filter((file) => file.changed).length}, failed: ${report.failed.length}.`
  );
  for (const { path, reason } of report.failed) lines.push(`- failed: ${path}: ${reason}`);
  if (report.tables.length) {
    lines.push('', '| table | rows before | rows after | rows added | rows removed |', '|---|---:|---:|---:|---:|');
    for (const row of report.tables)
      lines.push(`| ${row.file} | ${row.before} | ${row.after} | ${row.added} | ${row.removed} |`);
  }
  lines.push('', 'Sources that are refreshed by hand (their notes in data/catalog/sources say why):');
  for (const { source, url } of report.manual) lines.push(`- ${source}: ${url}`);
  return `${lines.join('\n')}\n`;
}

if (import.meta.filename === process.argv[1]) {
  const { values } = parseArgs({ options: { report: { type: 'string' } } });
  const report = await update();
  recordFingerprints(report, new Date().toISOString().slice(0, 10));
  const text = reportText(report);
  if (values.report) writeFileSync(values.report, text);
  console.log(`\n${text}`);
  if (report.failed.length && !report.fetched.length && existsSync(rawFolder)) process.exitCode = 1;
}
