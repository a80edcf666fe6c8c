import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MAX_LINK, MAX_SQL, readLink, sqlLink } from '../../../../src/lib/data/workbench/link';
import { plainLink } from '../../../../src/lib/data/workbench/plain-link';
import { randomly } from './random';

describe('links to a query', () => {
  it('carry the text there and back, in either form', async () => {
    const long = `SELECT '${'áé😀ñ#?&%'.repeat(40)}'\nFROM place -- ${'comment '.repeat(60)}`;
    for (const sql of ['SELECT 1', "SELECT 'a#b?c=d&e%20+f' FROM best", long]) {
      expect(await readLink(plainLink(sql))).toEqual({ kind: 'sql', sql, chart: null, strange: false });
      expect(await readLink((await sqlLink(sql))!)).toEqual({ kind: 'sql', sql, chart: null, strange: false });
    }
    expect((await sqlLink(long))!.length).toBeLessThan(plainLink(long).length / 2);
  });

  it('carry random texts there and back (500 of them)', async () => {
    const random = randomly(7);
    for (let i = 0; i < 500; i++) {
      const sql = `x${String.fromCodePoint(...Array.from({ length: random(60) }, () => 32 + random(0xd700)))}x`;
      expect(await readLink((await sqlLink(sql))!)).toEqual({ kind: 'sql', sql, chart: null, strange: false });
    }
  });

  it('are not made of texts that are too long for them', async () => {
    const random = randomly(3);
    const noise = Array.from({ length: 9000 }, () => String.fromCharCode(33 + random(90))).join('');
    expect(await sqlLink(noise)).toBeNull();
    expect(await sqlLink('a'.repeat(1_200_000))).toBeNull();
  });

  it('refuse a hash of 1.2 MB without reading it', async () => {
    const hash = `#q=${'a'.repeat(1_200_000)}`;
    expect(await readLink(hash)).toEqual({ kind: 'refused', why: 'too-long', length: hash.length });
  });

  it('refuse a short hash that unpacks to far too much', async () => {
    const bomb = deflateRawSync(Buffer.alloc(4_000_000, 'SELECT 1;')).toString('base64url');
    expect(bomb.length).toBeGreaterThan(MAX_LINK);
    const smaller = deflateRawSync(Buffer.alloc(MAX_SQL * 40, ' ')).toString('base64url');
    expect(smaller.length).toBeLessThan(MAX_LINK);
    expect(await readLink(`#z=${smaller}`)).toMatchObject({ kind: 'refused', why: 'too-long' });
  });

  it('say nothing of a hash that is no query, and that a damaged one is damaged', async () => {
    for (const hash of ['', '#', '#contenido', '#x=abc', '#q=', '#q=%20'])
      expect(await readLink(hash)).toEqual({ kind: 'none' });
    const damaged = [
      '#q=%',
      '#q=%ff%fe',
      '#z=!!!',
      '#z=abc',
      `#z=${deflateRawSync(Buffer.from([0xff, 0xfe])).toString('base64url')}`
    ];
    for (const hash of damaged) expect(await readLink(hash)).toMatchObject({ kind: 'refused', why: 'damaged' });
  });

  it('survive random hashes (2,000 of them) and cut ones', async () => {
    const random = randomly(11);
    const letters = 'abcXYZ019-_=%#&+/ ñ😀';
    const whole = (await sqlLink(
      'SELECT place_id, sum(value) FROM best GROUP BY ALL ORDER BY 2 DESC LIMIT 10'.repeat(6)
    ))!;
    for (let i = 0; i < 2000; i++) {
      const noise = Array.from({ length: random(80) }, () => letters[random(letters.length)]).join('');
      const hash = i % 2 ? `#${'qz'[random(2)]}=${noise}` : whole.slice(0, random(whole.length)) + noise;
      expect(['none', 'sql', 'refused']).toContain((await readLink(hash)).kind);
    }
  });

  it('put half a surrogate pair right', async () => {
    expect(await readLink(plainLink('SELECT \ud83d 1'))).toMatchObject({ kind: 'sql', sql: 'SELECT \ufffd 1' });
  });

  it('carry the chart drawn of the answer, columns with any letters in their names', async () => {
    const sql = 'SELECT 1 AS a -- &c=bars,a,b';
    for (const chart of [
      { kind: 'line', x: 'year', y: 'value', series: 'state' },
      { kind: 'map', x: 'place_id', y: 'a,b&c=d%20' }
    ] as const)
      for (const text of [sql, sql.repeat(40)])
        expect(await readLink((await sqlLink(text, chart))!)).toEqual({
          kind: 'sql',
          sql: text,
          chart,
          strange: false
        });
  });

  it.each([
    ['old, without a chart', '#q=SELECT%201', { chart: null, strange: false }],
    ['partial', '#q=SELECT%201&c=line,year', { chart: null, strange: true }],
    ['empty', '#q=SELECT%201&c=', { chart: null, strange: true }],
    ['of no known kind', '#q=SELECT%201&c=pie,a,b', { chart: null, strange: true }],
    ['with too many columns', '#q=SELECT%201&c=bars,a,b,c,d', { chart: null, strange: true }],
    ['cut within a letter', '#q=SELECT%201&c=bars,a,%e', { chart: null, strange: true }],
    ['with a name without end', `#q=SELECT%201&c=bars,a,${'x'.repeat(201)}`, { chart: null, strange: true }],
    ['whole', '#q=SELECT%201&c=bars,a,b', { chart: { kind: 'bars', x: 'a', y: 'b' }, strange: false }]
  ])('bring their text whatever the chart is: %s', async (_, hash, chart) => {
    expect(await readLink(hash)).toEqual({ kind: 'sql', sql: 'SELECT 1', ...chart });
  });
});
