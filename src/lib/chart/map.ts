import type { Ground } from './geo';
import { layoutLegend, legendValues, type LegendLayout, type LegendSpec, type LegendSwatch } from './legend';
import { nameAndValue, type Box, type Span } from './labels';
import { QUIET, shadeAreas, type MapArea, type ShadeOptions, type Shading } from './map-areas';
import { placeLabels, type Disc, type PlacedLabel, type Wish } from './map-labels';
import { finite, finiteOrNull, interval, round } from './number';
import { project } from './project';

export type { MapArea } from './map-areas';

export interface MapCircle {
  id: string;
  label: string;
  lon: number;
  lat: number;
  /** Amount, drawn as area; null or zero draws nothing. */
  value: number | null;
  /** Ends of the value's range, told with it. */
  low?: number | null;
  high?: number | null;
  colour: string;
  estimated?: boolean;
  /** Drawn as a ring: what the legend says of such, as a value whose range leaves its sign open. */
  hollow?: boolean;
  /** What its title says after the value. */
  remark?: string;
  /** Second line of the name: what the colour means, so that colour is not alone in saying it. */
  detail?: string;
  href?: string;
}

export interface MapOptions extends ShadeOptions {
  width: number;
  areas?: readonly MapArea[];
  circles?: readonly MapCircle[];
  /** Value of the largest circle: the scale of all, and of the legend; that of those given unless said. */
  most?: number;
  /** How many marks are named, the largest first; of areas when there are no circles. */
  labelled?: number;
  /** Measure, unit and year, over the legend. */
  legendTitle?: string;
  /** For a drawing that follows a hand: circles in the order given, those of no size too, without names and titles. */
  moving?: boolean;
  /** More entries of the legend: what hues or hatching mean. */
  swatches?: readonly LegendSwatch[];
}

export interface AreaMark extends Shading {
  id: string;
  d: string;
}

export interface CircleMark {
  id: string;
  cx: number;
  cy: number;
  r: number;
  colour: string;
  estimated: boolean;
  hollow: boolean;
  title: string;
  href?: string;
}

export interface MapLayout {
  width: number;
  height: number;
  /** From the units of the ground to those of the drawing: x and y of its corner, then the factor. */
  frame: Frame;
  areas: AreaMark[];
  circles: CircleMark[];
  labels: PlacedLabel[];
  legend: (LegendLayout & { x: number; y: number }) | null;
}

interface Frame {
  x: number;
  y: number;
  scale: number;
}

const LEAST_RADIUS = 1.5;

/**
 * Lays out a map: areas shaded by class, circles sized by value over them, names where they find room, and a legend in the
 * free corner of the ground or below it. Throws RangeError on non-finite numbers, negative circles and unknown areas.
 */
export function layoutMap(options: MapOptions): MapLayout {
  const { width, ground, format, areas = [], circles = [], labelled = 12, moving = false } = options;
  const most = options.most ?? circles.reduce((largest, each) => Math.max(largest, sizeOf(each)), 0);
  const largest = width * (width < 480 ? 0.055 : 0.045);
  const radius = (value: number) => Math.max(LEAST_RADIUS, Math.sqrt(value / most) * largest);

  const shaded = shadeAreas(areas, options);
  const drawn = moving
    ? circles
    : circles.filter((each) => sizeOf(each) > 0).sort((a, b) => b.value! - a.value! || (a.id < b.id ? -1 : 1));
  const sized = drawn.map((circle) => ({
    circle,
    at: placeOf(circle, ground),
    r: sizeOf(circle) > 0 ? radius(circle.value!) : 0
  }));
  const frame = frameFor(ground, width, sized);
  const land = frame.y + ground.height * frame.scale;
  const marks = sized.map(({ circle, at, r }) => ({ circle, disc: { ...onFrame(at, frame), r: round(r) } }));

  const swatches = [...shaded.swatches, ...(options.swatches ?? [])];
  const rings = most > 0 ? legendValues(most).map((value) => ({ r: radius(value), text: format(value) })) : [];
  const spec = { swatches, circles: rings, ...(options.legendTitle ? { title: options.legendTitle } : {}) };
  const inCorner = width < 480 ? undefined : cornerLegend(spec, ground, frame.scale);
  const legend = swatches.length + rings.length === 0 ? null : (inCorner ?? layoutLegend(spec, width, true));
  const legendAt = legend && { ...legend, x: 0, y: round(inCorner ? land - legend.height : land + 10) };
  const taken: Box[] =
    legendAt && inCorner ? [{ x: 0, y: legendAt.y, width: legend.width + 8, height: legend.height }] : [];

  const wishes = moving
    ? []
    : marks.length > 0
      ? circleWishes(marks, labelled, format, width)
      : areaWishes(areas, labelled, options, frame);
  return {
    width,
    height: Math.ceil(Math.max(land, legendAt ? legendAt.y + legend.height : 0)),
    frame: { x: round(frame.x), y: round(frame.y), scale: Math.round(frame.scale * 1e4) / 1e4 },
    areas: ground.areas.map(({ id, d }) => ({ id, d, ...(shaded.marks.get(id) ?? QUIET) })),
    circles: marks.map(({ circle, disc }) => ({
      id: circle.id,
      cx: disc.x,
      cy: disc.y,
      r: disc.r,
      colour: circle.colour,
      estimated: circle.estimated ?? false,
      hollow: circle.hollow ?? false,
      title: moving
        ? ''
        : [circle.label, circle.detail, valueText(circle, format), circle.remark].filter(Boolean).join(', '),
      ...(circle.href ? { href: circle.href } : {})
    })),
    labels: moving ? [] : placeLabels(wishes, { width, height: land, taken, discs: marks.map(({ disc }) => disc) }),
    legend: legendAt
  };
}

