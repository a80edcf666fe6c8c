import { base } from '$app/paths';
import type { Locale } from '../text/format';
import type { Hit } from './find';

/** Fetches the index of a language and of a data version; gives what finds in it. Throws where it cannot be had or read. */
export async function loadSearch(locale: Locale, version: string): Promise<(query: string, limit?: number) => Hit[]> {
  const [{ find, readIndex }, answer] = await Promise.all([
    import('./find'),
    fetch(`${base}/buscar/${locale}.json?v=${version}`)
  ]);
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  const index = readIndex(await answer.text());
  return (query, limit) => find(index, query, limit);
}
