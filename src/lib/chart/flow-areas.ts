import type { Label } from './labels';
import type { Linear } from './linear';
import { round } from './number';
import { textWidth } from './text';
import type { FlowLevel, FlowStop } from './timeline-flow';

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

const ROOM = { x: 8, height: 17 };

/** Levels stacked between stops, the last up to `right`; a level that stays as it is makes one area. */
export function flowAreas(
  stops: readonly FlowStop[],
  x: Linear,
  right: number,
  scaled: (amount: number) => number,
  format: (amount: number) => string
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
      const text = `${level.label} ${format(level.amount)}`;
      const fits =
        named.has(piece) && below - y >= ROOM.height && textWidth(text, undefined, true) + 2 * ROOM.x <= to - from;
      return {
        id: level.id,
        colour: level.colour,
        open: level.open,
        x: round(from),
        y: round(y),
        width: round(to - from),
        height: round(below - y),
        name: fits
          ? {
              x: round(from + ROOM.x),
              y: round((y + below) / 2 + 4.5),
              anchor: 'start',
              lines: [[{ text, bold: true }]]
            }
          : null,
        title: text
      };
    });
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
