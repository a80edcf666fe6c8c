import { scaleLinear, ticks as d3Ticks } from 'd3';

/** Power of ten of thousands in which an axis reads well: 1, 10³, 10⁶, 10⁹ or 10¹². */
export function axisFactor(largest: number): number {
  const size = Math.abs(largest);
  for (const factor of [1e12, 1e9, 1e6]) if (size >= factor) return factor;
  return size >= 1e5 ? 1e3 : 1;
}

/** A value axis over `values`, from zero or from the least, ending on a round number. */
export function valueScale(values: readonly number[], fromZero: boolean, range: [number, number], count = 4) {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const start = fromZero || low < 0 ? Math.min(0, low) : low;
  const end = high === start ? start + 1 : high;
  const scale = scaleLinear().domain([start, end]).nice(count).range(range);
  const [from, to] = scale.domain() as [number, number];
  return { scale, ticks: d3Ticks(from, to, count) };
}

/** Years worth a tick on an axis `width` wide: round steps, the first and the last always named. */
export function yearTicks(from: number, to: number, width: number): number[] {
  const first = Math.ceil(from);
  const last = Math.floor(to);
  if (last <= first) return [Math.round(from)];
  const room = Math.max(2, Math.floor(width / 52));
  const step = [1, 2, 3, 4, 5, 10, 20].find((candidate) => (last - first) / candidate <= room - 1) ?? 20;
  const years: number[] = [];
  for (let year = last; year >= first; year -= step) years.unshift(year);
  return years;
}
