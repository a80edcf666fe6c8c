import { dataVersionOf, keptNames } from '$lib/data/kept';
import { cacheOfAsset, keepPage, put } from './keep';
import { offlinePage } from './offline-page';

interface Site {
  base: string;
  build: string;
  origin: string;
  clients: Clients;
}

/** Numbers for the site's own scripts, packed or not. */
const isJson = (path: string) => /\.json(\.gz)?$/.test(path);

/** How a request is answered; undefined leaves it to the browser: parts of files, downloads, what is not the site's. */
export function answer(event: FetchEvent, site: Site): Promise<Response> | undefined {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || request.headers.has('range') || origin !== site.origin) return undefined;
  if (!pathname.startsWith(`${site.base}/`)) return undefined;
  const path = pathname.slice(site.base.length);
  if (request.mode === 'navigate') return page(event, site, pathname);
  // Asked for past every cache: what is kept was found wrong.
  if (['reload', 'no-store'].includes(request.cache)) return undefined;
  if (path === '/data/latest.json') return manifest(event, site);
  if (path.startsWith('/data/v/')) return version(event, site, path);
  const assets = cacheOfAsset(request.url, site.base, site.build);
  if (assets) return keptFirst(event, assets);
  if (isJson(path) && !path.startsWith('/_app/') && !path.startsWith('/data/')) return slice(event, site);
  return undefined;
}

/** The page as the host has it now; without a connection the one that was visited, or a list of those. */
async function page(event: FetchEvent, { base, build }: Site, pathname: string): Promise<Response> {
  try {
    const response = await fetch(event.request);
    if (response.ok && response.headers.get('content-type')?.startsWith('text/html'))
      event.waitUntil(keepPage(base, build, pathname, response.clone()));
    return response;
  } catch {
    const pages = await caches.open(keptNames(base).pages(build));
    return (await pages.match(pathname)) ?? offlinePage(base, pathname, await pages.keys());
  }
}

async function keptFirst(event: FetchEvent, cache: string): Promise<Response> {
  const kept = await (await caches.open(cache)).match(event.request.url);
  if (kept) return kept;
  const response = await fetch(event.request);
  if (response.ok && response.status === 200) event.waitUntil(put(cache, event.request.url, response.clone()));
  return response;
}

/** Which data the host offers: kept only while it is the data of this build’s pages. */
async function manifest(event: FetchEvent, { base, build }: Site): Promise<Response> {
  const cache = keptNames(base).pages(build);
  try {
    const response = await fetch(event.request);
    const { version } = (await response.clone().json()) as { version?: string };
    if (response.ok && version === dataVersionOf(build))
      event.waitUntil(put(cache, event.request.url, response.clone()));
    return response;
  } catch (error) {
    const kept = await (await caches.open(cache)).match(event.request.url);
    if (kept) return kept;
    throw error;
  }
}

/** Files below their version's address never change. Databases are put there by the page, once it has verified them. */
async function version(event: FetchEvent, { base }: Site, path: string): Promise<Response> {
  const cache = keptNames(base).data(path.split('/')[3]!);
  if (isJson(path)) return keptFirst(event, cache);
  return (await (await caches.open(cache)).match(event.request.url)) ?? fetch(event.request);
}

/**
 * Numbers that a page fetches later. They must be of the page's own build: for a page of this build from what is kept, or
 * from the host while it still serves this build. After that 409, upon which Kit loads the whole page anew.
 */
async function slice(event: FetchEvent, site: Site): Promise<Response> {
  if ((await askBuild(event.clientId, site.clients)) !== site.build) return fetch(event.request);
  const cache = keptNames(site.base).pages(site.build);
  const kept = await (await caches.open(cache)).match(event.request.url);
  if (kept) return kept;
  const [response, deployed] = await Promise.all([fetch(event.request), deployedBuild(site.base)]);
  if (deployed && deployed !== site.build) return new Response('{"error":"newer version"}', { status: 409 });
  if (response.ok) event.waitUntil(put(cache, event.request.url, response.clone()));
  return response;
}

async function deployedBuild(base: string): Promise<string | undefined> {
  try {
    const response = await fetch(`${base}/_app/version.json`, { cache: 'no-store' });
    return ((await response.json()) as { version?: string }).version;
  } catch {
    return undefined;
  }
}

/** A page says which build it is of; one that does not answer soon is taken for another's. */
async function askBuild(clientId: string, clients: Clients): Promise<string | undefined> {
  const client = await clients.get(clientId);
  if (!client) return undefined;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<unknown>) => resolve(String(data));
    setTimeout(() => resolve(undefined), 500);
    client.postMessage('build?', [port2]);
  });
}
