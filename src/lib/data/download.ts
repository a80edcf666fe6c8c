import { EngineError } from './engine-errors';
import { keepVerified } from './offline';

export interface Download {
  url: string;
  /** Size and SHA-256 that the bytes must have; `sha256` absent for files that the build names by content. */
  bytes?: number;
  sha256?: string;
}

/** How often a download that breaks off goes on from where it was. */
const RESUMPTIONS = 3;
/** Milliseconds before it goes on; twice as long each time. */
const PAUSE = 300;

/**
 * The whole file, its bytes counted as they come. A download that breaks off goes on by ranges; bytes whose fingerprint is
 * wrong are fetched once more past every cache, because a half-written cache entry is the usual cause. What has a
 * fingerprint is kept for reading offline. Throws EngineError: offline, not-found,
 * host-error, corrupt, cancelled.
 */
export async function download(
  file: Download,
  onBytes: (received: number) => void,
  signal?: AbortSignal
): Promise<Uint8Array<ArrayBuffer>> {
  for (const cache of ['default', 'reload'] as const) {
    const bytes = await receive(file, onBytes, signal, cache);
    if (!(await isGenuine(bytes, file))) continue;
    if (file.sha256) void keepVerified(file.url, bytes);
    return bytes;
  }
  throw new EngineError('corrupt', file.url);
}

async function receive(
  file: Download,
  onBytes: (received: number) => void,
  signal: AbortSignal | undefined,
  cache: RequestCache
): Promise<Uint8Array<ArrayBuffer>> {
  let parts = new Parts();
  for (let attempt = 0; ; attempt++) {
    try {
      const range = parts.bytes > 0 ? { headers: { range: `bytes=${parts.bytes}-` } } : {};
      const response = await fetch(file.url, { cache, ...range, ...(signal ? { signal } : {}) });
      if (!response.ok)
        throw new EngineError(
          response.status === 404 ? 'not-found' : 'host-error',
          `${file.url}: HTTP ${response.status}`
        );
      // A host without ranges sends the whole again.
      if (response.status !== 206) parts = new Parts();
      const reader = response.body!.getReader();
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        parts.add(next.value);
        onBytes(parts.bytes);
      }
      return parts.whole();
    } catch (error) {
      if (error instanceof EngineError) throw error;
      if (signal?.aborted) throw new EngineError('cancelled', error);
      // Only what has begun can go on, and only bytes with a fingerprint can be put together without fear.
      if (parts.bytes === 0 || !file.sha256 || attempt === RESUMPTIONS) throw new EngineError('offline', error);
      await new Promise((rested) => setTimeout(rested, PAUSE * 2 ** attempt));
    }
  }
}

class Parts {
  readonly #chunks: Uint8Array[] = [];
  bytes = 0;

  add(chunk: Uint8Array): void {
    this.#chunks.push(chunk);
    this.bytes += chunk.byteLength;
  }

  whole(): Uint8Array<ArrayBuffer> {
    const whole = new Uint8Array(this.bytes);
    let at = 0;
    for (const chunk of this.#chunks) {
      whole.set(chunk, at);
      at += chunk.byteLength;
    }
    return whole;
  }
}

async function isGenuine(bytes: Uint8Array, { bytes: size, sha256 }: Download): Promise<boolean> {
  if (size !== undefined && bytes.byteLength !== size) return false;
  if (!sha256) return true;
  const digest = await crypto.subtle.digest('SHA-256', bytes as BufferSource);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('') === sha256;
}
