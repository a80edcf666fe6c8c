/** Rows of a long table that are drawn, and the room that stands for those above and below. */
export interface RowWindow {
  first: number;
  /** One past the last row drawn. */
  end: number;
  above: number;
  below: number;
}

/** Rows drawn beyond both edges of what is seen, so that a short scroll finds them there. */
const SPARE = 8;

/** Which of `count` rows of equal height to draw when `seen` units from `scroll` on are on screen. */
export function rowWindow(count: number, rowHeight: number, scroll: number, seen: number): RowWindow {
  const last = Math.max(count - 1, 0);
  const first = Math.min(Math.max(Math.floor(scroll / rowHeight) - SPARE, 0), last);
  const end = Math.min(Math.ceil((Math.max(scroll, 0) + seen) / rowHeight) + SPARE, count);
  const drawn = Math.max(end, Math.min(first + 1, count));
  return { first, end: drawn, above: first * rowHeight, below: (count - drawn) * rowHeight };
}

/** Index in a list of choices after a key: arrows by one, Home and End to the limits; null for other keys. */
export function roved(count: number, now: number, key: string): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown' || key === 'ArrowRight') return Math.min(now + 1, count - 1);
  if (key === 'ArrowUp' || key === 'ArrowLeft') return Math.max(now - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
