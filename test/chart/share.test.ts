import { describe, expect, it } from 'vitest';
import { layoutShare, type SharePart } from '../../src/lib/chart/share';
import { clipped, collisions } from './boxes';

const options = { width: 640, formatShare: (share: number) => `${(share * 100).toFixed(1)} %` };
const part = (label: string, value: number): SharePart => ({ id: label, label, value, colour: 'var(--c1)' });

describe('layoutShare', () => {
  it('draws nothing for no parts, or for parts of nothing', () => {
    expect(layoutShare([], options).height).toBe(0);
    expect(layoutShare([part('a', 0)], options).marks).toEqual([]);
  });

  it('fills the bar with its parts', () => {
    const { marks } = layoutShare([part('a', 1), part('b', 2), part('c', 5)], options);
    expect(marks.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(640, 1);
    expect(marks.map(({ share }) => share)).toEqual([0.125, 0.25, 0.625]);
  });

  it('names one part that is all of it on the mark', () => {
    const [mark] = layoutShare([part('Automotriz', 3)], options).marks;
    expect(mark!.inside).toBe(true);
    expect(mark!.name.lines[1]![0]!.text).toBe('100.0 %');
  });

  it.each([640, 340])('prints no name over another nor outside the drawing at %d', (width) => {
    const parts = [part('Automotriz y transporte', 20), part('a', 1), part('Equipo eléctrico', 30)];
    for (let i = 0; i < 9; i++) parts.push(part(`Otras manufacturas de la clase ${i}`, 1 + i / 10));
    const layout = layoutShare(parts, { ...options, width });
    const names = layout.marks.map(({ name }) => name);
    expect(collisions(names)).toEqual([]);
    expect(clipped(names, layout.width, layout.height)).toEqual([]);
  });

  it('crosses no name with a leader, wherever the thin parts are', () => {
    const parts = [
      part('Agropecuario', 2),
      part('Minería', 3),
      part('Automotriz', 40),
      part('Metales', 2),
      part('Muebles', 3)
    ];
    const { bar, marks } = layoutShare(parts, { ...options, width: 340 });
    const called = marks.filter(({ inside }) => !inside);
    expect(called.filter(({ name }) => name.y < bar.y).map(({ id }) => id)).toEqual(['Agropecuario', 'Minería']);
    expect(called.filter(({ name }) => name.y > bar.y + bar.height).map(({ id }) => id)).toEqual([
      'Metales',
      'Muebles'
    ]);
  });

  it('breaks a name in two where that keeps it on its part', () => {
    const [mark] = layoutShare([part('Automotriz y transporte', 40), part('Resto', 60)], {
      ...options,
      width: 340
    }).marks;
    expect(mark!.name.lines.map(([span]) => span!.text)).toEqual(['Automotriz y', 'transporte', '40.0 %']);
  });

  it('cuts a 200-letter name and keeps it whole for those who ask', () => {
    const name = 'Fabricación '.repeat(17).slice(0, 200).trim();
    const layout = layoutShare([part('Automotriz', 99), part(name, 1)], { ...options, width: 340 });
    expect(layout.marks[1]!.name.full).toContain(name);
    expect(
      clipped(
        layout.marks.map((mark) => mark.name),
        340,
        layout.height
      )
    ).toEqual([]);
  });

  it('refuses negative parts and what is not a number', () => {
    expect(() => layoutShare([part('a', -1)], options)).toThrow(RangeError);
    expect(() => layoutShare([part('a', NaN)], options)).toThrow(/not a finite number/);
  });
});
