import { ask } from '$lib/data/atlas.server';
import { parametersById } from '$lib/data/questions/parameters';
import { citedIds, termSource } from '$lib/text/citations';
import { compareNames } from '$lib/text/format';
import { TERMS } from '$lib/text/glossary';
import { localeOf } from '$lib/text/routes';

export async function load({ url }) {
  const locale = localeOf(url.pathname);
  const other = locale === 'es' ? 'en' : 'es';
  const names = new Map(TERMS.map(({ id, name }) => [id, name[locale]]));
  const quoted = await ask(parametersById(TERMS.flatMap(({ source }) => citedIds(source))));
  const nameOf = (id: string) => quoted.find((parameter) => parameter.id === id)!.name[locale];
  const order = compareNames(locale);
  return {
    terms: TERMS.map(({ id, name, definition, source, related }) => ({
      id,
      name: name[locale],
      other: name[other] === name[locale] ? null : name[other],
      definition: definition[locale],
      source: termSource(source, locale, nameOf),
      related: related.map((each) => ({ id: each, name: names.get(each)! }))
    })).sort((a, b) => order(a.name, b.name))
  };
}
