import { bytes, url } from 'virtual:engine-module';
import { download } from './download';
import { EngineError } from './engine-errors';
import { unpacked } from './packed';

/** The engine's module on the host, packed: its address, and its bytes for those who show progress. */
export const ENGINE_MODULE = { url, bytes };

let known: string | undefined;

/**
 * Downloads the engine's module and gives an address in memory by which workers fetch it unpacked, under the type that they
 * wait for; once a page, however many engines it starts. Throws EngineError.
 */
export async function downloadModule(onBytes: (received: number) => void, signal?: AbortSignal): Promise<string> {
  if (known) return known;
  const packed = await download({ url }, onBytes, signal);
  const module = await unpacked(packed).catch((error: unknown) => {
    throw new EngineError('corrupt', error);
  });
  known = URL.createObjectURL(new Blob([module], { type: 'application/wasm' }));
  return known;
}
