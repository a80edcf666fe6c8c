import { json } from '@sveltejs/kit';
import { packRows } from '$lib/data/rows';
import { answer, namesIn } from '$lib/figures/answer.server';
import type { PackedAnswers } from '$lib/figures/figure';
import { footprintByCity } from '$lib/figures/footprint-by-city';
import { footprintBySector } from '$lib/figures/footprint-by-sector';
import { footprintTrend } from '$lib/figures/footprint-trend';
import type { Locale } from '$lib/text/format';

export const prerender = true;

export function entries() {
  return [{ lang: 'es' }, { lang: 'en' }];
}

/** The nation's footprint figures: the overview fetches them when a reader asks for that metric. */
export async function GET({ params }) {
  const nation = { place: 'MX' };
  const found = await Promise.all([
    answer(footprintByCity, nation),
    answer(footprintTrend, nation),
    answer(footprintBySector, nation)
  ]);
  const answers = found.filter((answered) => answered !== null);
  const packed: PackedAnswers = {
    answers: answers.map((answered) => ({ ...answered, rows: packRows(answered.rows) })),
    names: await namesIn(answers, params.lang as Locale, { places: ['MX'] })
  };
  return json(packed);
}
