import { describe, expect, it } from 'vitest';
import { layoutFlow, type FlowLayout } from '../../src/lib/chart/timeline-flow';
import { journey } from '../../src/lib/model/journey';
import type { Locale } from '../../src/lib/text/format';
import { modelChoices, type Choices } from '../../src/routes/como-funciona/choices';
import { drawing, options } from '../../src/routes/como-funciona/drawing';
import { clipped, collisions } from '../chart/boxes';
import { GRID, INPUTS } from './journey-grid';

/** Every fifth corner: five shares no factor with the sides of the grid, so that each value meets each other. */
const SAMPLE = GRID.filter((_, i) => i % 5 === 0);
const LOCALES: Locale[] = ['es', 'en'];
const laid = (choices: Choices, locale: Locale, width: number) =>
  layoutFlow(drawing(journey(INPUTS, modelChoices(choices)), choices, locale), {
    ...options(locale),
    width,
    narrow: width < 500
  });
const texts = ({ legend, times, timeLabel, lanes }: FlowLayout) => [
  ...legend.swatches.map(({ label }) => label),
  ...times.map(({ label }) => label),
  timeLabel,
  ...lanes.flatMap(({ title, grid, stops, phase, end, areas }) => [
    title,
    ...grid.flatMap(({ label }) => label ?? []),
    ...stops.map(({ callout }) => callout),
    ...(phase ? [phase.label] : []),
    end,
    ...areas.flatMap(({ name }) => name ?? [])
  ])
];

describe.each([340, 640, 980])('the drawing of the journey at %d', (width) => {
  it.each(LOCALES)('prints no text over another nor outside its frame, whatever is chosen: %s', (locale) => {
    for (const choices of SAMPLE) {
      const layout = laid(choices, locale, width);
      const told = `${JSON.stringify(choices)}`;
      expect(collisions(texts(layout)), told).toEqual([]);
      expect(clipped(texts(layout), layout.width, layout.height), told).toEqual([]);
    }
  });

  it('cuts no word short', () => {
    for (const locale of LOCALES)
      for (const choices of SAMPLE) {
        const all = texts(laid(choices, locale, width)).flatMap(({ lines }) => lines.flat());
        expect(
          all.filter(({ text }) => text.includes('…')),
          JSON.stringify(choices)
        ).toEqual([]);
      }
  });

  it('keeps marks in the frame, numbers apart, and areas as large as pesos × days', () => {
    for (const choices of SAMPLE) {
      const { lanes, plot, height } = laid(choices, 'es', width);
      for (const { areas, stops, baseline } of lanes) {
        for (const area of areas) {
          expect(area.x).toBeGreaterThanOrEqual(plot.left - 0.01);
          expect(area.x + area.width).toBeLessThanOrEqual(plot.right + 0.02);
          expect(area.y).toBeGreaterThan(0);
          expect(area.y + area.height).toBeLessThanOrEqual(baseline + 0.01);
        }
        const numbers = stops.flatMap(({ number }) => number ?? []);
        numbers.slice(1).forEach(({ x }, i) => expect(x - numbers[i]!.x).toBeGreaterThan(18));
        for (const { x, y } of numbers) {
          expect(x).toBeGreaterThanOrEqual(9);
          expect(x).toBeLessThanOrEqual(width - 9);
          expect(y).toBeLessThan(height);
        }
      }
    }
  });

  it('draws on one scale in both lanes: the same VAT is as high paid as it is waiting', () => {
    const { lanes } = laid(
      GRID.find(({ tariff }) => tariff === 0)!,
      'es',
      width
    );
    const [paid, waiting] = lanes.map(({ areas }) => areas.find(({ id }) => id.startsWith('vat'))!);
    expect(paid!.height).toBeCloseTo(waiting!.height, 1);
    expect([paid!.open, waiting!.open]).toEqual([false, true]);
  });
});
