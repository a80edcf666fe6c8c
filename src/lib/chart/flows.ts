import type { Ground } from './geo';
import { nameAndValue } from './labels';
import { layoutLegend, type LegendLayout } from './legend';
import { placeLabels, type PlacedLabel } from './map-labels';
import { finite, finiteOrNull, round } from './number';
import { project } from './project';

export interface Gate {
  id: string;
  label: string;
  lon: number;
  lat: number;
  /** What leaves northwards and what comes southwards through the gate; null or zero draws no arrow. */
  north: number | null;
  south: number | null;
}

export interface FlowOptions {
  width: number;
  ground: Ground;
  format: (value: number) => string;
  /** What the two directions are called: «hacia Estados Unidos», «hacia México». */
  northLabel: string;
  southLabel: string;
  /** How many gates are named, the busiest first. */
  labelled: number;
  legendTitle?: string;
}

export interface FlowMark {
  id: string;
  arrows: { d: string; direction: 'north' | 'south' }[];
  title: string;
}

export interface FlowLayout {
  width: number;
  height: number;
  frame: { x: number; y: number; scale: number };
  areas: { id: string; d: string }[];
  marks: FlowMark[];
  labels: PlacedLabel[];
  legend: LegendLayout & { y: number };
}

export const FLOW_COLOURS = { north: 'var(--c1)', south: 'var(--c4)' };

/**
 * Lays out what crosses at each gate of a border: an arrow up for what leaves, one down for what enters, as wide as the
 * amount, over a quiet ground. Arrows all have one length: only their width says anything. Throws RangeError on numbers
 * that are not finite, and on negative amounts.
 */
export function layoutFlows(gates: readonly Gate[], options: FlowOptions): FlowLayout {
  const { width, ground, format } = options;
  const slim = width < 480;
  const length = width * (slim ? 0.12 : 0.085);
  const widest = width * (slim ? 0.07 : 0.055);
  const head = length + 4;
  const scale = width / ground.width;
  const amount = (gate: Gate, direction: 'north' | 'south') => {
    const value = finiteOrNull(gate[direction], `the flow through «${gate.label}»`) ?? 0;
    if (value < 0) throw new RangeError(`Cannot draw the flow through «${gate.label}»: ${value} is negative.`);
    return value;
  };
  const most = gates.reduce((top, gate) => Math.max(top, amount(gate, 'north'), amount(gate, 'south')), 0);
  const order = [...gates].sort((a, b) => both(b) - both(a) || (a.id < b.id ? -1 : 1));
  const placed = order.map((gate) => {
    const where = `the place of «${gate.label}»`;
    const [x, y] = project(ground.projection, finite(gate.lon, where), finite(gate.lat, where));
    return { gate, x: x * scale, y: y * scale + head };
  });
  const marks = placed.map(({ gate, x, y }): FlowMark => {
    const arrow = (direction: 'north' | 'south') => {
      const value = amount(gate, direction);
      if (value === 0 || most === 0) return [];
      return [{ d: arrowOf(x, y, Math.max(1, (value / most) * widest), length, direction), direction }];
    };
    const said = (text: string, value: number | null) => (value === null ? '' : `${text} ${format(value)}`);
    return {
      id: gate.id,
      arrows: [...arrow('north'), ...arrow('south')],
      title: [gate.label, said(options.northLabel, gate.north), said(options.southLabel, gate.south)]
        .filter(Boolean)
        .join(', ')
    };
  });
  const land = head + ground.height * scale;
  // A name keeps clear of its own arrows, which are as wide as their amounts.
  const discs = placed.map(({ gate, x, y }) => {
    const thick = most === 0 ? 0 : (Math.max(amount(gate, 'north'), amount(gate, 'south')) / most) * widest;
    return { x: round(x), y: round(y), r: round(Math.max(4, thick + 2)) };
  });
  const wishes = placed.slice(0, options.labelled).map(({ gate }, i) => {
    const { lines, full } = nameAndValue(gate.label, format(both(gate)), width * (slim ? 0.45 : 0.3), 1);
    return { id: gate.id, at: discs[i]!, lines, ...(full ? { full } : {}) };
  });
  const legend = layoutLegend(
    {
      ...(options.legendTitle ? { title: options.legendTitle } : {}),
      swatches: [
        { text: options.northLabel, colour: FLOW_COLOURS.north },
        { text: options.southLabel, colour: FLOW_COLOURS.south }
      ],
      circles: []
    },
    width,
    true
  );
  return {
    width,
    height: Math.ceil(land + 8 + legend.height),
    frame: { x: 0, y: round(head), scale: Math.round(scale * 1e4) / 1e4 },
    areas: ground.areas.map(({ id, d }) => ({ id, d })),
    marks,
    labels: placeLabels(wishes, { width, height: land, taken: [], discs }),
    legend: { ...legend, y: round(land + 8) }
  };
}

function both({ north, south }: Gate): number {
  return (north ?? 0) + (south ?? 0);
}

/** North on the left of the gate, south on the right, each a shaft with a head. */
function arrowOf(x: number, y: number, thick: number, length: number, direction: 'north' | 'south'): string {
  const sign = direction === 'north' ? -1 : 1;
  const near = direction === 'north' ? x - thick : x;
  const far = near + thick;
  const wing = Math.min(4, thick / 2 + 1);
  const tip = y + sign * length;
  const neck = tip - sign * Math.min(length * 0.4, thick / 2 + 4);
  const at = (px: number, py: number) => `${round(px)},${round(py)}`;
  return `M${at(near, y)}L${at(near, neck)}L${at(near - wing, neck)}L${at((near + far) / 2, tip)}L${at(far + wing, neck)}L${at(far, neck)}L${at(far, y)}Z`;
}
