import { base } from '$app/paths';
import { dev, version as build } from '$app/environment';
import type { Manifest } from './engine';
import { EngineError } from './engine-errors';
import { dataVersionOf } from './kept';

/**
 * Which databases belong to this page. Throws EngineError: `old-page` when the host offers another data version than the
 * one that the page was printed with, so that no figure is ever recomputed on other data; `not-found`, `host-error`.
 */
export async function pageManifest(signal: AbortSignal): Promise<Manifest> {
  const response = await fetch(`${base}/data/latest.json`, { signal });
  if (!response.ok)
    throw new EngineError(response.status === 404 ? 'not-found' : 'host-error', `latest.json: HTTP ${response.status}`);
  const manifest = (await response.json()) as Manifest;
  if (!dev && manifest.version !== dataVersionOf(build)) throw new EngineError('old-page', manifest.version);
  return manifest;
}
