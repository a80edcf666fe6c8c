import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { localeOf, SEGMENTS } from '../../src/lib/text/routes';
import { crawl, twin, type Crawl, type Page } from './crawler';
import { contentOf, loaded, tags, textOf } from './html';

const site = inject('site');
const base = new URL(site).pathname.replace(/\/$/, '');
const publicOrigin = process.env.SITE_URL ?? '';
const build = fileURLToPath(new URL('../../build', import.meta.url));

let found: Crawl;
let pages: Page[];

beforeAll(async () => {
  found = await crawl(site);
  pages = [...found.pages.values()].filter(({ path }) => !isFrame(path));
});

/** Frames for other sites and frozen copies have no chrome: no way to the twin, no heading of the site's. */
const isFrame = (path: string) => /^\/(en\/)?(embed|archivo)\//.test(path);

/** English addresses with a Spanish second segment, from before: kept, and linked from nowhere. */
const FORMER = ['/en/scenarios/puente/', '/en/cities/municipio/', '/en/compare/sectores/', '/en/charts/tipos/'];

/** Pages where `fault` says something, with what it says. */
const faults = (fault: (page: Page) => string | false | undefined) =>
  pages.flatMap((page) => {
    const said = fault(page);
    return said ? [`${page.path}: ${said}`] : [];
  });

/** Address of a canonical or alternate link → path; what lacks the public origin or the base path stays as it is. */
const pathOf = (address = '') =>
  address.startsWith(publicOrigin + base) ? address.slice((publicOrigin + base).length) : address;

describe('every page that links lead to', () => {
  it('is there, at the address that the link gives', () => {
    const missing = pages
      .filter(({ status }) => status !== 200)
      .map(({ path }) => `${path} from ${found.from.get(path)}`);
    expect(missing).toEqual([]);
    const lost = [...found.files].filter(([, status]) => status !== 200);
    expect(lost.map(([path, status]) => `${status} ${path} from ${found.from.get(path)}`)).toEqual([]);
    expect(pages.length).toBeGreaterThan(100);
  });

  it('is every page that was built: none stands alone', () => {
    const built = (readdirSync(build, { recursive: true }) as string[])
      .filter((file) => file.endsWith('index.html') && !file.startsWith('data/'))
      .map((file) => `/${file.slice(0, -'index.html'.length)}`);
    expect(built.filter((path) => !found.pages.has(path)).sort()).toEqual([...FORMER].sort());
  });

  it('at an address of before names the page that took its place', async () => {
    for (const path of FORMER) {
      const links = tags(await (await fetch(site + path)).text(), 'link');
      const now = pathOf(links.find(({ rel }) => rel === 'canonical')?.href);
      expect(now, path).not.toBe(path);
      expect(found.pages.has(now), now).toBe(true);
    }
  });

  it('speaks the language of its address', () => {
    expect(faults(({ html, locale }) => tags(html, 'html')[0]?.lang !== locale && 'wrong lang')).toEqual([]);
  });

  it('has an address of one language', () => {
    const known = new Set(SEGMENTS.map((pair) => pair[1]));
    const spanish = new Set(SEGMENTS.map((pair) => pair[0]));
    expect(
      faults(({ path, locale }) => {
        const segment = path.split('/')[locale === 'en' ? 2 : 1]!;
        return segment !== '' && !(locale === 'en' ? known : spanish).has(segment) && `«${segment}» is not ${locale}`;
      })
    ).toEqual([]);
  });

  it('links to its own language, but for the one link that changes it', () => {
    expect(
      faults(({ html, path, locale }) => {
        const others = tags(html, 'a').filter(({ href = '', hreflang }) => {
          const target = new URL(href, `${site}${path}`);
          const page = target.origin === new URL(site).origin && target.pathname.endsWith('/');
          return page && !hreflang && localeOf(target.pathname) !== locale;
        });
        return others.length > 0 && others.map(({ href }) => href).join(' ');
      })
    ).toEqual([]);
  });

  it('reloads the page when the language changes', () => {
    expect(
      faults(({ html, path }) => {
        const link = tags(html, 'a').find(({ hreflang }) => hreflang);
        if (!link) return 'no link to the other language';
        if (!('data-sveltekit-reload' in link)) return 'the language link does not reload';
        return link.href !== base + twin(path) && `${link.href} is not the twin`;
      })
    ).toEqual([]);
  });

  it('names itself, its twin and the default language, and the twin agrees', () => {
    expect(
      faults(({ html, path }) => {
        const links = tags(html, 'link');
        if (pathOf(links.find(({ rel }) => rel === 'canonical')?.href) !== path) return 'canonical is another page';
        const alternate = (lang: string) => pathOf(links.find(({ hreflang }) => hreflang === lang)?.href);
        const [es, en] = localeOf(path) === 'es' ? [path, twin(path)] : [twin(path), path];
        if (alternate('es') !== es || alternate('en') !== en || alternate('x-default') !== es) return 'wrong hreflang';
        return !found.pages.has(twin(path)) && 'its twin is not linked from anywhere';
      })
    ).toEqual([]);
  });

  it('loads nothing from elsewhere', () => {
    const foreign = (address: string) =>
      /^(https?:)?\/\//.test(address) && !(publicOrigin && address.startsWith(publicOrigin));
    expect(faults(({ html }) => loaded(html).filter(foreign).join(' '))).toEqual([]);
    expect(faults(({ html }) => html.includes('sveltekit-prerender') && 'an address of the prerenderer')).toEqual([]);
  });

  it('has a title of its own in its language, one h1 and a description', () => {
    const titles = new Map<string, string>();
    expect(
      faults(({ html, path, locale }) => {
        const title = contentOf(html, 'title');
        if (!title) return 'no title';
        const same = titles.get(`${locale} ${title}`);
        if (same) return `«${title}» is also the title of ${same}`;
        titles.set(`${locale} ${title}`, path);
        if (tags(html, 'h1').length !== 1) return `${tags(html, 'h1').length} h1`;
        return !tags(html, 'meta').some(({ name, content }) => name === 'description' && content) && 'no description';
      })
    ).toEqual([]);
  });

  it('says nothing that only a program would say', () => {
    const words = /\bundefined\b|\bNaN\b|\bnull\b|\[object \w+\]|\bInfinity\b|\bInvalid Date\b|-?∞/;
    expect(
      faults(({ html }) => {
        const text = textOf(html.replace(/<(code|pre)\b[\s\S]*?<\/\1>/g, ' '));
        const at = words.exec(text)?.index;
        return at !== undefined && `«${text.slice(Math.max(0, at - 40), at + 40)}»`;
      })
    ).toEqual([]);
  });

  it('has the targets of its own fragment links', () => {
    expect(
      faults(({ html }) => {
        const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
        const dead = tags(html, 'a').filter(({ href }) => href?.startsWith('#') && !ids.has(href.slice(1)));
        return dead.map(({ href }) => href).join(' ');
      })
    ).toEqual([]);
  });
});

describe('an address that is not there', () => {
  it.each(['/nada/', '/en/nothing/', '/ciudades/atlantis/', '/en/ciudades/juarez/', '/cities/'])(
    '%s ends in the page that says so',
    async (path) => {
      const answer = await fetch(site + path, { redirect: 'manual' });
      expect(answer.status).toBe(404);
      const html = await answer.text();
      expect(contentOf(html, 'h1')).toBeTruthy();
      expect(tags(html, 'a').some(({ href }) => href === `${base}/en/cities/`)).toBe(true);
    }
  );
});
