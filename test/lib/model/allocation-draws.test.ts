import { describe, expect, it } from 'vitest';
import { sharesOf, type Structure } from '../../../src/lib/model/allocation';
import {
  deviations,
  drawnAmounts,
  drawnWeights,
  WITHIN_PLACE,
  type Deviations
} from '../../../src/lib/model/allocation-draws';
import { normalStream, uniformStream } from '../../../src/lib/model/random';
import { rangeOf } from '../../../src/lib/model/range';
import { roundTogether } from '../../../src/lib/model/rounding';

const DRAWS = 200;
const STATES = ['05', '08', '10'];
const SECTORS = ['334', '335', '336'];
const PLACES = 7;

/** Three states of seven places and three sectors, some cells without weight. */
function example(seed: number): Structure & { totals: Float64Array; weights: Float64Array } {
  const uniform = uniformStream(seed);
  const blocks = STATES.flatMap((state, s) =>
    SECTORS.map((sector, k) => {
      const start = (s * SECTORS.length + k) * PLACES;
      return { state, sector, start, end: start + PLACES };
    })
  );
  const place = blocks.flatMap(({ state }) => Array.from({ length: PLACES }, (_, i) => `${state}00${i + 1}`));
  const weights = Float64Array.from(place, () => (uniform() < 0.1 ? 0 : uniform() * 100));
  const totals = Float64Array.from(blocks, () => Math.round(uniform() * 1e9));
  return { blocks, place, jobs: weights, productivity: weights.map(() => 1), totals, weights };
}

/** Draws of a structure whose weights move by `moved`, and whose shares drift by `scale` of the same deviations. */
function drawn({ blocks, totals, weights }: ReturnType<typeof example>, moved: Deviations, scale = 0): Float64Array {
  return drawnAmounts(blocks, totals, drawnWeights(weights, [moved]), { deviations: moved, scale });
}

describe('deviations', () => {
  it('have the spread asked for, and ρ between the sectors of a place', () => {
    const structure: Structure = {
      blocks: [
        { state: '08', sector: '334', start: 0, end: 1 },
        { state: '08', sector: '336', start: 1, end: 2 }
      ],
      place: ['08037', '08037'],
      jobs: Float64Array.of(1, 1),
      productivity: Float64Array.of(1, 1)
    };
    const many = 40000;
    const { values } = deviations(structure, Float64Array.of(0.2, 0.5), many, normalStream(0.9));
    const [a, b] = [values.subarray(0, many), values.subarray(many)];
    const product = (x: Float64Array, y: Float64Array) => x.reduce((sum, value, d) => sum + value * y[d]!, 0) / many;
    expect(Math.sqrt(product(a, a))).toBeCloseTo(0.2, 2);
    expect(Math.sqrt(product(b, b))).toBeCloseTo(0.5, 1);
    expect(product(a, b) / Math.sqrt(product(a, a) * product(b, b))).toBeCloseTo(WITHIN_PLACE, 1);
  });

  it('of spread nothing move nothing', () => {
    const structure = example(0.4);
    const still = deviations(structure, new Float64Array(structure.place.length), DRAWS, normalStream(0.1));
    expect(still.values.every((value) => Math.abs(value) === 0)).toBe(true);
    const amounts = drawn(structure, still, 1);
    const shares = sharesOf(structure.blocks, structure.weights);
    structure.blocks.forEach(({ start, end }, b) => {
      for (let cell = start; cell < end; cell++)
        expect(amounts[cell * DRAWS]).toBeCloseTo(structure.totals[b]! * shares[cell]!, 4);
    });
  });
});

describe('drawn amounts', () => {
  it.each([0.11, 0.42, 0.77])(
    'of whole units add up exactly, places to states, in the centre and in each of 200 draws (seed %d)',
    (seed) => {
      const structure = example(seed);
      const { blocks, place, totals, weights } = structure;
      const spread = new Float64Array(place.length).fill(0.6);
      const amounts = drawn(structure, deviations(structure, spread, DRAWS, normalStream(seed)), 0.4);
      expect(amounts.every((value) => value >= 0)).toBe(true);
      const shares = sharesOf(blocks, weights);
      const central = shares.map((share, i) => share * totals[blocks.findIndex(({ end }) => i < end)]!);
      for (const [b, { start, end }] of blocks.entries()) {
        roundTogether(central, start, end);
        expect(central.subarray(start, end).reduce((sum, value) => sum + value, 0)).toBe(totals[b]);
        for (let d = 0; d < DRAWS; d++) {
          const column = Float64Array.from({ length: PLACES }, (_, i) => amounts[(start + i) * DRAWS + d]!);
          roundTogether(column);
          expect(column.reduce((sum, value) => sum + value, 0)).toBe(totals[b]);
        }
      }
    }
  );

  it('of a metro are the sum of its municipalities, across states too, and its range holds its centre', () => {
    const structure = example(0.3);
    const { blocks, place, totals, weights } = structure;
    const members = ['05001', '05002', '10003'];
    const spread = new Float64Array(place.length).fill(0.4);
    const amounts = drawn(structure, deviations(structure, spread, DRAWS, normalStream(0.6)));
    const shares = sharesOf(blocks, weights);
    const cells = place.flatMap((id, i) => (members.includes(id) ? [i] : []));
    const draws = new Float64Array(DRAWS);
    for (const cell of cells) for (let d = 0; d < DRAWS; d++) draws[d]! += amounts[cell * DRAWS + d]!;
    const separately = members.map((member) =>
      place.reduce((sum, id, i) => sum + (id === member ? amounts[i * DRAWS]! : 0), 0)
    );
    expect(draws[0]).toBeCloseTo(
      separately.reduce((sum, value) => sum + value, 0),
      3
    );
    const central = cells.reduce(
      (sum, cell) => sum + shares[cell]! * totals[blocks.findIndex(({ end }) => cell < end)]!,
      0
    );
    const { low, high } = rangeOf(draws, central);
    expect(low).toBeLessThan(central);
    expect(high).toBeGreaterThan(central);
  });

  it('of a block without a total are nothing, and of one without weights equal parts', () => {
    const structure = example(0.2);
    structure.totals[0] = 0;
    structure.weights.fill(0, PLACES, 2 * PLACES);
    const spread = structure.weights.map(() => 0.5);
    const amounts = drawn(structure, deviations(structure, spread, DRAWS, normalStream(0.4)), 1);
    expect(amounts.subarray(0, PLACES * DRAWS).every((value) => value === 0)).toBe(true);
    for (let i = 0; i < PLACES; i++)
      expect(amounts[(PLACES + i) * DRAWS + 17]).toBeCloseTo(structure.totals[1]! / PLACES, 6);
  });
});
