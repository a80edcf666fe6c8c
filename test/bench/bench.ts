/** One line of the benchmark: what was measured, and what DESIGN §7 allows. */
export interface Measurement {
  what: string;
  value: number;
  unit: 'kB' | 'ms' | 's' | 'MB' | 'files' | 'ratio' | 'M' | '1/s' | '×' | '%';
  budget?: number;
}

/** A benchmark measures on the built site; times are printed, never asserted, and ratios stand beside their peer. */
export interface Bench {
  name: string;
  /** How to read it: what a peer is spared or lacks, why something is over its budget. Stands below the figures. */
  note?: string;
  run(site: string): Promise<Measurement[]>;
}

export function isOver({ value, budget }: Measurement): boolean {
  return budget !== undefined && value > budget;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The value under which a part of the values lies: the nearest rank, so that it is one of them. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(Math.ceil(part * sorted.length) - 1, 0)]!;
}

/** The table that `npm run bench` prints. */
export function table(measurements: readonly Measurement[]): string {
  const format = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: value < 10 ? 2 : 0 });
  const width = Math.max(...measurements.map(({ what }) => what.length));
  return measurements
    .map((line) => {
      const budget = line.budget === undefined ? '' : `of ${format(line.budget)}${isOver(line) ? '  over budget' : ''}`;
      return `${line.what.padEnd(width)}  ${format(line.value).padStart(8)} ${line.unit.padEnd(5)} ${budget}`.trimEnd();
    })
    .join('\n');
}
