import { describe, expect, it } from 'vitest';
import { layoutStack, type StackLayer } from '../../src/lib/chart/stack';
import { clipped, collisions } from './boxes';

const xs = [2019, 2020, 2021, 2022, 2023, 2024];
const options = { width: 640, xs, format: (value: number) => value.toFixed(1), formatX: String };
const layer = (id: string, values: (number | null)[], more: Partial<StackLayer> = {}): StackLayer => ({
  id,
  label: id,
  colour: 'var(--c1)',
  values,
  ...more
});
const level = (value: number) => xs.map(() => value);

describe('layoutStack', () => {
  it('draws nothing for no rows', () => {
    expect(layoutStack([], options).marks).toEqual([]);
    expect(layoutStack([], { ...options, xs: [] }).xTicks).toEqual([]);
  });

  it('names a thick layer on the mark and a thin one beside it', () => {
    const [thick, thin] = layoutStack([layer('Automotriz', level(90)), layer('Muebles', level(1))], options).marks;
    expect(thick!.inside).toBe(true);
    expect(thin!.inside).toBe(false);
    expect(thin!.leader).toMatch(/^M/);
  });

  it('draws a single period as a column', () => {
    const [mark] = layoutStack([layer('a', [5])], { ...options, xs: [2024] }).marks;
    expect(mark!.paths[0]).toMatch(/H.*V.*H.*Z/);
  });

  it('is a gap where any layer is missing', () => {
    const marks = layoutStack([layer('a', [1, 1, null, 1, 1, 1]), layer('b', level(1))], options).marks;
    expect(marks.map(({ paths }) => paths.length)).toEqual([2, 2]);
  });

  it('fills the plot when drawn as parts of the whole', () => {
    const { marks, plot } = layoutStack([layer('a', level(1)), layer('b', level(3))], { ...options, share: true });
    expect(marks[1]!.paths[0]).toContain(`,${plot.top}`);
    expect(marks[0]!.title).toBe('a, 2024: 0.3');
  });

  it('draws a whole of nothing without failing', () => {
    const { marks } = layoutStack([layer('a', level(0)), layer('b', level(0))], { ...options, share: true });
    expect(JSON.stringify(marks)).not.toMatch(/null,null|NaN/);
  });

  it.each([640, 340])('prints no name over another nor outside the drawing at %d', (width) => {
    const thin = Array.from({ length: 14 }, (_, i) =>
      layer(`Equipo médico y otras manufacturas ${i}`, level(1 + i / 50))
    );
    const layout = layoutStack([...thin, layer('Resto', level(40), { hatched: true })], {
      ...options,
      width,
      height: 220
    });
    const names = layout.marks.map(({ name }) => name);
    expect(collisions(names)).toEqual([]);
    expect(clipped(names, layout.width, layout.height)).toEqual([]);
  });

  it('refuses negative parts, what is not a number, and layers of another length', () => {
    expect(() => layoutStack([layer('a', [1, 2, -1, 1, 1, 1])], options)).toThrow(/negative/);
    expect(() => layoutStack([layer('a', [1, 2, NaN, 1, 1, 1])], options)).toThrow(RangeError);
    expect(() => layoutStack([layer('a', [1])], options)).toThrow('1 values for 6 periods');
  });
});
