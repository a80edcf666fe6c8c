/** A statement about the finished database; `sql` returns the rows that break it, first column first in the message. */
export interface Invariant {
  name: string;
  sql: string;
}

/** A control total: `sql` gives one number, `expected` ± `tolerance`. */
export const total = (name: string, sql: string, expected: number, tolerance: number): Invariant => ({
  name: `${name} is ${expected.toLocaleString('en-US')} ± ${tolerance.toLocaleString('en-US')}`,
  sql: `SELECT total FROM (SELECT (${sql}) AS total) WHERE total IS NULL OR abs(total - ${expected}) > ${tolerance}`
});

/** The best value of one cell, for use in a total. */
export const cell = (measure: string, place: string, sector: string, period: string) =>
  `SELECT value FROM best WHERE measure_id = '${measure}' AND place_id = '${place}' AND sector_id = '${sector}' AND period = '${period}'`;

/** Every value of `table.column` is a key of table `to`, under the same name or under `key`. */
export const reference = (table: string, column: string, to: string, key = column): Invariant => ({
  name: `every ${table}.${column} is in ${to}`,
  sql: `SELECT DISTINCT ${column} FROM ${table} WHERE ${column} IS NOT NULL AND ${column} NOT IN (SELECT ${key} FROM ${to})`
});
