import type { Grain, Stretch, YearCells } from './questions/coverage';

/** What a reader must know before joining the points of a measure at one level of places and one frequency. */
export interface Breaks {
  measure: string;
  level: string;
  grain: Grain;
  from: number;
  to: number;
  /** Years without any value between the first and the last, as runs `[first, last]`. */
  missing: [number, number][];
  /** Years in which the set of sources or methods changes, with those from then on. */
  changes: { year: number; sources: string[]; methods: string[] }[];
}

/** Breaks of every measure and level: missing years, and changes of source or method. Pure; orders as given. */
export function breaksOf(cells: readonly YearCells[], stretches: readonly Stretch[]): Breaks[] {
  const years = new Map<string, Set<number>>();
  for (const { measure, level, grain, year } of cells) {
    const key = `${measure} ${level} ${grain}`;
    years.set(key, (years.get(key) ?? new Set()).add(year));
  }
  const grouped = new Map<string, Stretch[]>();
  for (const stretch of stretches) {
    const key = `${stretch.measure} ${stretch.level} ${stretch.grain}`;
    grouped.set(key, [...(grouped.get(key) ?? []), stretch]);
  }
  return [...grouped].map(([key, parts]) => {
    const { measure, level, grain } = parts[0]!;
    const present = years.get(key) ?? new Set<number>();
    const from = Math.min(...present);
    const to = Math.max(...present);
    return {
      measure,
      level,
      grain,
      from,
      to,
      missing: missingRuns(present, from, to),
      changes: changesOf(parts, from, to)
    };
  });
}

function missingRuns(present: ReadonlySet<number>, from: number, to: number): [number, number][] {
  const runs: [number, number][] = [];
  for (let year = from + 1; year < to; year++) {
    if (present.has(year)) continue;
    const last = runs.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs;
}

function changesOf(parts: readonly Stretch[], from: number, to: number): Breaks['changes'] {
  const starts = parts.map((part) => part.from).filter((year) => year > from);
  const ends = parts.map((part) => part.to + 1).filter((year) => year <= to);
  const years = [...new Set([...starts, ...ends])].sort((a, b) => a - b);
  const at = (year: number) => {
    const current = parts.filter((part) => part.from <= year && part.to >= year);
    const unique = (values: string[]) => [...new Set(values)].sort();
    return {
      sources: unique(current.map(({ source }) => source)),
      methods: unique(current.map(({ method }) => method))
    };
  };
  return years
    .map((year) => ({ year, ...at(year) }))
    .filter(({ sources, methods, year }) => {
      const before = at(year - 1);
      return (
        sources.length > 0 && (sources.join() !== before.sources.join() || methods.join() !== before.methods.join())
      );
    });
}
