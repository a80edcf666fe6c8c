import { nameLines } from './groups';
import { firstBaseline, linesWidth, type Label } from './labels';
import { finite, round } from './number';
import { LINE_HEIGHT, textWidth } from './text';

export interface WaterfallStep {
  id: string;
  label: string;
  /** What the step adds (or takes away); of a total, the level that it stands for. */
  value: number;
  kind: 'change' | 'total';
  /** Drawn hatched: an estimate. */
  estimated?: boolean;
  colour?: string;
}

export interface WaterfallOptions {
  width: number;
  format: (value: number) => string;
  colours?: { rise: string; fall: string; total: string };
}

export interface WaterfallLayout {
  width: number;
  height: number;
  zero: number;
  marks: {
    id: string;
    bar: { x: number; y: number; width: number; height: number };
    colour: string;
    estimated: boolean;
    name: Label;
    value: Label;
    title: string;
  }[];
  /** Hairlines from the end of one step to the start of the next. */
  links: string[];
}

const BAR = 18;
const GAP = 6;
const ROW_GAP = 8;

/**
 * Lays out a walk from one level to another, step by step downwards: a change starts where the step before ended, a total
 * starts at zero. Throws RangeError on numbers that are not finite, and on a total that is not what the steps before it
 * add to (by more than one part in a million): a waterfall that does not close would show a sum that is none.
 */
export function layoutWaterfall(steps: readonly WaterfallStep[], options: WaterfallOptions): WaterfallLayout {
  const { width, format } = options;
  const colours = options.colours ?? { rise: 'var(--change-5)', fall: 'var(--change-1)', total: 'var(--c8)' };
  const slim = width < 480;
  const walk = levels(steps);
  const names = steps.map(({ label }) => nameLines(label, slim ? width : width * 0.32, 2));
  const left = slim ? 1 : Math.ceil(names.reduce((most, { lines }) => Math.max(most, linesWidth(lines)), 0)) + GAP + 4;
  const ends = walk.flatMap(({ from, to }) => [from, to]);
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const texts = steps.map(({ value, kind }) => (kind === 'change' && value > 0 ? `+${format(value)}` : format(value)));
  const room = texts.reduce((widest, text) => Math.max(widest, textWidth(text, undefined, true)), 0) + GAP + 2;
  const perUnit = most > least ? Math.max(40, width - left - room) / (most - least) : 0;
  const x = (value: number) => left + (value - least) * perUnit;

  let y = 2;
  const links: string[] = [];
  const marks = steps.map((step, i) => {
    const { lines, full } = names[i]!;
    const over = slim ? lines.length * LINE_HEIGHT + 2 : 0;
    const tall = slim ? over + BAR : Math.max(BAR, lines.length * LINE_HEIGHT);
    const top = slim ? y + over : y + (tall - BAR) / 2;
    const { from, to } = walk[i]!;
    const name: Label = slim
      ? { x: 0, y: round(y + 12), anchor: 'start', lines }
      : { x: left - GAP - 4, y: round(firstBaseline(y + tall / 2, lines.length)), anchor: 'end', lines };
    y += tall + ROW_GAP;
    if (i < steps.length - 1) links.push(`M${round(x(to))},${round(top + BAR)}V${round(y + (slim ? over : 0))}`);
    const colour =
      step.colour ?? (step.kind === 'total' ? colours.total : step.value < 0 ? colours.fall : colours.rise);
    return {
      id: step.id,
      bar: { x: round(Math.min(x(from), x(to))), y: round(top), width: round(Math.abs(x(to) - x(from))), height: BAR },
      colour,
      estimated: step.estimated ?? false,
      name: full ? { ...name, full } : name,
      value: {
        x: round(Math.max(x(from), x(to)) + GAP),
        y: round(top + BAR / 2 + 4.5),
        anchor: 'start' as const,
        lines: [[{ text: texts[i]!, bold: true }]]
      },
      title: `${step.label}: ${texts[i]!}`
    };
  });
  return { width, height: Math.ceil(Math.max(0, y - ROW_GAP + 2)), zero: round(x(0)), marks, links };
}

function levels(steps: readonly WaterfallStep[]): { from: number; to: number }[] {
  let level = 0;
  return steps.map(({ label, value, kind }, i) => {
    finite(value, `the step «${label}»`);
    if (kind === 'change') {
      level += value;
      return { from: level - value, to: level };
    }
    if (i > 0 && Math.abs(value - level) > 1e-6 * Math.max(Math.abs(value), Math.abs(level)))
      throw new RangeError(`Cannot draw «${label}»: it stands for ${value}, and the steps before it add to ${level}.`);
    level = value;
    return { from: 0, to: value };
  });
}
