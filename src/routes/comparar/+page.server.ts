import { sectorsById } from '$lib/figures/answer.server';
import { choices, comparedOf } from '$lib/profile/compared.server';
import { localeOf } from '$lib/text/routes';

/** What the page shows until its address says otherwise. */
const START = ['juarez', 'tijuana'] as const;

export async function load({ url }) {
  const locale = localeOf(url.pathname);
  const all = await choices();
  const start = await Promise.all(
    START.map(async (key) => {
      const { state } = all.find((choice) => choice.key === key)!;
      return (await comparedOf(state)).find((place) => place.key === key)!;
    })
  );
  const sectors = await sectorsById();
  return {
    choices: all
      .map(({ key, name, state }) => ({ key, name: name[locale], state }))
      .sort((a, b) => a.name.localeCompare(b.name, locale)),
    start,
    groups: Object.fromEntries(
      [...sectors.values()].filter(({ level }) => level === 'group').map(({ id, name }) => [id, name[locale]])
    )
  };
}
