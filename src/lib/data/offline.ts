import { base } from '$app/paths';
import { dev, version as build } from '$app/environment';
import { dataVersionOf, keptNames } from './kept';

/** What a page tells the service worker; `assets` are the code and fonts that it has loaded. */
export interface Visit {
  kind: 'visited';
  build: string;
  path: string;
  assets: string[];
}

/**
 * Lets the service worker keep what is visited, from now on, and answers its question which build this page is of. Does
 * nothing while developing and where the browser has no service workers; a refusal changes nothing on the page.
 */
export function startOffline(): void {
  if (dev || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.addEventListener('message', ({ data, ports }: MessageEvent<unknown>) => {
    if (data === 'build?') ports[0]?.postMessage(build);
  });
  const register = () => {
    navigator.serviceWorker.register(`${base}/service-worker.js`, { scope: `${base}/` }).catch(() => undefined);
  };
  // After the page is there: the first visit owes its bytes to the reader.
  if (document.readyState === 'complete') register();
  else addEventListener('load', register, { once: true });
}

/** Tells the service worker, once it runs, that the reader is on this page. */
export function tellVisit(pathname: string): void {
  if (dev || !('serviceWorker' in navigator)) return;
  void navigator.serviceWorker.ready.then(({ active }) => {
    const assets = performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.startsWith(location.origin));
    active?.postMessage({ kind: 'visited', build, path: pathname, assets } satisfies Visit);
  });
}

/**
 * Keeps a database whose fingerprint has been checked, for the next visit and for reading without a connection. Where
 * there is no service worker or no room left, nothing is kept and nothing breaks.
 */
export async function keepVerified(url: string, bytes: Uint8Array): Promise<void> {
  if (!('caches' in globalThis) || !navigator.serviceWorker?.controller) return;
  try {
    const cache = await caches.open(keptNames(base).data(dataVersionOf(build)));
    const headers = { 'content-type': 'application/octet-stream', 'content-length': String(bytes.byteLength) };
    if (!(await cache.match(url))) await cache.put(url, new Response(bytes as BodyInit, { headers }));
  } catch {
    // No room, or storage denied: the database is in memory, which is all that this visit needs.
  }
}

/** What is kept of this site in the browser. */
export interface KeptOffline {
  /** Paths of pages that can be read without a connection. */
  pages: string[];
  /** Bytes of all that the site keeps here, files of the reader's included, as the browser estimates them. */
  bytes: number;
}

/** Null where the browser does not allow sites to keep anything. */
export async function keptOffline(): Promise<KeptOffline | null> {
  try {
    const names = await ownCaches();
    const requests = (await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))).flat();
    const pages = requests.map(({ url }) => new URL(url).pathname).filter((path) => path.endsWith('/'));
    const { usage = 0 } = await navigator.storage.estimate();
    return { pages: pages.sort(), bytes: usage };
  } catch {
    return null;
  }
}

/** Removes all pages, code and data kept; files of the reader's are not among them. */
export async function removeOffline(): Promise<void> {
  await Promise.all((await ownCaches()).map((name) => caches.delete(name)));
}

async function ownCaches(): Promise<string[]> {
  const { prefix } = keptNames(base);
  return (await caches.keys()).filter((name) => name.startsWith(prefix));
}
