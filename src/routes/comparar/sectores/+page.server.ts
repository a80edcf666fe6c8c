import { placesById } from '$lib/figures/answer.server';
import { comparedSectors } from '$lib/profile/compared.server';
import { localeOf } from '$lib/text/routes';

/** What the page shows until its address says otherwise. */
const START = ['336', '334'] as const;

export async function load({ url }) {
  const locale = localeOf(url.pathname);
  const all = await comparedSectors();
  const places = [...(await placesById()).values()];
  return {
    choices: all
      .map(({ key, level, name }) => ({
        key,
        level,
        name: level === 'group' ? name[locale] : `${key} ${name[locale]}`
      }))
      .sort((a, b) => a.name.localeCompare(b.name, locale)),
    start: START.map((key) => all.find((sector) => sector.key === key)!),
    states: Object.fromEntries(
      places.filter(({ level }) => level === 'state').map(({ id, name }) => [id, name[locale]])
    )
  };
}
