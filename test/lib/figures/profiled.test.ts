import { describe, expect, it } from 'vitest';
import type { Answered } from '../../../src/lib/figures/figure';
import { optionsOf } from '../../../src/lib/figures/options.server';
import { listedKey, placeKey, profilePath } from '../../../src/lib/figures/profiled';
import { figureById } from '../../../src/lib/figures/registry';
import { load as city } from '../../../src/routes/ciudades/[id]/+page.server';
import { load as state } from '../../../src/routes/estados/[id]/+page.server';
import { load as sector } from '../../../src/routes/sectores/[id]/+page.server';
import { placesOfLevel } from '../../../src/lib/data/questions/places';
import { ask } from '../../../src/lib/data/atlas.server';

const event = (path: string, id: string) => ({ params: { id }, url: new URL(`https://x.org/${path}/${id}/`) }) as never;
const states = async () => (await ask(placesOfLevel('state'))).map(({ slug }) => slug);

describe('a figure on a profile', () => {
  it.each([
    ['ciudades', 'juarez', city],
    ['ciudades', 'chihuahua', city],
    ['ciudades', 'reynosa-tamaulipas', city],
    ['ciudades', 'tijuana', city],
    ['estados', 'chihuahua', state],
    ['sectores', '336', sector]
  ] as const)('leads to its page with the place or sector: %s %s', { timeout: 60_000 }, async (folder, id, load) => {
    const { answers } = (await load(event(folder, id))) as { answers: (Answered | null)[] };
    const slugs = await states();
    const by = folder === 'sectores' ? 's' : 'p';
    const key = folder === 'ciudades' ? placeKey(id, slugs) : id;
    let seen = 0;
    for (const { figure, params } of answers.filter((answered) => answered !== null)) {
      seen++;
      const definition = figureById(figure);
      const options = await optionsOf(definition);
      const listed = listedKey(
        key,
        options.map((option) => option.key),
        definition.takes ?? null,
        slugs
      );
      const option = options.find((each) => each.key === listed);
      const asked = { place: params.place, sector: params.sector };
      if (option) expect({ place: undefined, sector: undefined, ...option.params }, figure).toEqual(asked);
      else expect(profilePath(figure, by, key, slugs), figure).toBe(`/${folder}/${id}/`);
    }
    expect(seen).toBeGreaterThan(3);
  });

  it('is found by a key that tells a metro from the state of its name', async () => {
    const slugs = await states();
    expect(placeKey('juarez', slugs)).toBe('juarez');
    expect(placeKey('chihuahua', slugs)).toBe('metro-chihuahua');
    const keys = (await optionsOf(figureById('immex-jobs-points'))).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(expect.arrayContaining(['chihuahua', 'metro-chihuahua', 'juarez']));
    const juarez = (await optionsOf(figureById('immex-jobs-points'))).find(({ key }) => key === 'juarez');
    expect(juarez?.params.place).toBe('08037');
  });

  it('asks for no page by a key that is none', () => {
    for (const key of ['../x', 'a/b', '', 'Á', 'x'.repeat(90)])
      expect(profilePath('population-trend', 'p', key, [])).toBeNull();
    expect(profilePath('exports-by-group', 'p', 'atlantis', [])).toBeNull();
  });
});
