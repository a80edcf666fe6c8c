import { ask } from '$lib/data/atlas.server';
import { measures, measureSources, sources } from '$lib/data/questions/catalogue';
import { citationText } from '$lib/text/citations';
import { localeOf } from '$lib/text/routes';

export async function load({ url }) {
  const locale = localeOf(url.pathname);
  const [all, cited, named] = await Promise.all([ask(sources()), ask(measureSources()), ask(measures())]);
  return {
    sources: all.map((source) => ({
      ...source,
      title: source.title[locale],
      publisher: citationText(source.publisher, locale),
      measures: cited
        .filter((line) => line.source === source.id)
        .map((line) => ({ id: line.measure, name: named.find((measure) => measure.id === line.measure)!.name[locale] }))
    }))
  };
}
