import type { Basis } from '../data/schema';

/** The weakest basis among rows: one estimate makes the whole figure an estimate. */
export function weakest(rows: readonly { basis: Basis }[]): Basis {
  if (rows.some((row) => row.basis === 'modelled')) return 'modelled';
  return rows.some((row) => row.basis === 'derived') ? 'derived' : 'published';
}

export function citedSources(rows: readonly { source: string }[]): string[] {
  return [...new Set(rows.map((row) => row.source))].sort();
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export function latest<Row extends { period: string }>(rows: readonly Row[]): Row | undefined {
  return rows.reduce<Row | undefined>((last, row) => (!last || row.period > last.period ? row : last), undefined);
}

export function periodsOf(rows: readonly { period: string }[]): string[] {
  return [...new Set(rows.map((row) => row.period))].sort();
}

export function largestFirst<Row extends { value: number }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => b.value - a.value);
}

/** Groups rows by a key, keeping their order. */
export function groupBy<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const id = key(row);
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  return groups;
}
