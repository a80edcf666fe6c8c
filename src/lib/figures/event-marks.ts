import type { ChartSpec } from './chart-spec';

/** An event that a page lays over a figure of time: where it stands, its date and what it is, in words. */
export interface EventMark {
  x: number;
  date: string;
  text: string;
}

/** Events within the time that a figure shows, first to last; none for a figure that is not of time. */
export function marksWithin(spec: ChartSpec | null, events: readonly EventMark[]): EventMark[] {
  if (spec?.kind !== 'line') return [];
  const xs = spec.series.flatMap(({ points }) => points.filter(({ y }) => y !== null).map(({ x }) => x));
  const [first, last] = [Math.min(...xs), Math.max(...xs)];
  return events.filter(({ x }) => x >= first && x <= last).sort((a, b) => a.x - b.x);
}

/** The figure with numbers at the events. */
export function withMarks(spec: ChartSpec, marks: readonly EventMark[]): ChartSpec {
  if (spec.kind !== 'line' || !marks.length) return spec;
  return { ...spec, events: marks.map(({ x, text }) => ({ x, label: text })), listed: true };
}

/** What the numbers stand for, in one sentence. */
export function marksText(marks: readonly EventMark[]): string {
  return marks.map(({ date, text }, i) => `${i + 1}, ${date}: ${text}`).join('; ');
}
