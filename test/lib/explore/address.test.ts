import { describe, expect, it } from 'vitest';
import { defaultView, LONGEST, readAddress, writeAddress } from '../../../src/lib/explore/address';
import { NOTHING, SORT_COLUMNS, type Selection, type View } from '../../../src/lib/explore/view';
import { basesOf, levelOf, measureOf, canBeReal, workersFor } from '../../../src/lib/explore/catalogue';
import { seeded } from '../../chart/random';
import { CATALOGUE } from './catalogue';

const read = (query: string) => readAddress(query, CATALOGUE);
const start = defaultView(CATALOGUE);
const with_ = (change: Partial<View>): View => ({ ...start, ...change });
const a = (change: Partial<Selection>): Partial<View> => ({ a: { ...NOTHING, ...change } });

describe('valid addresses', () => {
  const valid: [query: string, view: View][] = [
    ['', start],
    ['?v=2&t=2015_2020', with_(a({ span: ['2015', '2020'] }))],
    ['?v=2&t=2020', with_(a({ span: ['2020', '2020'] }))],
    [
      '?v=2&k=s&p=08_19&s=334_336',
      with_({ sectorLevel: 'subsector', ...a({ places: ['08', '19'], sectors: ['334', '336'] }) })
    ],
    ['?v=2&x=1000000_5e9', with_(a({ range: [1e6, 5e9] }))],
    ['?v=2&w=1', with_({ perWorker: true })],
    ['?v=2&k=s&b=p', with_({ sectorLevel: 'subsector', basis: 'published' })],
    ['?v=2&o=place', with_({ sort: { column: 'place', descending: false } })],
    [
      '?v=2&p=08&c=b&p2=19&t2=2010',
      with_({ ...a({ places: ['08'] }), b: { ...NOTHING, places: ['19'], span: ['2010', '2010'] }, editing: 'b' })
    ],
    ['?v=2&c=a', with_({ b: NOTHING, editing: 'a' })],
    [
      '?v=2&m=jobs_manufacturing&l=m&t=2020-02_2020-05',
      { ...defaultView(CATALOGUE, 'jobs_manufacturing', 'municipality'), ...a({ span: ['2020-02', '2020-05'] }) }
    ],
    ['?v=2&m=wage_daily&r=1', { ...defaultView(CATALOGUE, 'wage_daily'), real: true }],
    ['?v=2&l=z&p=M08.1.01', { ...defaultView(CATALOGUE, 'exports', 'metro'), ...a({ places: ['M08.1.01'] }) }]
  ];
  it.each(valid)('%s is read as written', (query, view) => {
    expect(read(query)).toEqual({ view, refused: [], from: null });
    expect(read(writeAddress(view, CATALOGUE)).view).toEqual(view);
  });

  it('leave out what is as by default: the default view has no query', () => {
    expect(writeAddress(start, CATALOGUE)).toBe('');
    expect(writeAddress(with_(a({ span: ['2015', '2020'] })), CATALOGUE)).toBe('?v=2&t=2015_2020');
    expect(writeAddress(defaultView(CATALOGUE, 'jobs_manufacturing'), CATALOGUE)).toBe('?v=2&m=jobs_manufacturing');
  });

  it('escape nothing: ids, spans and ranges stay readable', () => {
    const view = with_({
      level: 'metro',
      sectorLevel: 'subsector',
      ...a({ places: ['M08.1.01', 'M19.1.01'], range: [-5, 1e21] })
    });
    expect(writeAddress(view, CATALOGUE)).toBe('?v=2&l=z&p=M08.1.01_M19.1.01&x=-5_1e21');
  });
});

describe('partial and wrong addresses', () => {
  const wrong: [query: string, refused: string[], view: View][] = [
    ['?v=2&m=nothing&t=2015', ['m'], with_(a({ span: ['2015', '2015'] }))],
    ['?v=2&l=m', ['l'], start],
    ['?v=2&k=c', ['k'], start],
    ['?v=2&b=p', ['b'], start],
    ['?v=2&b=x&p=08', ['b'], with_(a({ places: ['08'] }))],
    ['?v=2&t=2020_2015', ['t'], start],
    ['?v=2&t=2020-13', ['t'], start],
    ['?v=2&t=2015_2020-02', ['t'], start],
    ['?v=2&p=%3Cscript%3E&s=automotive', ['p'], with_(a({ sectors: ['automotive'] }))],
    ['?v=2&p=', ['p'], start],
    ['?v=2&x=5_1', ['x'], start],
    ['?v=2&x=NaN_1e999', ['x'], start],
    ['?v=2&r=1', ['r'], start],
    ['?v=2&w=yes', ['w'], start],
    ['?v=2&m=wage_daily&w=1&s=336', ['w', 's'], defaultView(CATALOGUE, 'wage_daily')],
    ['?v=2&p2=08', ['p2'], start],
    ['?v=2&zz=1', ['zz'], start],
    ['?v=2&o=size', ['o'], start],
    ['?v=3&p=08', ['v'], start],
    ['?v=x', ['v'], start],
    ['?v=0', ['v'], start]
  ];
  it.each(wrong)('%s keeps what is right and names what is not', (query, keys, view) => {
    const found = read(query);
    expect(found.refused.map(({ key }) => key)).toEqual(keys);
    expect(found.view).toEqual(view);
  });

  it('are not read beyond a length that no view has', () => {
    const found = read(`?v=2&p=${'08_'.repeat(LONGEST)}08`);
    expect(found.view).toEqual(start);
    expect(found.refused).toHaveLength(1);
  });
});

