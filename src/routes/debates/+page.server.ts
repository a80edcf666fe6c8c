import { ask } from '$lib/data/atlas.server';
import { DEBATE_IDS, WRITERS } from '$lib/debates';
import { localeOf } from '$lib/text/routes';

export async function load({ url }) {
  const locale = localeOf(url.pathname);
  return {
    debates: await Promise.all(
      DEBATE_IDS.map(async (id) => {
        const { title, lead, claims } = await WRITERS[id](ask, locale);
        return {
          id,
          title,
          lead,
          claims: claims.map((claim) => ({ id: claim.id, side: claim.side, said: claim.said }))
        };
      })
    )
  };
}
