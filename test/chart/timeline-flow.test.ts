import { describe, expect, it } from 'vitest';
import { layoutFlow, type FlowLane, type FlowLevel } from '../../src/lib/chart/timeline-flow';
import { clipped, collisions } from './boxes';

const options = {
  width: 640,
  format: (amount: number) => amount.toFixed(0),
  formatAt: String,
  timeLabel: 'días',
  keys: [{ label: 'pagado', colour: 'var(--c1)', open: false }]
};
const level = (id: string, amount: number, open = false): FlowLevel => ({
  id,
  label: id,
  colour: 'var(--c1)',
  open,
  amount,
  figure: String(amount),
  detail: 'lo tiene otro'
});
const stop = (at: number, ...levels: FlowLevel[]) => ({ at, label: `Día ${at}`, text: 'Paga algo.', levels });
const lane = (...stops: FlowLane['stops'][number][]): FlowLane => ({
  id: 'a',
  title: 'Un carril',
  subtitle: 'de prueba',
  stops,
  end: { figure: '3', text: 'quedan' }
});

describe('layoutFlow', () => {
  it('makes area amount × time: twice the days, twice the width; twice the amount, twice the height', () => {
    const { lanes } = layoutFlow([lane(stop(0, level('a', 10)), stop(20, level('b', 5)), stop(60))], options);
    const [a, b] = lanes[0]!.areas;
    expect(b!.width / a!.width).toBeCloseTo(2, 2);
    expect(a!.height / b!.height).toBeCloseTo(2, 2);
  });

  it('joins a level over a stop that leaves it as it is, and cuts it where it moves', () => {
    const through = layoutFlow([lane(stop(0, level('a', 5)), stop(10, level('a', 5)), stop(30))], options);
    expect(through.lanes[0]!.areas).toHaveLength(1);
    const lifted = layoutFlow(
      [lane(stop(0, level('a', 5)), stop(10, level('b', 1), level('a', 5)), stop(30))],
      options
    );
    expect(lifted.lanes[0]!.areas.filter(({ id }) => id === 'a')).toHaveLength(2);
  });

  it('names a level on its area where there is room, with its detail where there is more', () => {
    const { lanes } = layoutFlow([lane(stop(0, level('a', 10), level('b', 0.2)), stop(60))], options);
    const [a, b] = lanes[0]!.areas;
    expect(a!.name!.lines.map(([span]) => span!.text)).toEqual(['a 10', 'lo tiene otro']);
    expect(b!.name).toBeNull();
    expect(b!.title).toBe('b 0.2');
  });

  it('draws lanes without amounts, and a single moment', () => {
    const { lanes, height } = layoutFlow([lane(stop(0)), lane(stop(0, level('a', 0)))], options);
    expect(lanes.map(({ areas }) => areas)).toEqual([[], []]);
    expect(Number.isFinite(height)).toBe(true);
  });

  it.each([340, 640])('keeps five stops on one day apart, with long texts, at %d', (width) => {
    const long = 'Acredita el impuesto que pagó por lo que se quedó aquí. '.repeat(2).trim();
    const stops = Array.from({ length: 5 }, () => ({ ...stop(3, level('a', 4)), text: long }));
    const layout = layoutFlow([lane(...stops)], { ...options, width, narrow: width < 500 });
    const texts = layout.lanes[0]!.stops.map(({ callout }) => callout);
    expect(collisions(texts)).toEqual([]);
    expect(clipped(texts, layout.width, layout.height)).toEqual([]);
  });

  it('refuses negative amounts and what is not a number', () => {
    expect(() => layoutFlow([lane(stop(0, level('a', -1)))], options)).toThrow(RangeError);
    expect(() => layoutFlow([lane(stop(0, level('a', NaN)))], options)).toThrow(/not a finite number/);
    expect(() => layoutFlow([lane(stop(NaN))], options)).toThrow(/not a finite number/);
  });
});
