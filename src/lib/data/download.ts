import { EngineError } from './engine-errors';

export interface Download {
  url: string;
  /** Size and SHA-256 that the bytes must have; `sha256` absent for files that the build names by content. */
  bytes?: number;
  sha256?: string;
}

/**
 * The whole file, its bytes counted as they come. Bytes whose fingerprint is wrong are fetched once more past every cache,
 * because a half-written cache entry is the usual cause. Throws EngineError: offline, not-found, corrupt, cancelled.
 */
export async function download(
  file: Download,
  onBytes: (received: number) => void,
  signal?: AbortSignal
): Promise<Uint8Array> {
  const first = await receive(file, onBytes, signal, 'default');
  if (await isGenuine(first, file)) return first;
  const second = await receive(file, onBytes, signal, 'reload');
  if (await isGenuine(second, file)) return second;
  throw new EngineError('corrupt', `${file.url}: ${second.byteLength} bytes`);
}

async function receive(
  file: Download,
  onBytes: (received: number) => void,
  signal: AbortSignal | undefined,
  cache: RequestCache
): Promise<Uint8Array> {
  try {
    const response = await fetch(file.url, { cache, ...(signal ? { signal } : {}) });
    if (!response.ok)
      throw new EngineError(response.status === 404 ? 'not-found' : 'offline', `${file.url}: HTTP ${response.status}`);
    const reader = response.body!.getReader();
    const chunks: Uint8Array[] = [];
    let received = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      received += value.byteLength;
      onBytes(received);
    }
    const whole = new Uint8Array(received);
    let at = 0;
    for (const chunk of chunks) {
      whole.set(chunk, at);
      at += chunk.byteLength;
    }
    return whole;
  } catch (error) {
    if (error instanceof EngineError) throw error;
    throw new EngineError(signal?.aborted ? 'cancelled' : 'offline', error);
  }
}

async function isGenuine(bytes: Uint8Array, { bytes: size, sha256 }: Download): Promise<boolean> {
  if (size !== undefined && bytes.byteLength !== size) return false;
  if (!sha256) return true;
  const digest = await crypto.subtle.digest('SHA-256', bytes as BufferSource);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('') === sha256;
}
