import { ellipsis, LINE_HEIGHT, TEXT, textWidth, wrap } from './text';
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

const PAD = 6;
const ROW = LINE_HEIGHT + 4;
/** From the bar to the middle of the first call-out. */
const OUT = 14;

interface Segment {
  part: SharePart;
  x: number;
  width: number;
  share: number;
  figure: string;
  /** Lines of the name where it fits on the bar. */
  inside: string[] | null;
}

/**
 * One bar of 100 % split in the order given. A name stands on its part where it fits; the others are called out on lines of
 * their own, the right half's below the bar and to the left of their leaders, the left half's above and to the right, so
 * that no leader crosses another or a name. Parts of zero are left out. Throws RangeError on negative or non-finite values.
 */
export function layoutShare(parts: readonly SharePart[], { width, formatShare }: ShareOptions): ShareLayout {
  const segments = segmentsOf(parts, width, formatShare);
  const called = segments.filter(({ inside }) => !inside);
  const below = called.filter((s) => centre(s) >= width / 2);
  const above = called.filter((s) => centre(s) < width / 2).reverse();
  const tallest = segments.reduce((most, { inside }) => Math.max(most, inside?.length ?? 0), 0);
  const bar = {
    y: above.length > 0 ? above.length * ROW + OUT - ROW / 2 : 0,
    height: Math.max(40, (tallest + 1) * LINE_HEIGHT + 8)
  };
  const foot = bar.y + bar.height;
  const textRight = below.length > 0 ? centre(below[0]!) - 8 : width;
  const textLeft = above.length > 0 ? centre(above[0]!) + 8 : 0;

  const marks = segments.map((segment): ShareMark => {
    const { part, figure, inside } = segment;
    const common = {
      id: part.id,
      colour: part.colour,
      hatched: part.hatched ?? false,
      x: round(segment.x),
      width: round(segment.width),
      share: segment.share,
      title: `${part.label}: ${figure}`,
      inside: inside !== null,
      ...(part.href ? { href: part.href } : {})
    };
    if (inside) {
      const lines: Span[][] = [...inside.map((text) => [{ text, bold: true }]), [{ text: figure }]];
      return { ...common, leader: null, name: { x: round(segment.x + PAD), y: bar.y + 16, anchor: 'start', lines } };
    }
    const under = below.includes(segment);
    const middle = under ? foot + OUT + below.indexOf(segment) * ROW : bar.y - OUT - above.indexOf(segment) * ROW;
    const x = round(under ? textRight : textLeft);
    const room = (under ? textRight : width - textLeft) - textWidth(` ${figure}`);
    const label = ellipsis(part.label, Math.max(40, room), undefined, true);
    const lines: Span[][] = [[{ text: label, bold: true }, { text: ` ${figure}` }]];
    const full = label === part.label ? {} : { full: common.title };
    return {
      ...common,
      leader: `M${round(centre(segment))},${under ? foot : bar.y}V${middle}H${round(x + (under ? 3 : -3))}`,
      name: { x, y: round(middle + 4.5), anchor: under ? 'end' : 'start', lines, ...full }
    };
  });
  const height = segments.length === 0 ? 0 : foot + (below.length > 0 ? OUT - ROW / 2 + below.length * ROW : 0);
  return { width, height, bar, marks };
}

function centre({ x, width }: Segment): number {
  return x + width / 2;
}

function segmentsOf(parts: readonly SharePart[], width: number, formatShare: ShareOptions['formatShare']): Segment[] {
  for (const { label, value } of parts) {
    if (finite(value, `the part «${label}»`) < 0) {
      throw new RangeError(`Cannot draw the part «${label}»: ${value} is negative, and parts of a whole are not.`);
    }
  }
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  let before = 0;
  return parts
    .filter(({ value }) => value > 0)
    .map((part) => {
      const share = part.value / total;
      const segment = { part, share, x: (before / total) * width, width: share * width, figure: formatShare(share) };
      before += part.value;
      return { ...segment, inside: nameInside(part.label, segment.figure, segment.width - 2 * PAD) };
    });
}

/** The name in one line or two, if it and the figure fit in `room` without being cut. */
function nameInside(label: string, figure: string, room: number): string[] | null {
  if (textWidth(figure) > room) return null;
  const lines = wrap(label, room, 2, TEXT, true);
  return lines.join(' ') === label.split(/\s+/u).filter(Boolean).join(' ') ? lines : null;
}
