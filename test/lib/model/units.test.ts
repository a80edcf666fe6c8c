import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  days,
  mxn,
  posts,
  share,
  sum,
  toPesos,
  usd,
  type Mxn,
  type Posts,
  type Usd
} from '../../../src/lib/model/units';

describe('units', () => {
  it('convert and add within one unit', () => {
    expect(toPesos(usd(10), 18.33)).toBeCloseTo(183.3, 12);
    expect(sum([mxn(1), mxn(2)])).toBe(3);
    expect(sum([posts(4)])).toBe(4);
    expectTypeOf(toPesos(usd(1), 18)).toEqualTypeOf<Mxn>();
    expectTypeOf(sum([usd(1), usd(2)])).toEqualTypeOf<Usd>();
  });

  it('do not mix: what must not compile is marked, and the type check fails if it ever does', () => {
    // @ts-expect-error pesos are not dollars
    expectTypeOf<Mxn>().toEqualTypeOf<Usd>();
    // @ts-expect-error a plain number has no unit yet
    const bare: Usd = 12;
    // @ts-expect-error posts are not pesos
    const wrong: Mxn = posts(3);
    // @ts-expect-error pesos cannot be converted to pesos
    toPesos(mxn(1), 18);
    // @ts-expect-error dollars and pesos are never added
    sum([usd(1), mxn(1)]);
    // @ts-expect-error shares and days have no sum
    sum([share(0.5), days(3)]);
    expect([bare, wrong]).toEqual([12, 3]);
    expectTypeOf<Posts>().toExtend<number>();
  });
});
