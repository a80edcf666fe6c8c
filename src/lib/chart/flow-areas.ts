import type { FlowLevel, FlowStop } from './flow-lane';
import { firstBaseline, type Label } from './labels';
import type { Linear } from './linear';
import { round } from './number';
import { LINE_HEIGHT, textWidth } from './text';

/** What one level covers while it neither moves nor changes. */
export interface FlowArea {
  id: string;
  colour: string;
  open: boolean;
  x: number;
  y: number;
  width: number;
  height: number;
  /** On the area, where it fits. */
  name: Label | null;
  title: string;
}

interface Piece {
  level: FlowLevel;
  from: number;
  to: number;
  foot: number;
}

const PAD = 8;

/** Levels stacked between stops, the last up to `right`; a level that stays as it is makes one area. */
export function flowAreas(
  stops: readonly FlowStop[],
  x: Linear,
  right: number,
  scaled: (amount: number) => number
): FlowArea[] {
  const pieces: Piece[] = [];
  for (const [i, { at, levels }] of stops.entries()) {
    const to = stops[i + 1] ? x(stops[i + 1]!.at) : right;
    let foot = 0;
    for (const level of levels) {
      if (level.amount > 0) add(pieces, { level, from: x(at), to, foot });
      foot += level.amount;
    }
  }
  const named = widest(pieces);
  return pieces
    .filter(({ from, to }) => to > from)
    .map((piece) => {
      const { level, from, to, foot } = piece;
      const [y, below] = [scaled(foot + level.amount), scaled(foot)];
      const text = `${level.label} ${level.figure}`;
      const name = named.has(piece) ? nameOn(piece, y, below) : null;
      return {
        id: level.id,
        colour: level.colour,
        open: level.open,
        x: round(from),
        y: round(y),
        width: round(to - from),
        height: round(below - y),
        name,
        title: text
      };
    });
}

/** The level's name and figure, its detail under them, as far as they fit on the piece. */
function nameOn({ level, from, to }: Piece, y: number, below: number): Label | null {
  const room = to - from - 2 * PAD;
  const text = `${level.label} ${level.figure}`;
  if (below - y < LINE_HEIGHT + 1 || textWidth(text, undefined, true) > room) return null;
  const detailed = level.detail && below - y >= 2 * LINE_HEIGHT + 4 && textWidth(level.detail) <= room;
  const lines = [[{ text, bold: true }], ...(detailed ? [[{ text: level.detail! }]] : [])];
  return {
    x: round(from + PAD),
    y: round(firstBaseline((y + below) / 2, lines.length) + 0.5),
    anchor: 'start',
    lines
  };
}

/** Joins a piece to the one before it when nothing has changed. */
function add(pieces: Piece[], piece: Piece): void {
  const before = pieces.find(
    ({ level, to, foot }) =>
      level.id === piece.level.id &&
      to === piece.from &&
      Math.abs(foot - piece.foot) < 1e-9 &&
      Math.abs(level.amount - piece.level.amount) < 1e-9
  );
  if (before) before.to = piece.to;
  else pieces.push(piece);
}

/** Of the pieces of a level with one amount, the widest carries the name. */
function widest(pieces: readonly Piece[]): Set<Piece> {
  const best = new Map<string, Piece>();
  for (const piece of pieces) {
    const key = `${piece.level.id} ${piece.level.amount.toFixed(6)}`;
    const known = best.get(key);
    if (!known || piece.to - piece.from > known.to - known.from) best.set(key, piece);
  }
  return new Set(best.values());
}
