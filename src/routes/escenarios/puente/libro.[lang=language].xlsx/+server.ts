import { ask } from '$lib/data/atlas.server';
import { parameterNames } from '$lib/data/questions/scenario-parameters';
import { namesIn } from '$lib/figures/answer.server';
import { simulate } from '$lib/model/uncertainty';
import { scenarioWorkbook } from '$lib/share/scenario/workbook';
import type { Locale } from '$lib/text/format';
import { absolute } from '$lib/text/routes';
import { bridge, bridgeScenario, officialLines } from '../bridge.server';

export const prerender = true;

export function entries() {
  return [{ lang: 'es' }, { lang: 'en' }];
}

/** The staged reform as a workbook, states and cities included. */
export async function GET({ params }) {
  const locale = params.lang as Locale;
  const { baseline } = await bridge();
  const scenario = bridgeScenario(baseline, locale);
  const places = baseline.base.places.flatMap(({ id, level }) => (level === 'nation' ? [] : [id]));
  const [{ places: named, sectors }, parameters, official] = await Promise.all([
    namesIn([], locale, { places, sectors: [...baseline.base.sectors] }),
    ask(parameterNames()),
    officialLines(locale)
  ]);
  const only = (names: Record<string, { name: string }>) =>
    Object.fromEntries(Object.entries(names).map(([id, { name }]) => [id, name]));
  const bytes = scenarioWorkbook({
    locale,
    reforms: [{ scenario, baseline, simulation: simulate(baseline, scenario) }],
    official,
    names: {
      places: only(named),
      sectors: only(sectors),
      parameters: Object.fromEntries(parameters.map(({ id, name }) => [id, name[locale]]))
    },
    address: absolute('/escenarios/puente/', locale),
    today: ''
  });
  return new Response(bytes as BodyInit, {
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }
  });
}
