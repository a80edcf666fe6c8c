import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { recordsOf, type ArrowTable } from './arrow-records';
import type { Database } from './database';
import { download } from './download';
import { EngineError } from './engine-errors';
import { downloadModule, ENGINE_MODULE } from './engine-module';
import type { Question, RawRecord } from './question';
import { AnswerCache, Queue } from './queue';

/** `latest.json`: which version is published, and what each of its databases must be. */
export interface Manifest {
  version: string;
  files: Record<'atlas.duckdb' | 'flows.duckdb', { bytes: number; sha256: string }>;
}

export interface StartOptions {
  /** Site's base path. */
  base: string;
  manifest: Manifest;
  onProgress(received: number, total: number): void;
  signal: AbortSignal;
}

/** Below this the whole file is fetched, and so works offline; above, ranges read a few blocks of it. */
const WHOLE_FILE_LIMIT = 15_000_000;
const KEPT_ANSWERS = 200;
/** The pages' own questions take milliseconds: a worker that is silent for so long is gone, and no event says so. */
const SILENCE = 60_000;

/**
 * Starts DuckDB in a worker of this origin with the published atlas attached and current. Extensions are never loaded:
 * they would come from another host. Throws EngineError.
 */
export async function startEngine({ base, manifest, onProgress, signal }: StartOptions): Promise<Engine> {
  assertCapable();
  const atlas = manifest.files['atlas.duckdb'];
  const total = ENGINE_MODULE.bytes + atlas.bytes;
  const received = { wasm: 0, atlas: 0 };
  const report = (part: keyof typeof received) => (bytes: number) => {
    received[part] = bytes;
    onProgress(Math.min(received.wasm + received.atlas, total), total);
  };
  const folder = `${base}/data/v/${manifest.version}`;
  const [module, database, duckdb] = await Promise.all([
    downloadModule(report('wasm'), signal),
    download({ url: `${folder}/atlas.duckdb`, ...atlas }, report('atlas'), signal),
    import('@duckdb/duckdb-wasm')
  ]);
  if (signal.aborted) throw new EngineError('cancelled');

  const worker = new Worker(workerUrl);
  const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  try {
    await failing(worker, db.instantiate(module), SILENCE);
    await db.open({
      query: { castBigIntToDouble: true, castDecimalToDouble: true },
      filesystem: { reliableHeadRequests: true, allowFullHTTPReads: false, forceFullHTTPReads: false }
    });
    await db.registerFileBuffer('atlas.duckdb', database);
    const connection = await db.connect();
    await connection.query('SET autoinstall_known_extensions = false; SET autoload_known_extensions = false');
    await connection.query("ATTACH 'atlas.duckdb' AS atlas (READ_ONLY); USE atlas");
    return new Engine(db, connection, worker, folder, manifest);
  } catch (error) {
    worker.terminate();
    throw classified(error);
  }
}

/** What the browser says in gigabytes, rounded to a power of two; absent where it does not tell. */
const LITTLE_MEMORY = 1;

/** Throws EngineError where the engine cannot run, before a byte of it is fetched: `wasm-blocked`, `little-memory`. */
export function assertCapable(): void {
  if (typeof WebAssembly !== 'object') throw new EngineError('wasm-blocked');
  const { deviceMemory } = navigator as { deviceMemory?: number };
  if (deviceMemory !== undefined && deviceMemory <= LITTLE_MEMORY)
    throw new EngineError('little-memory', `${deviceMemory} GB`);
}

/** The running engine: one worker, one question at a time, answers kept by SQL text. */
export class Engine implements Database {
  readonly #queue = new Queue();
  readonly #answers = new AnswerCache<RawRecord[]>(KEPT_ANSWERS);
  #flows: Promise<void> | undefined;
  #ended = false;

  constructor(
    private readonly db: AsyncDuckDB,
    private readonly connection: AsyncDuckDBConnection,
    private readonly worker: Worker,
    private readonly folder: string,
    private readonly manifest: Manifest
  ) {}

  async ask<Row>(question: Question<Row>, signal?: AbortSignal): Promise<Row[]> {
    const kept = this.#answers.get(question.sql);
    if (kept) return kept.map(question.decode);
    const records = await this.#queue.add(() => this.#run(question.sql, signal), signal);
    this.#answers.set(question.sql, records);
    return records.map(question.decode);
  }

