import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { readCatalog } from './catalog/catalog';
import { readSchema } from './lib/schema';
import { estimate } from './estimates/index';
import { baselineOf, writeBaseline } from './publish/baseline';
import { scenarioInputs } from './publish/behaviour';
import { describePackage } from './publish/datapackage';
import { derive } from './publish/derive';
import { estimateInvariants } from './publish/estimate-invariants';
import { writeDatabase, writeTables } from './publish/files';
import { checkInvariants, invariants } from './publish/invariants';
import { load } from './publish/load';
import { scenarioInvariants } from './publish/scenario-invariants';
import { writeScenarios } from './publish/scenarios';
import { contentVersion, fileSha256 } from './publish/version';

const DATABASES = ['atlas.duckdb', 'flows.duckdb'] as const;

const dataFolder = fileURLToPath(new URL('../static/data', import.meta.url));

/** `static/data/latest.json`: which version is current, and what the browser must receive. */
export interface Manifest {
  version: string;
  files: Record<(typeof DATABASES)[number], { bytes: number; sha256: string }>;
}

/**
 * Builds the published database from `data/catalog` and `data/tables` into `folder`: an immutable `v/VERSION/` and stable
 * names under `latest/`. Checks every invariant first; a broken one leaves what was published before as it was.
 */
export async function publish(folder = dataFolder, log: (line: string) => void = console.log): Promise<Manifest> {
  const started = performance.now();
  const step = (name: string) => log(`${((performance.now() - started) / 1000).toFixed(1).padStart(5)} s  ${name}`);
  const scratchFolder = mkdtempSync(join(tmpdir(), 'immex-atlas-'));
  // One thread: sums of DOUBLE and Parquet bytes are then the same on every machine.
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    step('catalogue and schema');
    const catalog = readCatalog();
    const schema = await readSchema();
    step('loading data/tables');
    await load(connection, schema, catalog);
    step('totals, groups, metros');
    await derive(connection);
    step('estimates');
    const estimates = await estimate(connection, (line) => step(`  ${line}`));
    const baseline = baselineOf(estimates, await scenarioInputs(connection));
    step('scenarios');
    // Which version they belong to is known when their results are in it.
    await writeScenarios(connection, { version: '', ...baseline });
    const all = [...invariants, ...estimateInvariants, ...scenarioInvariants];
    step(`${all.length} invariants`);
    await checkInvariants(connection, all);
    step('version of the content');
    const version = await contentVersion(connection, schema, scratchFolder);

    const target = join(folder, 'v', version);
    const half = `${target}.tmp`;
    rmSync(half, { recursive: true, force: true });
    mkdirSync(half, { recursive: true });
    step(`databases of version ${version}`);
    await writeDatabase(connection, schema, 'atlas', join(half, 'atlas.duckdb'));
    await writeDatabase(connection, schema, 'flows', join(half, 'flows.duckdb'));
    writeBaseline(half, { version, ...baseline }, estimates);
    step('tables and data package');
    const files = await writeTables(connection, schema, half);
    const descriptor = await describePackage(version, half, files, catalog);
    writeFileSync(join(half, 'datapackage.json'), JSON.stringify(descriptor, null, 2) + '\n');
    const stable = join(folder, 'latest.tmp');
    rmSync(stable, { recursive: true, force: true });
    // What the pages alone read stands once, under its version.
    cpSync(half, stable, { recursive: true, filter: (source) => source !== join(half, 'footprint') });
    leaveOutMeasures(half);
    // The first write of a version's databases is the one that stands: their bytes may already be cached somewhere.
    for (const name of DATABASES) if (existsSync(join(target, name))) renameSync(join(target, name), join(half, name));
    rmSync(target, { recursive: true, force: true });
    renameSync(half, target);

    const manifest = await describeVersion(target, version);
    replaceLatest(folder, stable, manifest);
    for (const name of DATABASES) step(`${name} ${(manifest.files[name].bytes / 1e6).toFixed(1)} MB`);
    step(`published ${version}`);
    return manifest;
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(scratchFolder, { recursive: true, force: true });
  }
}

/** Loads a folder of tables, derives what the build derives, and checks the invariants of what is published. Throws InvariantError. */
export async function checkTables(folder: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    await load(connection, await readSchema(), readCatalog(), folder);
    await derive(connection);
    await checkInvariants(connection, invariants);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function describeVersion(target: string, version: string): Promise<Manifest> {
  const describe = async (name: string) => ({
    bytes: statSync(join(target, name)).size,
    sha256: await fileSha256(join(target, name))
  });
  return {
    version,
    files: { 'atlas.duckdb': await describe('atlas.duckdb'), 'flows.duckdb': await describe('flows.duckdb') }
  };
}

/**
 * The CSV of a measure has one address, the stable one, in the site and in the data package: twice, they would not fit what
 * common hosts accept. A version's folder holds them all as one Parquet.
 */
function leaveOutMeasures(folder: string): void {
  const file = join(folder, 'datapackage.json');
  const descriptor = JSON.parse(readFileSync(file, 'utf8')) as { resources: { path: string }[] };
  rmSync(join(folder, 'tables/observation'), { recursive: true });
  const resources = descriptor.resources.filter(({ path }) => !path.startsWith('tables/observation/'));
  writeFileSync(file, JSON.stringify({ ...descriptor, resources }, null, 2) + '\n');
}

/** Stable names for the public, then the manifest last, so that it never names files that are not there. */
function replaceLatest(folder: string, stable: string, manifest: Manifest): void {
  const latest = join(folder, 'latest');
  rmSync(latest, { recursive: true, force: true });
  renameSync(stable, latest);
  writeFileSync(join(folder, 'latest.json.tmp'), JSON.stringify(manifest, null, 2) + '\n');
  renameSync(join(folder, 'latest.json.tmp'), join(folder, 'latest.json'));
  for (const old of readdirSync(join(folder, 'v')))
    if (old !== manifest.version) rmSync(join(folder, 'v', old), { recursive: true });
}

if (import.meta.filename === process.argv[1]) {
  try {
    await publish();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
