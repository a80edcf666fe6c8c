import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mixOf } from '../../../data/estimates/mix';
import { openPublished } from './published';

describe('shares within draws', () => {
  it('move with their total: what two sectors gain together leaves the shares of both as they are', () => {
    const draws = Float64Array.from([50, 100, 150, 200]);
    const twice = draws.map((amount) => 3 * amount);
    const { shares, concentration } = mixOf([
      { group: 'metals', central: 100, draws },
      { group: 'automotive', central: 300, draws: twice }
    ]);
    expect(shares).toEqual([
      { group: 'metals', low: 0.25, central: 0.25, high: 0.25 },
      { group: 'automotive', low: 0.75, central: 0.75, high: 0.75 }
    ]);
    // The ends of numerator and denominator would have said 50/800 to 200/200.
    expect(concentration).toEqual({ low: 0.625, central: 0.625, high: 0.625 });
  });

  it('of a place without exports are none', () => {
    expect(mixOf([])).toEqual({ shares: [], concentration: null });
  });
});

describe('the published mixes', () => {
  let published: Awaited<ReturnType<typeof openPublished>>;
  beforeAll(async () => {
    published = await openPublished();
  });
  afterAll(() => published.close());

  it('add up to one in every city, and their squares to its concentration', async () => {
    const faults = await published.rows(
      `SELECT place_id, sum(value) FILTER (kind = 'share') AS whole, sum(value ** 2) FILTER (kind = 'share') AS squares,
         max(value) FILTER (kind = 'concentration') AS index FROM city_mix GROUP BY place_id
       HAVING abs(whole - 1) > 1e-9 OR abs(squares - index) > 1e-9`
    );
    expect(faults).toEqual([]);
    const [count] = await published.rows(`SELECT count(DISTINCT place_id) AS n FROM city_mix`);
    expect(Number(count!.n)).toBeGreaterThan(450);
  });

  it('are those of the exports by group, and inside the ends that these allow', async () => {
    const rows = await published.rows(
      `SELECT mix.place_id, mix.sector_id, mix.value, mix.low, mix.high, own.value / whole.value AS share,
         own.low / (own.low + whole.high - own.low) AS least, own.high / greatest(own.high, whole.low) AS most
       FROM city_mix AS mix JOIN observation AS own USING (place_id, sector_id, period)
       JOIN observation AS whole ON whole.place_id = mix.place_id AND whole.period = mix.period AND whole.sector_id = 'all'
         AND whole.measure_id = 'exports' AND whole.basis = 'modelled'
       WHERE mix.kind = 'share' AND own.measure_id = 'exports' AND own.basis = 'modelled'`
    );
    expect(rows.length).toBeGreaterThan(1000);
    for (const row of rows) expect(Math.abs(Number(row.share) - Number(row.value))).toBeLessThan(1e-9);
    // Numerator and denominator move together: most ranges are narrower than the ends of both would give.
    const narrower = rows.filter(
      ({ low, high, least, most }) => Number(high) - Number(low) <= Number(most) - Number(least) + 1e-9
    );
    expect(narrower.length / rows.length).toBeGreaterThan(0.9);
  });
});
