/** Rows of a long list that stand in view, with a few more on either side, for a list whose rows are all equally high. */
export function rowsInView(
  scrolled: number,
  height: number,
  rowHeight: number,
  rows: number,
  spare = 12
): { from: number; to: number } {
  const first = Math.floor(Math.max(0, scrolled) / rowHeight);
  const shown = Math.ceil(height / rowHeight) + 1;
  const from = Math.max(0, Math.min(first - spare, rows - shown - 2 * spare));
  return { from, to: Math.min(rows, from + shown + 2 * spare) };
}
