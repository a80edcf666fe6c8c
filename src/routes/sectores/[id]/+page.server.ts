import { error } from '@sveltejs/kit';
import { groundPlan } from '$lib/figures/ground.server';
import { ask } from '$lib/data/atlas.server';
import { denominators, FOOTPRINT_YEAR, sectorFootprint } from '$lib/data/questions/footprint';
import { gaps } from '$lib/data/questions/gaps';
import { series } from '$lib/data/questions/series';
import { answer, EXPORTING, namesIn, sectorsById } from '$lib/figures/answer.server';
import { latest } from '$lib/figures/arithmetic';
import { exportsByCity } from '$lib/figures/exports-by-city';
import { exportsByState } from '$lib/figures/exports-by-state';
import { exportsMap } from '$lib/figures/exports-map';
import { sectorExportsTrend } from '$lib/figures/sector-trend';
import { sectorProfile } from '$lib/profile/profiles.server';
import { quotedFact } from '$lib/share/fact.server';
import { perExportedPeso } from '$lib/figures/footprint-year.server';
import { localeOf } from '$lib/text/routes';
import * as m from '$lib/text/paraglide/messages';

async function profiledSectors() {
  const sectors = [...(await sectorsById()).values()];
  const members = (group: string) => sectors.filter((sector) => sector.group === group && EXPORTING.test(sector.id));
  return sectors.filter(
    (sector) =>
      (sector.level === 'subsector' && EXPORTING.test(sector.id)) ||
      (sector.level === 'group' && members(sector.id).length > 1)
  );
}

export async function entries() {
  return (await profiledSectors()).map((sector) => ({ id: sector.slug }));
}

export async function load({ params, url }) {
  const locale = localeOf(url.pathname);
  const sectors = await profiledSectors();
  const sector = sectors.find((candidate) => candidate.slug === params.id);
  if (!sector) error(404);
  const [trend, map, bars, cities] = await Promise.all([
    answer(sectorExportsTrend, { sector: sector.id }),
    answer(exportsMap, { sector: sector.id }),
    answer(exportsByState, { sector: sector.id }),
    answer(exportsByCity, { sector: sector.id })
  ]);
  const [own, nation, empty, fiscal, divided] = await Promise.all([
    ask(series('exports', ['MX'], [sector.id], 'year')),
    ask(series('exports', ['MX'], ['all'], 'year')),
    ask(gaps('exports', { sector: sector.id })),
    ask(sectorFootprint(sector.id, FOOTPRINT_YEAR)),
    ask(denominators('MX', sector.id, FOOTPRINT_YEAR))
  ]);
  const last = latest(own)!;
  const total = nation.find((cell) => cell.period === last.period)!;
  const members = sectors.filter((candidate) => candidate.group === sector.id && candidate.level === 'subsector');
  const answers = [trend, map, bars, cities];
  const hidden = empty.filter((gap) => gap.period === last.period);
  return {
    profile: await sectorProfile(sector.id, locale),
    sector: { id: sector.id, level: sector.level, name: sector.name[locale], group: sector.group },
    members: members.map((member) => member.id),
    facts: {
      exports: last,
      share: last.value / total.value,
      states: bars?.rows.filter((row) => row.period === last.period).length ?? 0
    },
    fact: await quotedFact(last, 'USD', sector.name[locale], m.fact_exports(), locale),
    gaps: hidden,
    footprint: { cells: fiscal, denominators: divided[0]!, perPeso: perExportedPeso('MX', sector.id) },
    answers,
    ground: groundPlan('MX'),
    names: await namesIn(answers, locale, {
      places: ['MX', ...hidden.map((gap) => gap.place)],
      sectors: [sector.id, ...members.map((member) => member.id), ...(sector.group ? [sector.group] : [])]
    })
  };
}
