import { error } from '@sveltejs/kit';
import { ask } from '$lib/data/atlas.server';
import { DEBATE_IDS, WRITERS, type DebateId } from '$lib/debates';
import { composeDebate } from '$lib/debates/compose.server';
import { localeOf } from '$lib/text/routes';
import { hasPage } from '../pages.server';

export function entries() {
  return DEBATE_IDS.map((id) => ({ id }));
}

const isDebate = (id: string): id is DebateId => (DEBATE_IDS as readonly string[]).includes(id);

export async function load({ params, url }) {
  if (!isDebate(params.id)) error(404);
  const locale = localeOf(url.pathname);
  const others = DEBATE_IDS.filter((id) => id !== params.id);
  return {
    debate: await composeDebate(params.id, locale),
    others: await Promise.all(others.map(async (id) => ({ id, title: (await WRITERS[id](ask, locale)).title }))),
    scenarios: hasPage('/escenarios/'),
    methods: hasPage('/metodos/')
  };
}
