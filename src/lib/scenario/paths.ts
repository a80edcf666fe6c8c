import { lever as leverOf, type LeverId } from '../model/levers/index';
import { FIRST_YEAR, LAST_YEAR, pathValue, type LeverSetting } from '../model/scenario';

type Path = LeverSetting['path'];

/** The nearest value that a lever's dial can take, in whole steps and inside its bounds. */
export function snapped(id: LeverId, value: number): number {
  const { min, max, step } = leverOf(id);
  const near = Math.round(value / step) * step;
  return Number(Math.min(max, Math.max(min, near)).toPrecision(12));
}

/** A point moved to a year and a value; it stays between its neighbours, and inside the lever's bounds. */
export function movePoint(id: LeverId, path: Path, index: number, year: number, value: number): Path {
  const first = index === 0 ? FIRST_YEAR : path[index - 1]![0] + 1;
  const last = index === path.length - 1 ? LAST_YEAR : path[index + 1]![0] - 1;
  const { min, max } = leverOf(id);
  const moved: Path[number] = [Math.min(last, Math.max(first, year)), Math.min(max, Math.max(min, value))];
  return path.map((point, i) => (i === index ? moved : point));
}

/** A point more, on the line, in the year asked for or in the middle of the widest gap; the same path when none is free. */
export function addPoint(path: Path, year = widestGap(path)): Path {
  if (year === null || path.some(([at]) => at === year)) return path;
  const value = Number(pathValue(path, year).toPrecision(12));
  return ([...path, [year, value]] as Path).sort((a, b) => a[0] - b[0]);
}

/** A point less; a path keeps its last one. */
export function removePoint(path: Path, index: number): Path {
  return path.length === 1 ? path : path.filter((_, i) => i !== index);
}

/** Middle of the longest stretch of years without a point of its own; null when every year has one. */
function widestGap(path: Path): number | null {
  const years = [FIRST_YEAR - 1, ...path.map(([year]) => year), LAST_YEAR + 1];
  let best: { year: number; room: number } | null = null;
  for (let i = 1; i < years.length; i++) {
    const room = years[i]! - years[i - 1]! - 1;
    // What stands beyond the last point is what a reader mostly wants to change: on equal terms the later gap.
    if (room > 0 && (!best || room >= best.room))
      best = { room, year: i === years.length - 1 ? LAST_YEAR : Math.floor((years[i]! + years[i - 1]!) / 2) };
  }
  return best?.year ?? null;
}

/** Steps by which a key moves a point: up and down its value, left and right its year; null for other keys. */
export function keyedPoint(id: LeverId, path: Path, index: number, key: string, large: boolean): Path | null {
  const [year, value] = path[index]!;
  const { min, max, step } = leverOf(id);
  const by = step * (large ? 10 : 1);
  switch (key) {
    case 'ArrowUp':
      return movePoint(id, path, index, year, snapped(id, value + by));
    case 'ArrowDown':
      return movePoint(id, path, index, year, snapped(id, value - by));
    case 'PageUp':
      return movePoint(id, path, index, year, snapped(id, value + 10 * step));
    case 'PageDown':
      return movePoint(id, path, index, year, snapped(id, value - 10 * step));
    case 'Home':
      return movePoint(id, path, index, year, min);
    case 'End':
      return movePoint(id, path, index, year, max);
    case 'ArrowLeft':
      return movePoint(id, path, index, year - 1, value);
    case 'ArrowRight':
      return movePoint(id, path, index, year + 1, value);
    case 'Delete':
    case 'Backspace':
      return removePoint(path, index);
    default:
      return null;
  }
}
