import { ask, manifest } from '$lib/data/atlas.server';
import { reformsById } from '$lib/data/questions/parameters';
import { HEADLINE, type ResultId } from '$lib/model/measures';
import { LAST_YEAR, pathValue, YEARS } from '$lib/model/scenario';
import { amountAt, firstRow, type Amount, type Answer } from '$lib/scenario/answer';
import { preset } from '$lib/scenario/presets';
import { encodeLink, receiptOf } from '$lib/scenario/url';
import { formatPeriod } from '$lib/text/format';
import { localeOf } from '$lib/text/routes';
import { bridge, bridgeScenario } from './bridge.server';

/** Acts that the stages stand on, oldest first: the export rule, the plan, the law, the review of the treaty. */
const ACTS = ['return-80-all', 'staged-content', 'monitoring', 'usmca-loss'] as const;

/** Nine digits are more than any range deserves, and halve what travels. */
const brief = (grid: ArrayLike<number> | null) =>
  grid ? Array.from(grid, (value) => Number(value.toPrecision(9))) : null;

function travelling(answer: Answer): Answer {
  const series = ({ central, low, high }: Answer['full']) => ({
    central: brief(central)!,
    low: brief(low),
    high: brief(high)
  });
  return { baseline: series(answer.baseline), static: series(answer.static), full: series(answer.full) };
}

export async function load({ url }) {
  const locale = localeOf(url.pathname);
  const { baseline, whole, alone } = await bridge();
  const scenario = bridgeScenario(baseline, locale);
  const scenarios = [scenario, ...alone.map(({ lever }) => bridgeScenario(baseline, locale, lever))];
  const comparison = { v: scenario.v, scenarios };
  const acts = await ask(reformsById(ACTS.map((id) => preset(id)!.event)));
  const last = (answer: Answer) =>
    Object.fromEntries(HEADLINE.map((id) => [id, amountAt(answer, 'full', LAST_YEAR, id)])) as Partial<
      Record<ResultId, Amount | null>
    >;
  return {
    scenario,
    answer: travelling(firstRow(whole)),
    stages: scenario.levers.map(({ lever, path }) => ({
      lever,
      dials: YEARS.map((year) => pathValue(path, year))
    })),
    apart: alone.map(({ lever, simulation }) => ({ lever, change: last(firstRow(simulation)) })),
    acts: acts.map(({ id, period, title, official, source }) => ({
      ...{ id, date: formatPeriod(period.slice(0, 7), locale), title: title[locale], official, source }
    })),
    gdp: baseline.facts.find(({ year }) => year === baseline.base.year)?.gdp ?? null,
    baseYear: baseline.base.year,
    version: manifest.version,
    hash: encodeLink({ comparison, receipt: receiptOf(comparison, () => baseline) })
  };
}