/** The legend in the first free rectangle of the corner that holds it. */
function cornerLegend(spec: LegendSpec, ground: Ground, scale: number): LegendLayout | undefined {
  return ground.corner
    .map(([width, height]) => ({ room: height * scale - 8, legend: layoutLegend(spec, width * scale - 12) }))
    .find(({ room, legend }) => legend.height <= room)?.legend;
}

function sizeOf({ label, value }: MapCircle): number {
  const size = finiteOrNull(value, `the circle «${label}»`) ?? 0;
  if (size < 0) throw new RangeError(`Cannot draw the circle «${label}»: ${size} is negative, and a size is not.`);
  return size;
}

/** The value, and between what it lies when that is known: «56,000 (43,500–59,500)». */
function valueText({ label, value, low, high }: MapCircle, format: (value: number) => string): string {
  const ends = interval(low, high, `the circle «${label}»`);
  return ends ? `${format(value!)} (${format(ends.low)}–${format(ends.high)})` : format(value!);
}

function placeOf({ label, lon, lat }: MapCircle, { projection }: Ground): [number, number] {
  const where = `the place of «${label}»`;
  return project(projection, finite(lon, where), finite(lat, where));
}

/** The ground as wide as the drawing, less what circles at its edge need so that none is cut. */
function frameFor(ground: Ground, width: number, sized: readonly { at: [number, number]; r: number }[]): Frame {
  const full = width / ground.width;
  const over = (sticksOut: (x: number, y: number, r: number) => number) =>
    Math.ceil(sized.reduce((most, { at: [x, y], r }) => Math.max(most, sticksOut(x * full, y * full, r + 2)), 0));
  const left = over((x, _, r) => r - x);
  const right = over((x, _, r) => x + r - width);
  return { x: left, y: over((_, y, r) => r - y), scale: (width - left - right) / ground.width };
}

function onFrame([x, y]: [number, number], frame: Frame): { x: number; y: number } {
  return { x: round(frame.x + x * frame.scale), y: round(frame.y + y * frame.scale) };
}

function nameRoom(width: number): number {
  return width * (width < 480 ? 0.5 : 0.34);
}

function circleWishes(
  marks: readonly { circle: MapCircle; disc: Disc }[],
  count: number,
  format: (value: number) => string,
  width: number
): Wish[] {
  return marks.slice(0, count).map(({ circle, disc }) => {
    const { lines, full } = nameAndValue(circle.label, format(circle.value!), nameRoom(width), 1);
    if (circle.detail) lines.push([{ text: circle.detail, muted: true }] satisfies Span[]);
    return { id: circle.id, at: disc, lines, ...(full ? { full } : {}) };
  });
}

function areaWishes(
  areas: readonly MapArea[],
  count: number,
  { ground, format, width }: MapOptions,
  frame: Frame
): Wish[] {
  const centres = new Map(ground.areas.map(({ id, centre }) => [id, centre]));
  return areas
    .filter(({ value }) => value !== null)
    .sort((a, b) => b.value! - a.value! || (a.id < b.id ? -1 : 1))
    .slice(0, count)
    .map(({ id, label, value }) => {
      const { lines, full } = nameAndValue(label, format(value!), nameRoom(width), 1);
      return { id, at: { ...onFrame(centres.get(id)!, frame), r: 0 }, lines, ...(full ? { full } : {}) };
    });
}
