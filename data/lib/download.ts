import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';

export interface DownloadOptions {
  /** Tries before giving up; the pause doubles after each. */
  tries?: number;
  pause?: number;
  onProgress?(received: number, total: number | null): void;
}

/** The address could not be fetched after all tries. Says what was asked, what came, and what to do. */
export class DownloadError extends Error {
  constructor(url: string, reason: string, options?: ErrorOptions) {
    super(
      `could not download ${url}: ${reason}. Check the connection or the address in data/catalog/sources and run the command again; what had arrived is kept and resumed.`,
      options
    );
    this.name = 'DownloadError';
  }
}

/**
 * Downloads `url` to `path` by way of `path.part`: an interrupted download resumes where it stopped when the host still
 * offers the same file (If-Range), and restarts otherwise. `path` appears whole or not at all. Returns its SHA-256.
 */
export async function download(
  url: string,
  path: string,
  { tries = 4, pause = 1000, onProgress }: DownloadOptions = {}
): Promise<string> {
  mkdirSync(dirname(path), { recursive: true });
  let validator: string | null = null;
  for (let attempt = 1; ; attempt++) {
    try {
      validator = await receive(url, `${path}.part`, validator, onProgress);
      renameSync(`${path}.part`, path);
      return await sha256(path);
    } catch (error) {
      if (error instanceof Interrupted) validator = error.validator;
      const reason = error instanceof Error ? error.message : String(error);
      if (attempt === tries || error instanceof Refused) throw new DownloadError(url, reason, { cause: error });
      await wait(pause * 2 ** (attempt - 1));
    }
  }
}

/** The host answered that it will not give the file; trying again would not help. */
class Refused extends Error {}

/** The bytes stopped before the end; the validator tells whether the rest belongs to the same file. */
class Interrupted extends Error {
  constructor(
    message: string,
    readonly validator: string | null
  ) {
    super(message);
  }
}

async function receive(
  url: string,
  part: string,
  validator: string | null,
  onProgress?: DownloadOptions['onProgress']
): Promise<string | null> {
  const held = validator && existsSync(part) ? statSync(part).size : 0;
  if (!held) rmSync(part, { force: true });
  const response = await fetch(url, held ? { headers: { range: `bytes=${held}-`, 'if-range': validator! } } : {});
  if (response.status >= 400 && response.status < 500 && response.status !== 408 && response.status !== 429)
    throw new Refused(`the host answered ${response.status}`);
  if (!response.ok || !response.body) throw new Error(`the host answered ${response.status}`);
  const resumed = response.status === 206;
  const length = response.headers.get('content-length');
  const total = length === null ? null : Number(length) + (resumed ? held : 0);
  const newValidator = response.headers.get('etag') ?? response.headers.get('last-modified');
  let received = resumed ? held : 0;
  const counted = Readable.fromWeb(response.body as never).map((chunk: Uint8Array) => {
    received += chunk.byteLength;
    onProgress?.(received, total);
    return chunk;
  });
  try {
    await pipeline(counted, createWriteStream(part, { flags: resumed ? 'a' : 'w' }));
  } catch (error) {
    throw new Interrupted(error instanceof Error ? error.message : String(error), newValidator);
  }
  // A compressed response tells the length of its compressed form, so only plain ones can be checked.
  if (total !== null && !response.headers.has('content-encoding') && received !== total)
    throw new Interrupted(`${received} bytes of ${total} arrived`, newValidator);
  return newValidator;
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
