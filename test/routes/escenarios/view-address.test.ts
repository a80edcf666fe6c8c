import { describe, expect, it } from 'vitest';
import { FIRST_YEAR, LAST_YEAR } from '../../../src/lib/model/scenario';
import { randomLcg } from 'd3';
import { FOLDS, START_VIEW, VIEW_RESULTS } from '../../../src/routes/escenarios/shown';
import { readView, writeView, type ShownView } from '../../../src/routes/escenarios/view-address';

const known = (place: string) => ['08', '08037', 'M08.2.03'].includes(place);
const { focus: _, ...look } = START_VIEW;
const start: ShownView = { look, position: 1, place: null, unfolded: [] };

describe('the view of the lab in the address', () => {
  it('leaves out what is as by default', () => {
    expect(writeView(start)).toBe('');
    expect(readView('', known, 1)).toEqual({ view: start, refused: [] });
    expect(writeView({ ...start, look: { ...look, year: 2030 } })).toBe('?y=2030');
  });

  it('comes back as it was written, whatever it shows', () => {
    const random = randomLcg(7);
    const one = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
    for (let i = 0; i < 500; i++) {
      const view: ShownView = {
        look: {
          year: FIRST_YEAR + Math.floor(random() * (LAST_YEAR - FIRST_YEAR + 1)),
          result: one(VIEW_RESULTS),
          kind: one(['static', 'full']),
          money: one(['mxn', 'gdp'])
        },
        position: 1 + Math.floor(random() * 5),
        place: one([null, '08', '08037', 'M08.2.03']),
        unfolded: FOLDS.filter(() => random() < 0.5)
      };
      expect(readView(writeView(view), known, 5)).toEqual({ view, refused: [] });
    }
  });

  it('puts the default where a value is not one of the page, and says which', () => {
    const query = '?y=1999&m=everything&k=x&u=usd&f=3&p=99999&o=doubt_all';
    const { view, refused } = readView(query, known, 2);
    expect(view).toEqual(start);
    expect(refused.map(({ key }) => key)).toEqual(['y', 'm', 'k', 'u', 'f', 'p', 'o']);
    expect(readView('?y=2030&f=0', known, 1)).toMatchObject({
      view: { look: { year: 2030 } },
      refused: [{ key: 'f', value: '0' }]
    });
  });

  it('leaves the keys of others alone', () => {
    expect(readView('?preset=bridge&utm_source=x&Y=2030', known, 1)).toEqual({ view: start, refused: [] });
  });

  it('reads anything without a crash', () => {
    const random = randomLcg(11);
    const keys = ['y', 'm', 'k', 'u', 'f', 'p', 'o', 'x'];
    const text = () =>
      String.fromCodePoint(...Array.from({ length: 1 + random() * 9 }, () => Math.floor(1 + random() * 0xd7fe)));
    for (let i = 0; i < 2000; i++) {
      const query = Array.from({ length: 4 }, () => `${keys[Math.floor(random() * 8)]}=${text()}`).join('&');
      const { view } = readView(`?${query}`, known, 3);
      expect(readView(writeView(view), known, 3).view).toEqual(view);
    }
  });
});
