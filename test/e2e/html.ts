/** Reads what the crawl needs from built pages. The markup is our own and regular, so patterns are enough, and fast. */

export interface Link {
  tag: string;
  href: string;
  attributes: Record<string, string>;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00a0' };

export function unescape(text: string): string {
  return text.replace(/&(#39|\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}

export function attributesOf(tag: string): Record<string, string> {
  const pairs = [...tag.matchAll(/\s([a-zA-Z:-]+)(?:="([^"]*)")?/g)];
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name.toLowerCase(), unescape(value)]));
}

export function tags(html: string, name: string): Record<string, string>[] {
  return [...html.matchAll(new RegExp(`<${name}(?=[\\s>])[^>]*>`, 'g'))].map(([tag]) => attributesOf(tag));
}

/** Content between the first such tags, without markup. */
export function contentOf(html: string, name: string): string | undefined {
  const content = new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`).exec(html)?.[1];
  return content === undefined ? undefined : textOf(content);
}

/** What a reader sees: no scripts, styles, comments or tags. */
export function textOf(html: string): string {
  const visible = html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<[^>]+>/g, ' ');
  return unescape(visible).replace(/\s+/g, ' ').trim();
}

/** Addresses that a page loads by itself: scripts, styles, pictures, frames. */
export function loaded(html: string): string[] {
  const sources = [
    ...html.matchAll(/<(?:script|img|iframe|source|video|audio|embed|object|use|image)\b[^>]*>/g)
  ].flatMap(([tag]) => {
    const { src, data, srcset, href } = attributesOf(tag);
    return [src, data, href, ...(srcset?.split(',').map((part) => part.trim().split(' ')[0]) ?? [])];
  });
  const links = tags(html, 'link')
    .filter(({ rel }) => !['canonical', 'alternate'].includes(rel ?? ''))
    .map(({ href }) => href);
  return [...sources, ...links].filter((address): address is string => Boolean(address));
}
