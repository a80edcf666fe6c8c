import { ask, manifest } from '$lib/data/atlas.server';
import { measures } from '$lib/data/questions/catalogue';
import {
  annex22,
  calibrationLines,
  claimRates,
  estimateResults,
  exportCoverage,
  modelParameters,
  quotedParameters,
  stateTilts,
  testLines,
  testPoints
} from '$lib/data/questions/methods';
import { travelling } from '$lib/data/rows';
import type { Locale } from '$lib/text/format';
import { soughtIn, termsFor } from '$lib/text/glossary';
import { firstUses, markedIds } from '$lib/text/glossary/first-use';
import lab from '$lib/text/messages/es/lab.json';
import labEnglish from '$lib/text/messages/en/lab.json';
import methods from '$lib/text/messages/es/methods.json';
import methodsEnglish from '$lib/text/messages/en/methods.json';
import { localeOf } from '$lib/text/routes';
import { CONVERGENCE_SEEDS, drawsConvergence } from './convergence.server';
import { DISCLOSURES, fieldText, requestText } from './requests';
import { scalarLines, sectorTable } from './parameters';
import { resultsOf } from './results';

/** Months on both sides of the step in USMCA claims. */
const CLAIM_MONTHS = ['2025-06', '2025-07'];
/** Year whose cells are drawn. */
const DRAWN = '2024';

/** Terms that the page's texts use: what it needs to mark and to define them, and no other. */
function glossary(locale: Locale) {
  const [own, draws] = locale === 'es' ? [methods, lab] : [methodsEnglish, labEnglish];
  const texts = [...Object.values(own), draws.draws_text, draws.draws_enough];
  const ids = markedIds(texts.map(firstUses(soughtIn(locale))));
  return { sought: soughtIn(locale).filter(({ id }) => ids.includes(id)), terms: termsFor(ids, locale) };
}

export async function load({ url }) {
  const locale = localeOf(url.pathname);
  const [named, annex, parameters, quoted, points, cities] = await Promise.all([
    ask(measures()),
    ask(annex22()),
    ask(modelParameters()),
    ask(quotedParameters()),
    ask(testPoints('exports-region', DRAWN)),
    ask(testPoints('city-points'))
  ]);
  const fields = new Map(annex.map(({ id, name }) => [id, name]));
  const measureName = (id: string) => named.find((measure) => measure.id === id)!.name[locale];
  const quote = (id: string) => quoted.find((parameter) => parameter.id === id)!;
  const [coverage] = await ask(exportCoverage(DRAWN));
  const claims = await ask(claimRates(CLAIM_MONTHS));
  return {
    version: manifest.version,
    draws: { lines: await drawsConvergence(), seeds: CONVERGENCE_SEEDS },
    results: resultsOf(await ask(estimateResults()), locale),
    calibration: (await ask(calibrationLines())).map(({ name, ...line }) => ({ ...line, name: name[locale] })),
    tests: await ask(testLines()),
    points: travelling(points.map(({ place, sector, actual, predicted }) => ({ place, sector, actual, predicted }))),
    cities: cities.map(({ name, ...point }) => ({ ...point, name: name[locale] })),
    scalars: scalarLines(parameters, locale),
    bySector: sectorTable(parameters, locale),
    quoted: quoted.map(({ name, ...parameter }) => ({ ...parameter, name: name[locale] })),
    tilt: (await ask(stateTilts())).map(({ name, ...state }) => ({ ...state, name: name[locale] })),
    misread: {
      year: DRAWN,
      credit: quote('vat-credit-exercised'),
      lines: quote('textile-lines-without-return'),
      coverage: coverage!,
      claims: claims.map(({ share }) => share)
    },
    glossary: glossary(locale),
    requests: DISCLOSURES.map((disclosure) => ({
      title: disclosure[locale],
      to: disclosure.to,
      measures: disclosure.measures.map((id) => ({ id, name: measureName(id) })),
      fields: disclosure.fields.map((field) => fieldText(field, fields)),
      text: requestText(disclosure, fields)
    }))
  };
}