  /** Attaches the monthly flows as `flows`, once: by ranges when large, whole when small. Throws EngineError. */
  attachFlows(): Promise<void> {
    this.#flows ??= this.#queue.add(async () => {
      await registerFlows(this.db, this.folder, this.manifest);
      await this.connection.query("ATTACH 'flows.duckdb' AS flows (READ_ONLY)");
    });
    this.#flows.catch(() => (this.#flows = undefined));
    return this.#flows;
  }

  /** Whether its worker died: a new engine is needed. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Streams the answer, so that an aborted signal can stop the query inside the worker. */
  async #run(sql: string, signal?: AbortSignal): Promise<RawRecord[]> {
    const cancel = () => void this.connection.cancelSent();
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      const records = await failing(this.worker, this.#read(sql), SILENCE);
      if (signal?.aborted) throw new EngineError('cancelled');
      return records;
    } catch (error) {
      if (error instanceof EngineError && error.code === 'worker-failed') {
        this.#ended = true;
        this.worker.terminate();
      }
      throw signal?.aborted ? new EngineError('cancelled', error) : classified(error);
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  async #read(sql: string): Promise<RawRecord[]> {
    const records: RawRecord[] = [];
    for await (const batch of await this.connection.send(sql, true))
      records.push(...recordsOf(batch as unknown as ArrowTable));
    return records;
  }
}

/** Makes flows.duckdb known to a database: whole, its fingerprint checked, when small; by ranges when large. Throws EngineError. */
export async function registerFlows(
  db: AsyncDuckDB,
  folder: string,
  manifest: Manifest,
  onBytes: (received: number) => void = () => undefined,
  signal?: AbortSignal
): Promise<void> {
  const { DuckDBDataProtocol } = await import('@duckdb/duckdb-wasm');
  const file = manifest.files['flows.duckdb'];
  const url = new URL(`${folder}/flows.duckdb`, location.href).href;
  if (file.bytes < WHOLE_FILE_LIMIT) {
    await db.registerFileBuffer('flows.duckdb', await download({ url, ...file }, onBytes, signal));
    return;
  }
  await assertRanges(url, signal);
  await db.registerFileURL('flows.duckdb', url, DuckDBDataProtocol.HTTP, false);
}

/** Throws EngineError `no-ranges` when the host gives no parts of a file, or compresses them; `offline`. */
async function assertRanges(url: string, signal?: AbortSignal): Promise<void> {
  const options = signal ? { signal } : {};
  let probe: Response;
  try {
    probe = await fetch(url, { ...options, headers: { range: 'bytes=0-0' } });
    await probe.body?.cancel();
  } catch (error) {
    // A part of a compressed file is not a part of the file: browsers refuse it as they refuse a lost connection.
    const head = await fetch(url, { ...options, method: 'HEAD' }).catch(() => undefined);
    throw new EngineError(head?.ok ? 'no-ranges' : 'offline', error);
  }
  const encoding = probe.headers.get('content-encoding');
  if (probe.status !== 206 || encoding) throw new EngineError('no-ranges', `HTTP ${probe.status} ${encoding ?? ''}`);
}

/** A promise of the worker's that also fails when the worker itself does: by its event or, if `silence` is given, by saying nothing. */
export function failing<Result>(worker: Worker, promise: Promise<Result>, silence?: number): Promise<Result> {
  return new Promise((resolve, reject) => {
    const fail = (event: ErrorEvent) => reject(new EngineError('worker-failed', event.message));
    const timer =
      silence && setTimeout(() => reject(new EngineError('worker-failed', `silent for ${silence} ms`)), silence);
    worker.addEventListener('error', fail, { once: true });
    promise.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      worker.removeEventListener('error', fail);
    });
  });
}

export function classified(error: unknown): EngineError {
  if (error instanceof EngineError) return error;
  const text = String(error);
  if (/out of memory|Array buffer allocation/i.test(text)) return new EngineError('out-of-memory', error);
  if (/WebAssembly|wasm.*(blocked|compile)|unsafe-eval/i.test(text)) return new EngineError('wasm-blocked', error);
  return new EngineError('query', error);
}
