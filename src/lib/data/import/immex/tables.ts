import type { Status, Tables } from '../../schema';
import {
  IMMEX_MEASURES,
  type ImmexFile,
  type ImmexMeasure,
  type ImmexRow,
  type ImmexValue,
  type Withheld
} from './file';
import { LayoutError } from './layout-error';
import { observations as edition } from './observation';

const MANUFACTURING = 'scian-31-33';
/** ID_MUNICIPIO of a row that holds the whole state. */
const WHOLE_STATE = '000';
/** ID_MUNICIPIO of municipalities that INEGI groups or does not state: part of the state, no place of their own. */
const GROUPED = /^99[789]$/;
/** «Otras entidades»: states with few establishments, printed together. */
const OTHER_STATES = '99';

type Observation = Tables['observation'];
type Gap = Tables['gap'];

const WEAKEST_FIRST: Status[] = ['preliminary', 'revised', 'final'];

/** A sum and whether some part of it has no number, which makes it a lower bound. */
interface Total {
  value: number;
  known: number;
  lacking: boolean;
  status: Status;
}

/**
 * Rows of the manufacturing files by municipality, and sums by state and nation; and, where the non-manufacturing files
 * give the same state and month, the whole programme as sector `all`. `places` are the known place ids.
 */
export function immexTables(manufacturing: ImmexFile[], rest: ImmexFile[], places: Set<string>, source_id: string) {
  checkOnce(manufacturing);
  checkOnce(rest);
  const vintage = [...manufacturing, ...rest]
    .flatMap(({ rows }) => rows.map(({ period }) => period))
    .sort()
    .at(-1)!;
  const { published, derived } = edition({ source_id, vintage });
  const observations: Observation[] = [];
  const gaps: Gap[] = [];
  const sums = new Map<string, Total>();
  const printed = new Map<string, { total: Total; file: string; line: number }>();

  for (const { file, rows } of manufacturing)
    for (const row of rows) {
      const whole = row.municipality === WHOLE_STATE;
      const municipality = municipalityOf(file, row, places);
      for (const measure of IMMEX_MEASURES) {
        const value = row.values[measure];
        const key = `${measure} ${row.state} ${row.period}`;
        if (whole) printed.set(key, { total: tally(undefined, value, row.status), file, line: row.line });
        else sums.set(key, tally(sums.get(key), value, row.status));
        const place = whole ? placeOf(row.state) : municipality;
        if (place === null || value === null) continue;
        if (typeof value === 'number')
          observations.push(published(measure, place, MANUFACTURING, row.period, value, row.status));
        else gaps.push(gapOf(measure, place, row.period, value));
      }
    }

  for (const [key, { total, file, line }] of printed) {
    const sum = sums.get(key);
    if (sum && !sum.lacking && total.known && Math.abs(sum.value - total.value) > sum.known * ROUNDING[measureOf(key)])
      throw new LayoutError(file, line, `municipalities that add up to the state's ${total.value}`, String(sum.value));
  }
  const states = new Map([...sums, ...[...printed].map(([key, { total }]) => [key, total] as const)]);
  const others = new Map<string, Total>();
  for (const { rows } of rest)
    for (const { state, period, values, status } of rows)
      for (const measure of IMMEX_MEASURES)
        others.set(`${measure} ${state} ${period}`, tally(undefined, values[measure], status));

  // INEGI's own state and national figures are these sums: a whole one is published, or a quote would outrank it.
  const push = (key: string, place: string, sector: string, total: Total) => {
    if (!total.known) return;
    const [measure, , period] = key.split(' ') as [ImmexMeasure, string, string];
    const { value, status, lacking } = total;
    observations.push(
      lacking
        ? { ...derived('sum-with-suppressed')(measure, place, sector, period, value, status), low: value }
        : { ...published(measure, place, sector, period, value, status), method_id: 'sum-of-published' }
    );
  };
  for (const [key, total] of states) {
    const place = placeOf(key.split(' ')[1]!);
    if (!printed.has(key)) push(key, place, MANUFACTURING, total);
    const other = others.get(key);
    if (total.known && other?.known) push(key, place, 'all', join(total, other));
  }
  const nation = nationOf(states);
  const otherNation = nationOf(others);
  for (const [key, total] of nation) {
    push(key, 'MX', MANUFACTURING, total);
    const other = otherNation.get(key);
    if (other?.known) push(key, 'MX', 'all', join(total, other));
  }
  return { observations, gaps };
}

/** Rounding of one municipality: income is printed in thousand pesos. */
const ROUNDING: Record<ImmexMeasure, number> = { jobs_immex: 0.5, plants_immex: 0.5, income_immex: 500 };

const measureOf = (key: string) => key.split(' ')[0] as ImmexMeasure;
const placeOf = (state: string) => (state === OTHER_STATES ? 'MX-unknown' : state);

/** CVEGEO, or null for rows that are no municipality. */
function municipalityOf(file: string, { state, municipality, line }: ImmexRow, places: Set<string>): string | null {
  if (municipality === null || municipality === WHOLE_STATE || GROUPED.test(municipality) || state === OTHER_STATES)
    return null;
  const cvegeo = state + municipality;
  if (!places.has(cvegeo)) throw new LayoutError(file, line, 'a municipality of places.csv', cvegeo);
  return cvegeo;
}

function gapOf(measure_id: string, place_id: string, period: string, reason: Withheld): Gap {
  return { measure_id, place_id, sector_id: MANUFACTURING, period, reason };
}

function tally(total: Total | undefined, value: ImmexValue, status: Status): Total {
  const given = typeof value === 'number';
  const one = { value: given ? value : 0, known: given ? 1 : 0, lacking: !given, status };
  return total ? join(total, one) : one;
}

function join(a: Total, b: Total): Total {
  const status = WEAKEST_FIRST.find((candidate) => candidate === a.status || candidate === b.status)!;
  return { value: a.value + b.value, known: a.known + b.known, lacking: a.lacking || b.lacking, status };
}

function nationOf(states: Map<string, Total>): Map<string, Total> {
  const nation = new Map<string, Total>();
  for (const [key, total] of states) {
    const [measure, , period] = key.split(' ') as [string, string, string];
    const national = `${measure} MX ${period}`;
    const sum = nation.get(national);
    nation.set(national, sum ? join(sum, total) : total);
  }
  return nation;
}

/** The yearly files of a zip do not overlap: a month in two of them would be counted twice. */
function checkOnce(files: ImmexFile[]): void {
  const months = new Map<string, string>();
  for (const { file, rows } of files)
    for (const { period, line } of rows) {
      const other = months.get(period) ?? file;
      if (other !== file) throw new LayoutError(file, line, `no month that is also in ${other}`, period);
      months.set(period, file);
    }
}
