import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../src/lib/figures/kinds';
import { kindOf } from '../../../src/lib/figures/list';
import { figures } from '../../../src/lib/figures/registry';
import { prepare } from '../../../src/lib/share/figure.server';

describe('the gallery of kinds', () => {
  it('has every kind that a figure is drawn in, each shown by a figure of that kind', () => {
    expect(new Set(KINDS.map(({ kind }) => kind))).toEqual(new Set(figures.map(({ id }) => kindOf(id))));
    for (const { kind, figure } of KINDS) expect(kindOf(figure), figure).toBe(kind);
  });

  it('says of each what it is for and what it takes and refuses, in both languages', () => {
    for (const { use, contract, figure } of KINDS)
      for (const text of [use.es, use.en, contract.es, contract.en]) expect(text, figure).toMatch(/^\p{Lu}.{8,}\.$/u);
  });

  it('shows bars both grouped and stacked, and maps both shaded and of circles', async () => {
    const specs = await Promise.all(
      ['exports-quarterly', 'customs-by-tax', 'exports-map', 'jobs-map'].map(
        async (id) => (await prepare(id, 'en'))!.told.spec
      )
    );
    expect(specs).toMatchObject([{ mode: 'grouped' }, { mode: 'stacked' }, { circles: [] }, { states: [] }]);
  });
});
