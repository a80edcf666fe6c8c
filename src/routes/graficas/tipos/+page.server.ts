import { KINDS } from '$lib/figures/kinds';
import { prepare } from '$lib/share/figure.server';
import { groundPlan } from '$lib/figures/ground.server';
import { localeOf } from '$lib/text/routes';

/** A figure of each kind, with its real data. */
export async function load({ url }) {
  const locale = localeOf(url.pathname);
  const kinds = await Promise.all(
    KINDS.map(async ({ kind, figure, name, use, contract }) => {
      const prepared = await prepare(figure, locale);
      return {
        kind,
        id: figure,
        name: name[locale],
        use: use[locale],
        contract: contract[locale],
        figure: prepared && { answered: prepared.answered, names: prepared.names }
      };
    })
  );
  return { kinds, ground: groundPlan('MX') };
}