describe('old addresses', () => {
  it.each([
    ['?y=2010', with_(a({ span: ['2010', '2010'] }))],
    ['?m=exports&y=2015', with_(a({ span: ['2015', '2015'] }))],
    ['?m=jobs', { ...defaultView(CATALOGUE, 'jobs_manufacturing', 'metro') }],
    ['?v=1&m=jobs', { ...defaultView(CATALOGUE, 'jobs_manufacturing', 'metro') }]
  ] as [string, View][])('%s, of the overview’s switches, is carried over', (query, view) => {
    expect(read(query)).toEqual({ view, refused: [], from: 1 });
  });

  it('name what they cannot carry over', () => {
    expect(read('?m=footprint&y=soon').refused.map(({ key }) => key)).toEqual(['m', 't']);
  });
});

describe('any address', () => {
  const CASES = 20_000;

  it(`comes back as it was, for ${CASES} random views`, () => {
    const random = seeded(4);
    for (let i = 0; i < CASES; i++) {
      const view = randomView(random);
      expect(read(writeAddress(view, CATALOGUE))).toEqual({ view, refused: [], from: null });
    }
  });

  it(`is read without a crash, into a view that is valid, for ${CASES} damaged ones`, () => {
    const random = seeded(5);
    const failures: string[] = [];
    for (let i = 0; i < CASES; i++) {
      const query = damaged(writeAddress(randomView(random), CATALOGUE), random);
      try {
        const { view } = read(query);
        expect(read(writeAddress(view, CATALOGUE))).toEqual({ view, refused: [], from: null });
      } catch (error) {
        failures.push(`${query}: ${String(error)}`);
      }
    }
    expect(failures).toEqual([]);
  });
});

type Random = () => number;
const pick = <Item>(items: readonly Item[], random: Random): Item => items[Math.floor(random() * items.length)]!;
const some = (items: readonly string[], random: Random) => items.filter(() => random() < 0.3).sort();

function randomView(random: Random): View {
  const measure = measureOf(CATALOGUE, pick(CATALOGUE, random).id)!;
  const offer = levelOf(measure, pick(measure.levels, random).level)!;
  const sectorLevel = offer.sectorLevels.length > 0 ? pick(offer.sectorLevels, random) : null;
  const selection = (): Selection => {
    const years = [2007 + Math.floor(random() * 10), 2017 + Math.floor(random() * 10)].map(String) as [string, string];
    const low = Math.round(random() * 1e6) * pick([-1, 1, 1e9, 1e-7], random);
    return {
      places: some(['08', '19', '08037', 'M08.1.01', 'MX-unknown'], random),
      sectors: sectorLevel ? some(['334', '336', 'automotive', 'scian-31-33', 'hs85'], random) : [],
      span: random() < 0.5 ? null : years,
      range: random() < 0.5 ? null : [low, low + random() * 1e12]
    };
  };
  const b = random() < 0.4 ? selection() : null;
  return {
    measure: measure.id,
    level: offer.level,
    sectorLevel,
    basis: pick(basesOf(offer, sectorLevel), random),
    real: canBeReal(measure) && random() < 0.5,
    perWorker: workersFor(CATALOGUE, measure, offer) !== null && random() < 0.5,
    a: selection(),
    b,
    editing: b && random() < 0.5 ? 'b' : 'a',
    sort: { column: pick(SORT_COLUMNS, random), descending: random() < 0.5 }
  };
}

const NOISE = [
  '%',
  '%zz',
  '&',
  '=',
  '_',
  '&m=',
  '&v=',
  '\u0000',
  '💥',
  '%F0%9F',
  '<script>',
  '__proto__',
  'constructor',
  '1e309',
  '-0',
  ' ',
  '+',
  '#',
  '&p2=',
  '&c=b',
  '..',
  '\uD800',
  'NaN',
  '&t=9999_0000',
  '&toString=1'
];

/** One to six random cuts, doublings and insertions. */
function damaged(query: string, random: Random): string {
  let text = query || '?v=2';
  for (let times = 1 + Math.floor(random() * 6); times > 0; times--) {
    const at = Math.floor(random() * (text.length + 1));
    const to = at + Math.floor(random() * 8);
    const kind = random();
    if (kind < 0.3) text = text.slice(0, at) + text.slice(to);
    else if (kind < 0.5) text = text.slice(0, to) + text.slice(at);
    else if (kind < 0.9) text = text.slice(0, at) + pick(NOISE, random) + text.slice(at);
    else text = text.slice(0, at) + String.fromCharCode(Math.floor(random() * 65536)) + text.slice(at + 1);
  }
  return text;
}
