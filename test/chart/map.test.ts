import { describe, expect, it } from 'vitest';
import { classOf, classTexts, rampFor, thresholdsOf } from '../../src/lib/chart/classes';
import { layoutLegend, legendValues } from '../../src/lib/chart/legend';
import { layoutMap, type MapCircle } from '../../src/lib/chart/map';
import { clipped, collisions } from './boxes';
import { ground } from './ground';
import { seeded } from './random';

const options = { width: 640, ground, format: (value: number) => value.toFixed(0), legendTitle: 'Exportaciones, 2024' };
const circle = (label: string, lon: number, lat: number, value: number | null): MapCircle => ({
  id: label,
  label,
  lon,
  lat,
  value,
  colour: 'var(--c1)'
});
const area = (id: string, value: number | null) => ({ id, label: `Estado ${id}`, value });

describe('layoutMap', () => {
  it('draws the ground alone for no rows', () => {
    const layout = layoutMap(options);
    expect(layout.areas.map(({ fill }) => fill)).toEqual([
      'var(--map-ground)',
      'var(--map-ground)',
      'var(--map-ground)'
    ]);
    expect(layout.legend).toBeNull();
    expect(layout.labels).toEqual([]);
  });

  it('sizes circles by area, the largest below', () => {
    const { circles } = layoutMap({ ...options, circles: [circle('a', -102, 22, 4), circle('b', -100, 23, 16)] });
    expect(circles.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(circles[0]!.r / circles[1]!.r).toBeCloseTo(2, 1);
  });

  it('keeps a scale that it is given, whatever is drawn in it', () => {
    const given = (value: number) => layoutMap({ ...options, most: 16, circles: [circle('a', -102, 22, value)] });
    expect(given(16).circles[0]!.r / given(4).circles[0]!.r).toBeCloseTo(2, 1);
    expect(given(16).legend).toEqual(given(4).legend);
  });

  it('tells the range of a circle with its value', () => {
    const { circles } = layoutMap({ ...options, circles: [{ ...circle('a', -102, 22, 4), low: 3, high: 6 }] });
    expect(circles[0]!.title).toBe('a, 4 (3–6)');
  });

  it('draws no circle for what is missing or nothing', () => {
    expect(layoutMap({ ...options, circles: [circle('a', -102, 22, null), circle('b', -100, 23, 0)] }).circles).toEqual(
      []
    );
  });

  it('cuts no circle at the edge of the drawing', () => {
    for (const width of [640, 340]) {
      const corners = [circle('a', -106, 26, 50), circle('b', -98, 20, 50), circle('c', -98, 26, 50)];
      const { circles } = layoutMap({ ...options, width, circles: corners });
      for (const { cx, cy, r } of circles) expect(Math.min(cx - r, cy - r, width - cx - r)).toBeGreaterThanOrEqual(0);
    }
  });

  it.each([640, 340])('prints no name over another nor outside the drawing at %d', (width) => {
    const random = seeded(11);
    const many = Array.from({ length: 60 }, (_, i) =>
      circle(`Ciudad número ${i}`, -106 + random() * 8, 20 + random() * 6, random() * 100)
    );
    const layout = layoutMap({ ...options, width, circles: many, labelled: 12 });
    const labels = layout.labels.map(({ label }) => label);
    expect(labels.length).toBeGreaterThan(3);
    expect(collisions(labels)).toEqual([]);
    expect(clipped(labels, width, layout.height)).toEqual([]);
  });

  it('cuts a 200-letter name and keeps it whole for those who ask', () => {
    const name = 'San Juan Bautista '.repeat(12).slice(0, 200).trim();
    const { labels } = layoutMap({ ...options, circles: [circle(name, -102, 23, 5)] });
    expect(labels[0]!.label.full).toContain(name);
  });

  it('shades areas by class, and leaves the missing ones as the ground', () => {
    const areas = [area('01', 1), area('02', 50), area('03', null)];
    const layout = layoutMap({ ...options, areas, missing: 'Sin dato' });
    expect(layout.areas.map(({ fill }) => fill)).toEqual(['var(--map-1)', 'var(--map-5)', 'var(--map-ground)']);
    expect(layout.legend!.swatches.at(-1)!.text).toBe('Sin dato');
    expect(layout.areas[2]!.title).toBe('Estado 03: Sin dato');
  });

  it('names the largest areas when there are no circles', () => {
    const { labels } = layoutMap({ ...options, areas: [area('01', 1), area('02', 50)], labelled: 1 });
    expect(labels.map(({ id }) => id)).toEqual(['02']);
  });

  it('shades equal values alike', () => {
    const layout = layoutMap({ ...options, areas: [area('01', 7), area('02', 7)] });
    expect(new Set(layout.areas.slice(0, 2).map(({ fill }) => fill)).size).toBe(1);
    expect(layout.legend!.swatches.map(({ text }) => text)).toEqual(['7']);
  });

  it('puts the legend below the map in a narrow drawing', () => {
    const layout = layoutMap({ ...options, width: 340, areas: [area('01', 1), area('02', 50)] });
    expect(layout.legend!.y).toBeGreaterThan(ground.height * layout.frame.scale);
    expect(layout.height).toBeGreaterThanOrEqual(layout.legend!.y + layout.legend!.height);
  });

  it('refuses negative circles, unknown areas and what is not a number', () => {
    expect(() => layoutMap({ ...options, circles: [circle('a', -102, 22, -1)] })).toThrow(/negative/);
    expect(() => layoutMap({ ...options, circles: [circle('a', NaN, 22, 1)] })).toThrow(/the place of «a»/);
    expect(() => layoutMap({ ...options, areas: [area('99', 1)] })).toThrow(/no area with the id «99»/);
    expect(() => layoutMap({ ...options, areas: [area('01', NaN)] })).toThrow(RangeError);
  });
});

describe('classes', () => {
  it('part values into about equal numbers at round thresholds', () => {
    const values = Array.from({ length: 32 }, (_, i) => 1.37 ** i);
    const thresholds = thresholdsOf(values);
    expect(thresholds).toEqual(thresholds.map((cut) => Number(cut.toPrecision(2))));
    const counts = [0, 0, 0, 0, 0];
    for (const value of values) counts[classOf(value, thresholds)]!++;
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(5);
  });

  it('are fewer where values repeat', () => {
    expect(thresholdsOf([1, 1, 1, 1, 9])).toHaveLength(1);
    expect(thresholdsOf([9, 9, 9, 9, 9])).toEqual([]);
    expect(rampFor([9])).toEqual(['var(--map-1)', 'var(--map-5)']);
  });

  it('are told apart in words', () => {
    expect(classTexts([5, 12], String)).toEqual(['< 5', '5–12', '12+']);
  });
});

describe('legend', () => {
  it('shows round values from the largest down', () => {
    expect(legendValues(56)).toEqual([2, 10, 50]);
    expect(legendValues(0.07)).toEqual([0.002, 0.01, 0.05]);
    expect(legendValues(0)).toEqual([]);
  });

  it('prints no entry over another', () => {
    const swatches = ['Automotriz', 'Electrónica', 'Tramado: estimación'].map((text) => ({ text, colour: 'red' }));
    const circles = legendValues(56).map((value) => ({ r: Math.sqrt(value) * 4, text: String(value) }));
    for (const columns of [true, false]) {
      const layout = layoutLegend(
        { title: 'Exportaciones de 2024, mil millones de dólares', swatches, circles },
        220,
        columns
      );
      const labels = [
        layout.title!,
        ...layout.swatches.map(({ label }) => label),
        ...layout.circles.map(({ label }) => label)
      ];
      expect(collisions(labels)).toEqual([]);
      expect(clipped(labels, layout.width + 8, layout.height)).toEqual([]);
    }
  });
});
