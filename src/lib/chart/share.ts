import { ellipsis, LINE_HEIGHT, textWidth } from './text';
import type { Label, Span } from './labels';
import { finite, round } from './number';

export interface SharePart {
  id: string;
  label: string;
  /** Amount, zero or more; its part of the sum of all is drawn. */
  value: number;
  colour: string;
  hatched?: boolean;
  href?: string;
}

export interface ShareOptions {
  width: number;
  /** A fraction of 1 as written. */
  formatShare: (share: number) => string;
}

export interface ShareMark {
  id: string;
  colour: string;
  hatched: boolean;
  x: number;
  width: number;
  share: number;
  name: Label;
  inside: boolean;
  leader: string | null;
  title: string;
  href?: string;
}

export interface ShareLayout {
  width: number;
  height: number;
  bar: { y: number; height: number };
  marks: ShareMark[];
}

const BAR = 40;
const PAD = 6;
const ROW = LINE_HEIGHT + 4;

/**
 * One bar of 100 % split in the order given. A name stands on its part where it fits; the others are called out below, each
 * on a line of its own with a leader, those of the right half to the left of their leaders so that none crosses another.
 * Parts of zero are left out. Throws RangeError on negative or non-finite values.
 */
export function layoutShare(parts: readonly SharePart[], { width, formatShare }: ShareOptions): ShareLayout {
  for (const { label, value } of parts) {
    if (finite(value, `the part «${label}»`) < 0) {
      throw new RangeError(`Cannot draw the part «${label}»: ${value} is negative, and parts of a whole are not.`);
    }
  }
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  let before = 0;
  const segments = parts
    .filter(({ value }) => value > 0)
    .map((part) => {
      const x = (before / total) * width;
      before += part.value;
      const segment = {
        part,
        x,
        width: (part.value / total) * width,
        share: part.value / total,
        figure: '',
        onBar: false
      };
      segment.figure = formatShare(segment.share);
      const room = segment.width - 2 * PAD;
      segment.onBar = textWidth(part.label, undefined, true) <= room && textWidth(segment.figure) <= room;
      return segment;
    });

  const called = segments.filter(({ onBar }) => !onBar);
  const centre = (s: (typeof segments)[number]) => s.x + s.width / 2;
  const right = called.filter((s) => centre(s) >= width / 2);
  const left = called.filter((s) => centre(s) < width / 2).reverse();
  const rowOf = new Map([...right, ...left].map((s, row) => [s, row]));
  const textRight = right.length > 0 ? centre(right[0]!) - 8 : width;
  const textLeft = left.length > 0 ? centre(left[0]!) + 8 : 0;

  const marks = segments.map((s): ShareMark => {
    const { part } = s;
    const common = {
      id: part.id,
      colour: part.colour,
      hatched: part.hatched ?? false,
      x: round(s.x),
      width: round(s.width),
      share: s.share,
      title: `${part.label}: ${s.figure}`,
      ...(part.href ? { href: part.href } : {})
    };
    if (s.onBar) {
      const lines: Span[][] = [[{ text: part.label, bold: true }], [{ text: s.figure }]];
      return { ...common, inside: true, leader: null, name: { x: round(s.x + PAD), y: 16, anchor: 'start', lines } };
    }
    const onRight = centre(s) >= width / 2;
    const middle = BAR + 14 + rowOf.get(s)! * ROW;
    const x = round(onRight ? textRight : textLeft);
    const room = onRight ? textRight - textLeft : width - textLeft;
    const label = ellipsis(part.label, Math.max(40, room - textWidth(` ${s.figure}`)), undefined, true);
    const lines: Span[][] = [[{ text: label, bold: true }, { text: ` ${s.figure}` }]];
    const full = label === part.label ? {} : { full: common.title };
    return {
      ...common,
      inside: false,
      leader: `M${round(centre(s))},${BAR}V${middle}H${round(x + (onRight ? 3 : -3))}`,
      name: { x, y: round(middle + 4.5), anchor: onRight ? 'end' : 'start', lines, ...full }
    };
  });
  const height = segments.length === 0 ? 0 : BAR + (called.length > 0 ? 6 + called.length * ROW : 0);
  return { width, height, bar: { y: 0, height: BAR }, marks };
}
