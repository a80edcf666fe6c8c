import { keptNames, outdated } from '$lib/data/kept';

/** The build that a page was made by, as its HTML says; undefined for what is no page of the site's. */
function buildOf(html: string): string | undefined {
  return /<meta name="build" content="([^"]*)"/.exec(html)?.[1];
}

export async function removeOutdated(base: string, build: string): Promise<void> {
  const names = outdated(await caches.keys(), keptNames(base), build);
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** Puts an answer into a cache; without room, or when the answer breaks off, nothing is kept and nobody is disturbed. */
export async function put(cache: string, request: Request | string, response: Response): Promise<void> {
  try {
    await (await caches.open(cache)).put(request, response);
  } catch {
    // A half-written entry is never stored; quota errors are the browser's way to say no.
  }
}

/** Keeps a page if this build made it: the host may already serve another. */
export async function keepPage(base: string, build: string, path: string, response: Response): Promise<void> {
  const html = await response.text().catch(() => '');
  if (buildOf(html) !== build) return;
  const headers = { 'content-type': 'text/html;charset=utf-8' };
  await put(keptNames(base).pages(build), path, new Response(html, { headers }));
}

/** What a page said about itself: it is kept, and so is the code that it loaded before this worker watched. */
export async function keepVisit(base: string, build: string, told: unknown): Promise<void> {
  const visit = asVisit(told);
  if (!visit || visit.build !== build || !visit.path.startsWith(`${base}/`)) return;
  const names = keptNames(base);
  const pages = await caches.open(names.pages(build));
  if (!(await pages.match(visit.path))) {
    const response = await fetch(visit.path).catch(() => undefined);
    if (response?.ok) await keepPage(base, build, visit.path, response);
  }
  for (const asset of visit.assets) {
    const cache = cacheOfAsset(asset, base, build);
    if (!cache || (await (await caches.open(cache)).match(asset))) continue;
    const response = await fetch(asset).catch(() => undefined);
    if (response?.ok) await put(cache, asset, response);
  }
}

/** Cache of a file that a page loads: code by content for ever, fonts and pictures with the pages; others in none. */
export function cacheOfAsset(url: string, base: string, build: string): string | undefined {
  const { origin, pathname } = new URL(url);
  if (origin !== location.origin) return undefined;
  if (pathname.startsWith(`${base}/_app/immutable/`)) return keptNames(base).code;
  return /\.(woff2|svg)$/.test(pathname) && pathname.split('/').length <= base.split('/').length + 2
    ? keptNames(base).pages(build)
    : undefined;
}

function asVisit(told: unknown): { build: string; path: string; assets: string[] } | undefined {
  const { kind, build, path, assets } = (told ?? {}) as Record<string, unknown>;
  if (kind !== 'visited' || typeof build !== 'string' || typeof path !== 'string' || !Array.isArray(assets))
    return undefined;
  return { build, path, assets: assets.filter((asset) => typeof asset === 'string') };
}
