import { classOf, classTexts, rampFor, SHADES, thresholdsOf } from './classes';
import type { Ground } from './geo';
import type { LegendSwatch } from './legend';
import { finiteOrNull } from './number';

export interface MapArea {
  id: string;
  label: string;
  /** Null where the value is missing: the area keeps the colour of the ground. */
  value: number | null;
  estimated?: boolean;
  href?: string;
}

export interface ShadeOptions {
  ground: Ground;
  format: (value: number) => string;
  /** Entry for areas without a value, e.g. «Sin dato». */
  missing?: string;
  /** Where one class ends and the next begins; about equal numbers of areas in each unless given. */
  thresholds?: readonly number[];
  /** Colours of the classes, least first. */
  ramp?: readonly string[];
}

export interface Shading {
  fill: string;
  estimated: boolean;
  title: string | null;
  href?: string;
}

/** An area of which nothing is said. */
export const QUIET: Shading = { fill: 'var(--map-ground)', estimated: false, title: null };

/** Fill and title of each area by id, and the entries of the legend. Throws RangeError for an id that the ground has not. */
export function shadeAreas(
  areas: readonly MapArea[],
  { ground, format, missing, thresholds, ramp = SHADES }: ShadeOptions
): { marks: Map<string, Shading>; swatches: LegendSwatch[] } {
  const known = new Set(ground.areas.map(({ id }) => id));
  const values = areas.flatMap(({ id, label, value }) => {
    if (!known.has(id)) throw new RangeError(`Cannot shade «${label}»: the ground has no area with the id «${id}».`);
    return finiteOrNull(value, `the area «${label}»`) ?? [];
  });
  const cuts = thresholds ?? thresholdsOf(values, ramp.length);
  const colours = rampFor(cuts, ramp);
  const marks = new Map(
    areas.map(({ id, label, value, estimated = false, href }) => [
      id,
      {
        fill: value === null ? QUIET.fill : colours[classOf(value, cuts)]!,
        estimated: value !== null && estimated,
        title: value === null ? [label, missing].filter(Boolean).join(': ') : `${label}: ${format(value)}`,
        ...(href ? { href } : {})
      }
    ])
  );
  const texts = classTexts(cuts, format, values[0]);
  const swatches: LegendSwatch[] = texts.map((text, i) => ({ text, colour: colours[i]! }));
  if (missing && areas.length > values.length) swatches.push({ text: missing, colour: QUIET.fill });
  return { marks, swatches };
}
