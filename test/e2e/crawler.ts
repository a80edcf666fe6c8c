import { localeOf, localised, canonical } from '../../src/lib/text/routes';
import { tags } from './html';

export interface Page {
  /** Path without the base path. */
  path: string;
  status: number;
  html: string;
  locale: 'es' | 'en';
}

export interface Crawl {
  pages: Map<string, Page>;
  /** Other files that pages link to, with the answer's status. */
  files: Map<string, number>;
  /** Where each address was first linked from. */
  from: Map<string, string>;
}

/** Follows every internal link from both front pages; each address is asked for once. */
export async function crawl(site: string): Promise<Crawl> {
  const { origin, pathname: base } = new URL(site);
  const prefix = base.replace(/\/$/, '');
  const pages = new Map<string, Page>();
  const files = new Map<string, number>();
  const from = new Map<string, string>([
    ['/', 'the start'],
    ['/en/', 'the start']
  ]);
  const queue = [...from.keys()];

  const visit = async (path: string) => {
    const answer = await fetch(origin + prefix + path, { redirect: 'manual' });
    if (!(answer.headers.get('content-type') ?? '').startsWith('text/html')) {
      files.set(path, answer.status);
      await answer.body?.cancel();
      return;
    }
    const html = await answer.text();
    pages.set(path, { path, status: answer.status, html, locale: localeOf(path) });
    for (const { href } of tags(html, 'a')) {
      const target = internal(href, path);
      if (target === undefined || from.has(target)) continue;
      from.set(target, path);
      queue.push(target);
    }
  };

  const internal = (href: string | undefined, path: string): string | undefined => {
    if (!href || href.startsWith('#')) return undefined;
    const url = new URL(href, origin + prefix + path);
    if (url.origin !== origin) return undefined;
    // A link that forgets the base path leaves the site: it is kept as it is, and found missing.
    return url.pathname.startsWith(`${prefix}/`) ? url.pathname.slice(prefix.length) : `//outside${url.pathname}`;
  };

  while (queue.length) await Promise.all(queue.splice(0, 16).map(visit));
  return { pages, files, from };
}

/** The same page in the other language. */
export function twin(path: string): string {
  return localeOf(path) === 'es' ? localised(path, 'en') : canonical(path);
}
