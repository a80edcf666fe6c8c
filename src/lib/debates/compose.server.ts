import { ask } from '../data/atlas.server';
import { measures as allMeasures, sources as allSources } from '../data/questions/catalogue';
import { cells } from '../data/questions/cell';
import { parametersById, reformsById } from '../data/questions/parameters';
import { answer, namesIn, sectorsById } from '../figures/answer.server';
import { figureById } from '../figures/registry';
import { formatPeriod, formatValue, periodPosition, type Locale } from '../text/format';
import { soughtIn, termsFor } from '../text/glossary';
import { firstUses, markedIds } from '../text/glossary/first-use';
import type { Claim, Debate, DebateId } from './debate';
import { WRITERS } from './index';
import { labourCases } from './labour-cases.server';
import { presetName } from './presets';
import type { Amount, ShownBenchmarks, ShownCase, ShownDebate, ShownReform } from './shown';

/** A debate with all that its page shows: answers of its figures, caveats, sources and terms, in one language. */
export async function composeDebate(id: DebateId, locale: Locale): Promise<ShownDebate> {
  const debate = withTerms(await WRITERS[id](ask, locale), locale);
  const [measures, sources] = await Promise.all([ask(allMeasures()), ask(allSources())]);
  const parameters = await parametersOf(debate.claims);

  const claims = await Promise.all(
    debate.claims.map(async (claim) => {
      const shown = claim.figures.map((use) => {
        const figure = figureById(use.id);
        return { figure, params: { ...figure.defaults, ...use.params } };
      });
      const answers = (await Promise.all(shown.map(({ figure, params }) => answer(figure, params)))).filter(
        (answered) => answered !== null
      );
      const quoted = new Set([...claim.measures, ...shown.map(({ figure }) => figure.measure)]);
      return {
        id: claim.id,
        side: claim.side,
        who: claim.who,
        said: claim.said,
        table: claim.table ?? null,
        supports: claim.supports,
        contradicts: claim.contradicts,
        unknown: claim.unknown,
        answers,
        caveats: measures
          .filter((measure) => quoted.has(measure.id))
          .map((measure) => ({ id: measure.id, name: measure.name[locale], caveat: measure.caveat[locale] })),
        sources: claim.sources.map((source) => ({
          id: source,
          title: sources.find((each) => each.id === source)!.title[locale]
        })),
        addresses: claim.addresses ?? [],
        parameters: (claim.parameters ?? []).map((parameter) => {
          const found = parameters.find((each) => each.id === parameter)!;
          return {
            id: parameter,
            name: found.name[locale],
            value: withUnit(found.value, found.unit, locale),
            period: found.period,
            source: found.source,
            quote: found.quote
          };
        }),
        presets: claim.presets.map((preset) => ({ id: preset, name: presetName(preset, locale) }))
      };
    })
  );

  const answers = claims.flatMap((claim) => claim.answers);
  return {
    id,
    title: debate.title,
    lead: debate.lead,
    markedLead: debate.markedLead,
    claims,
    reforms: debate.reforms.length ? await reforms(debate.reforms, locale) : [],
    cases: claims.some((claim) => claim.table === 'labour-cases') ? await cases(locale) : [],
    benchmarks: claims.some((claim) => claim.table === 'benchmarks') ? await benchmarks(locale) : null,
    names: await namesIn(answers, locale, { places: ['MX'] }),
    terms: termsFor(
      markedIds([
        debate.markedLead,
        ...claims.flatMap(({ supports, contradicts, unknown }) => [...supports, ...contradicts, ...unknown])
      ]),
      locale
    )
  };
}

/** A catalogue entry's value with its unit, once: some values name theirs. «mdp» is how sources write millions of pesos. */
function withUnit(value: string, unit: string | null, locale: Locale): string {
  if (unit === null || value.endsWith(unit)) return value;
  const millions = { es: 'millones de pesos', en: 'million pesos' }[locale];
  return `${value} ${unit === 'mdp' ? millions : unit}`;
}

async function parametersOf(claims: readonly Claim[]) {
  const ids = [...new Set(claims.flatMap((claim) => claim.parameters ?? []))];
  return ids.length ? ask(parametersById(ids)) : [];
}

/** The debate with every term of the glossary marked where its page first uses it. */
function withTerms(debate: Debate, locale: Locale): Debate & { markedLead: string } {
  const mark = firstUses(soughtIn(locale));
  return {
    ...debate,
    markedLead: mark(debate.lead),
    claims: debate.claims.map((claim) => ({
      ...claim,
      supports: claim.supports.map(mark),
      contradicts: claim.contradicts.map(mark),
      unknown: claim.unknown.map(mark)
    }))
  };
}

async function reforms(ids: readonly string[], locale: Locale): Promise<ShownReform[]> {
  return (await ask(reformsById(ids))).map((reform) => ({
    id: reform.id,
    at: periodPosition(reform.period.slice(0, 7)),
    date: formatPeriod(reform.period.slice(0, 7), locale),
    title: reform.title[locale],
    summary: reform.summary[locale],
    official: reform.official,
    source: reform.source
  }));
}

async function cases(locale: Locale): Promise<ShownCase[]> {
  const sectors = await sectorsById();
  return labourCases().map((row) => ({
    id: row.case_id,
    facility: row.facility,
    place: row[`municipality_${locale}`],
    sector: row.sector_id ? sectors.get(row.sector_id)!.name[locale] : null,
    invoked: formatPeriod(row.invoked.slice(0, 7), locale),
    outcome: row[`outcome_${locale}`],
    publisher: row.publisher,
    url: row.url,
    outcomeUrl: row.outcome_url
  }));
}

const BENCHMARK_YEAR = '2024';
const BENCHMARKS = ['vat_suspended', 'float_treasury', 'stock_oneoff', 'tax_lost'] as const;

async function benchmarks(locale: Locale): Promise<ShownBenchmarks> {
  const found = await Promise.all(
    BENCHMARKS.map(async (measure) => {
      const [cell] = await ask(
        cells(
          measure,
          `measure_id = '${measure}' AND place_id = 'MX' AND sector_id = 'all' AND period = '${BENCHMARK_YEAR}'`
        )
      );
      const say = (value: number) => formatValue(value, 'MXN', locale);
      return [measure, { value: say(cell!.value), low: say(cell!.low!), high: say(cell!.high!) }] as const;
    })
  );
  return { year: BENCHMARK_YEAR, values: Object.fromEntries(found) as Record<(typeof BENCHMARKS)[number], Amount> };
}
