import { describe, expect, it } from 'vitest';
import {
  blockOf,
  exportWeights,
  jobsOfState,
  sharesOf,
  spreadSuppressed,
  type StateMargins,
  type Structure
} from '../../../src/lib/model/allocation';
import { EmptyMarginError, UnknownCodeError } from '../../../src/lib/model/errors';

const SECTORS = ['334', '336'];

function margins(
  units: { id: string; posts: number; members: [place: string, ...seed: number[]][] }[],
  personnel = [60, 40]
): StateMargins {
  return {
    state: '08',
    sectors: SECTORS,
    personnel: Float64Array.from(personnel),
    residual: '08000',
    units: units.map(({ id, posts, members }) => ({
      id,
      posts,
      members: members.map(([place, ...seed]) => ({ place, seed: Float64Array.from(seed) }))
    }))
  };
}

const row = ({ places, jobs, sectors }: ReturnType<typeof jobsOfState>, place: string) =>
  [...jobs].slice(places.indexOf(place) * sectors.length, (places.indexOf(place) + 1) * sectors.length);
const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);

describe('jobs of a state', () => {
  it('brings personnel to the posts before fitting, whatever their scale', () => {
    const units = [
      { id: '08019', posts: 300, members: [['08019', 3, 5]] as [string, number, number][] },
      { id: '08037', posts: 700, members: [['08037', 8, 2]] as [string, number, number][] }
    ];
    const plain = jobsOfState(margins(units));
    const larger = jobsOfState(margins(units, [6000, 4000]));
    expect(total(plain.jobs)).toBeCloseTo(1000, 6);
    plain.jobs.forEach((jobs, i) => expect(larger.jobs[i]).toBeCloseTo(jobs, 6));
    expect(total(row(plain, '08037'))).toBeCloseTo(700, 5);
    expect(plain.softened).toBe(0);
  });

  it('puts posts without any establishment in the residual place, with the mix of the state', () => {
    const table = jobsOfState(
      margins([
        { id: '08019', posts: 900, members: [['08019', 3, 2]] },
        { id: '08037', posts: 100, members: [['08037', 0, 0]] }
      ])
    );
    expect(table.places).toContain('08000');
    expect(table.places).not.toContain('08037');
    const residual = row(table, '08000');
    expect(total(residual)).toBeCloseTo(100, 6);
    expect(residual[0]! / residual[1]!).toBeCloseTo(1.5, 6);
  });

  it('spreads a unit of several places over its members by establishments, sector by sector', () => {
    const table = jobsOfState(
      margins([
        {
          id: '09000',
          posts: 500,
          members: [
            ['09002', 1, 0],
            ['09003', 3, 2]
          ]
        },
        { id: '09099', posts: 500, members: [['09099', 1, 1]] }
      ])
    );
    const [few, many] = [row(table, '09002'), row(table, '09003')];
    expect(few[1]).toBe(0);
    expect(many[0]! / few[0]!).toBeCloseTo(3, 9);
    expect(total(few) + total(many)).toBeCloseTo(500, 5);
  });

  it('lets a sector with personnel and no establishment follow the posts', () => {
    const table = jobsOfState(
      margins([
        { id: '08019', posts: 250, members: [['08019', 2, 0]] },
        { id: '08037', posts: 750, members: [['08037', 6, 0]] }
      ])
    );
    expect(row(table, '08037')[1]! / row(table, '08019')[1]!).toBeCloseTo(3, 6);
  });

  it('softens the seed, no more than it must, where establishments cannot carry the margins', () => {
    const table = jobsOfState(
      margins([
        { id: '08019', posts: 800, members: [['08019', 0, 5]] },
        { id: '08037', posts: 200, members: [['08037', 5, 0]] }
      ])
    );
    expect(table.softened).toBeGreaterThan(0);
    expect(table.softened).toBeLessThanOrEqual(0.1);
    expect(total(row(table, '08019'))).toBeCloseTo(800, 4);
    expect(total(table.jobs.filter((_, i) => i % 2 === 0))).toBeCloseTo(600, 4);
  });

  it('refuses a state with posts and no personnel', () => {
    const empty = margins([{ id: '08019', posts: 10, members: [['08019', 1, 1]] }], [0, 0]);
    expect(() => jobsOfState(empty)).toThrow(EmptyMarginError);
    expect(() => jobsOfState(empty)).toThrow(/state 08: personnel by sector/);
  });
});

describe('shares and weights', () => {
  const structure: Structure = {
    blocks: [
      { state: '08', sector: '334', start: 0, end: 2 },
      { state: '08', sector: '336', start: 2, end: 5 }
    ],
    place: ['08019', '08037', '08019', '08036', '08037'],
    jobs: Float64Array.of(10, 30, 0, 0, 0),
    productivity: Float64Array.of(4, 1, 1, 1, 1)
  };

  it('weigh jobs by productivity to the power of β: nothing at 0, all of it at 1', () => {
    expect([...exportWeights(structure, 0)]).toEqual([10, 30, 0, 0, 0]);
    expect([...exportWeights(structure, 1)]).toEqual([40, 30, 0, 0, 0]);
    expect(exportWeights(structure, 0.5)[0]).toBe(20);
  });

  it('add up to one in every block, in equal parts where nothing is known', () => {
    expect([...sharesOf(structure.blocks, structure.jobs)]).toEqual([0.25, 0.75, 1 / 3, 1 / 3, 1 / 3]);
  });

  it('find a block or name what is missing', () => {
    expect(blockOf(structure, '08', '336')).toBe(structure.blocks[1]);
    expect(() => blockOf(structure, '08', '999')).toThrow(UnknownCodeError);
    expect(() => blockOf(structure, '08', '999')).toThrow(/sector 999 is not known to the structure of state 08/);
  });

  it('spread a suppressed total by what is expected, equally where nothing is', () => {
    expect([...spreadSuppressed(100, Float64Array.of(1, 3))]).toEqual([25, 75]);
    expect([...spreadSuppressed(100, Float64Array.of(0, 0))]).toEqual([50, 50]);
  });
});
