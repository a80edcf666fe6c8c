import { fold } from '$lib/text/fold';
import { localeOf } from '$lib/text/routes';
import { listedEntries } from './entries.server';

export async function load({ url }) {
  const locale = localeOf(url.pathname);
  const entries = await listedEntries(locale);
  const groups = new Map<string, { kind: string; name: string; detail: string; path: string }[]>();
  for (const { kind, name, detail = '', path } of entries) {
    const first = fold(name)
      .replace(/^[^a-z0-9]+/, '')
      .charAt(0)
      .toUpperCase();
    const initial = /[A-Z]/.test(first) ? first : '#';
    const group = groups.get(initial) ?? [];
    group.push({ kind, name, detail, path });
    groups.set(initial, group);
  }
  const initials = [...groups].sort(([a], [b]) => a.localeCompare(b));
  return { count: entries.length, groups: initials.map(([initial, items]) => ({ initial, items })) };
}
