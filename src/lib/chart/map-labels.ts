import { ASCENT, linesWidth, overlaps, type Box, type Label, type Span } from './labels';
import { round } from './number';
import { LINE_HEIGHT } from './text';

export interface Disc {
  x: number;
  y: number;
  r: number;
}

export interface Wish {
  id: string;
  /** What is named; a radius of zero names a place in itself, and the text may stand on it. */
  at: Disc;
  lines: Span[][];
  full?: string;
}

export interface PlacedLabel {
  id: string;
  label: Label;
  leader: string | null;
}

export interface Room {
  width: number;
  height: number;
  /** Legends and the like, never covered. */
  taken: readonly Box[];
  /** Marks, not covered if it can be helped. */
  discs: readonly Disc[];
}

const NEAR = 4;
/** A name stays further from other marks than from its own, so that it is not read as theirs. */
const APART = 6;
const FAR = [16, 30, 46];
const DIRECTIONS: [dx: number, dy: number][] = [
  [1, 0],
  [-1, 0],
  [0.75, -0.75],
  [0.75, 0.75],
  [-0.75, -0.75],
  [-0.75, 0.75],
  [0, -1],
  [0, 1]
];

/**
 * Places the names of marks, the first wish first: beside the mark; else further off with a leader; else over marks that
 * have no name. A name for which there is no free place is left out rather than printed over another.
 */
export function placeLabels(wishes: readonly Wish[], room: Room): PlacedLabel[] {
  const texts: Box[] = [...room.taken];
  const leaders: Box[] = [];
  const placed: PlacedLabel[] = [];
  const named = room.discs.filter((disc) => wishes.some(({ at }) => at === disc));

  for (const wish of wishes) {
    const open = ({ box }: Candidate, discs: readonly Disc[]) =>
      box.x >= 0 &&
      box.y >= 0 &&
      box.x + box.width <= room.width &&
      box.y + box.height <= room.height &&
      !texts.some((other) => overlaps(box, other)) &&
      !leaders.some((other) => overlaps(box, other)) &&
      !discs.some((disc) => covers(box, disc, disc === wish.at ? 0 : APART));
    const unbroken = ({ trace }: Candidate) =>
      trace.every(
        (step) => !texts.some((other) => overlaps(step, other)) && !named.some((d) => d !== wish.at && covers(step, d))
      );

    const near = candidates(wish, NEAR, room.width);
    const far = FAR.flatMap((distance) => candidates(wish, distance, room.width));
    const beside = near.find((each) => open(each, room.discs));
    const away = beside ? undefined : far.find((each) => open(each, room.discs) && unbroken(each));
    const found = beside ?? away ?? near.find((each) => open(each, named));
    if (!found) continue;
    texts.push(found.box);
    if (away) leaders.push(...away.trace);
    placed.push({ id: wish.id, label: found.label, leader: away ? away.leader : null });
  }
  return placed;
}

interface Candidate {
  box: Box;
  label: Label;
  leader: string;
  /** The leader as small boxes along it. */
  trace: Box[];
}

function candidates({ at, lines, full }: Wish, gap: number, edge: number): Candidate[] {
  const width = linesWidth(lines);
  const height = lines.length * LINE_HEIGHT;
  const directions: typeof DIRECTIONS = at.r === 0 && gap === NEAR ? [[0, 0], ...DIRECTIONS] : DIRECTIONS;
  return directions.map(([dx, dy]) => {
    const [x, y] = [at.x + dx * (at.r + gap), at.y + dy * (at.r + gap)];
    // A name above or below its mark may slide along it to stay on the drawing.
    const centred = Math.max(0, Math.min(edge - width, x - width / 2));
    const left = dx > 0 ? x : dx < 0 ? x - width : centred;
    const top = dy > 0 ? y : dy < 0 ? y - height : y - height / 2;
    const [startX, startY] = [at.x + dx * at.r, at.y + dy * at.r];
    const trace = [0.15, 0.4, 0.65, 0.9].map((t) => ({
      x: startX + (x - startX) * t - 1,
      y: startY + (y - startY) * t - 1,
      width: 2,
      height: 2
    }));
    const anchor = dx > 0 ? 'start' : dx < 0 ? 'end' : 'middle';
    return {
      box: { x: left, y: top, width, height },
      label: {
        x: round(dx === 0 ? left + width / 2 : x),
        y: round(top + ASCENT),
        anchor,
        lines,
        ...(full ? { full } : {})
      },
      leader: `M${round(startX)},${round(startY)}L${round(x)},${round(y)}`,
      trace
    };
  });
}

function covers(box: Box, { x, y, r }: Disc, margin = 0): boolean {
  const dx = x - Math.max(box.x, Math.min(x, box.x + box.width));
  const dy = y - Math.max(box.y, Math.min(y, box.y + box.height));
  return dx * dx + dy * dy < (r + margin) ** 2;
}
