import { scaleSqrt } from 'd3';
import { axisFactor } from './axis';
import { placeLabels, type Box } from './labels';
import { round } from './round';

/** Ground of a map, projected when the site is built: paths in viewBox units, and where a longitude and latitude fall. */
export interface Ground {
  width: number;
  height: number;
  areas: { id: string; path: string; x: number; y: number }[];
  /** Where each named point falls. */
  place: Record<string, [x: number, y: number]>;
}

export interface MapInput {
  ground: Ground;
  areas: { id: string; label: string; value: number; href?: string | undefined }[];
  circles: { id: string; label: string; value: number; colour: string; estimate: boolean; href?: string | undefined }[];
  labelled: number;
  /** Size of the map's letters in viewBox units: larger where the map is shown smaller. */
  size: number;
  formatValue(value: number, factor: number): string;
  unit(factor: number): string;
}

/** Classes of the sequential scale, darkest last. */
export const CLASSES = 5;

/** A map of shaded areas or sized circles: rows → marks in viewBox units. */
export function mapLayout({ ground, areas, circles, labelled, size, formatValue, unit }: MapInput) {
  const values = (circles.length ? circles : areas).map((row) => row.value);
  if (values.length === 0) return null;
  const largest = Math.max(...values);
  const factor = axisFactor(largest);
  const radius = scaleSqrt().domain([0, largest]).range([0, ground.width * 0.042]);
  const breaks = quantileBreaks(areas.map((area) => area.value));
  const shade = new Map(areas.map((area) => [area.id, classOf(area.value, breaks)]));
  const frame: Box = { x0: 2, y0: size * 0.5, x1: ground.width - 2, y1: ground.height - 2 };

  const marks = [...circles]
    .sort((a, b) => b.value - a.value)
    .flatMap((circle) => {
      const at = ground.place[circle.id];
      return at ? [{ ...circle, x: round(at[0]), y: round(at[1]), r: round(Math.max(radius(circle.value), 1.5)) }] : [];
    });
  const named = circles.length
    ? marks.slice(0, labelled).map((mark) => ({ text: `${mark.label} ${formatValue(mark.value, factor)}`, x: mark.x, y: mark.y, offset: mark.r }))
    : [...areas]
        .sort((a, b) => b.value - a.value)
        .slice(0, labelled)
        .flatMap((row) => {
          const area = ground.areas.find((candidate) => candidate.id === row.id);
          return area ? [{ text: `${row.label} ${formatValue(row.value, factor)}`, x: area.x, y: area.y, offset: 2 }] : [];
        });
  const discs = marks.slice(0, labelled).map(({ x, y, r }) => ({ x0: x - r, y0: y - r, x1: x + r, y1: y + r }));
  return {
    width: ground.width,
    height: ground.height,
    unit: unit(factor),
    areas: ground.areas.map((area) => {
      const row = areas.find((candidate) => candidate.id === area.id);
      return {
        id: area.id,
        path: area.path,
        shade: shade.get(area.id) ?? null,
        href: row?.href,
        title: row ? `${row.label}: ${formatValue(row.value, factor)}` : ''
      };
    }),
    circles: marks.map((mark) => ({ ...mark, title: `${mark.label}: ${formatValue(mark.value, factor)}` })),
    labels: placeLabels(named, size, frame, discs).filter((label) => label !== null),
    key: circles.length
      ? { kind: 'circles' as const, circles: roundSteps(largest).map((value) => ({ value, r: round(radius(value)), text: formatValue(value, factor) })) }
      : {
          kind: 'classes' as const,
          classes: [0, ...breaks].map((from, i) => ({ shade: i, from: formatValue(from, factor), to: formatValue(breaks[i] ?? largest, factor) }))
        }
  };
}

/** Upper bounds of all classes but the last, so that each holds about as many areas. */
function quantileBreaks(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return [];
  const breaks = Array.from({ length: CLASSES - 1 }, (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / CLASSES)]!);
  return [...new Set(breaks)];
}

function classOf(value: number, breaks: readonly number[]): number {
  return breaks.filter((bound) => value >= bound).length;
}

/** Three round sizes for the key: the largest that fits, a half and a tenth or so. */
function roundSteps(largest: number): number[] {
  const power = 10 ** Math.floor(Math.log10(largest));
  const top = [5, 2, 1].map((step) => step * power).find((value) => value <= largest)!;
  return [top / 10, top / 2.5, top].map((value) => Number(value.toPrecision(1)));
}
