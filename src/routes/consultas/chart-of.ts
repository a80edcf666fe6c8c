import type { BarRow, Ground, LineSeries, MapArea, MapCircle, ScatterPoint } from '$lib/chart';
import type { ChartChoice, ChartKind } from '$lib/data/workbench/gallery';
import type { ResultColumn, ResultTable, Value } from '$lib/data/workbench/result';
import { periodPosition, type Locale } from '$lib/text/format';
import type { Words } from './words';

/** What an answer looks like as a chart, or why it cannot be one. `notes` say what the chart leaves out. */
export type AnswerChart = { notes: Note[] } & (
  | { kind: 'bars'; rows: BarRow[] }
  | { kind: 'line'; series: LineSeries[]; calendar: boolean }
  | { kind: 'scatter'; points: ScatterPoint[] }
  | { kind: 'map'; areas: MapArea[]; circles: MapCircle[] }
);

export type Note =
  { kind: 'first' | 'series'; shown: number; all: number } | { kind: 'repeated' } | { kind: 'unplaced'; count: number };

export type ChartProblem = 'no-number' | 'no-time' | 'no-places' | 'nothing';

export const MOST_BARS = 40;
export const MOST_SERIES = 8;
export const MOST_POINTS = 3000;

const PERIOD = /^\d{4}(-Q[1-4]|-\d{2}(-\d{2})?)?$/;
const TIME_NAME = /^(year|period|month|quarter|date|año|periodo|mes|trimestre|fecha)$/i;
const isNumeric = ({ kind }: ResultColumn) => kind === 'number' || kind === 'integer';

/** The chart that suits an answer's columns when its question names none; null when it has no numbers. */
export function likelyChart({ columns, rows }: ResultTable): ChartChoice | null {
  const named = (test: (column: ResultColumn) => boolean) => columns.find(test)?.name;
  const y = columns.findLast((column) => isNumeric(column) && !TIME_NAME.test(column.name))?.name;
  if (!y || rows === 0) return null;
  const time = named((column) => TIME_NAME.test(column.name) && positions(column) !== null);
  if (time) return { kind: 'line', x: time, y };
  if (named(({ name }) => name === 'place_id')) return { kind: 'map', x: 'place_id', y };
  const label =
    named(({ kind, name }) => kind === 'text' && !name.endsWith('_id')) ?? named(({ kind }) => kind === 'text');
  if (label) return { kind: 'bars', x: label, y };
  const x = named((column) => isNumeric(column) && column.name !== y);
  return x ? { kind: 'scatter', x, y } : { kind: 'bars', x: columns[0]!.name, y };
}

/** Columns that can stand on an axis of a chart of a kind. */
export function columnsFor(kind: ChartKind, axis: 'x' | 'y', { columns }: ResultTable): string[] {
  const fits =
    axis === 'y' || kind === 'scatter'
      ? isNumeric
      : kind === 'line'
        ? (column: ResultColumn) => positions(column) !== null
        : () => true;
  return columns.filter(fits).map(({ name }) => name);
}

/** Draws the first rows of an answer, in its order. A missing value stays missing. */
export function chartOf(
  table: ResultTable,
  choice: ChartChoice,
  words: Words | null,
  ground: Ground | null,
  locale: Locale
): AnswerChart | ChartProblem {
  const column = (name: string | undefined) => table.columns.find((candidate) => candidate.name === name);
  const [x, y, series] = [column(choice.x), column(choice.y), column(choice.series)];
  if (!y || !isNumeric(y)) return 'no-number';
  if (!x) return 'nothing';
  switch (choice.kind) {
    case 'bars':
      return bars(table, x, y);
    case 'line':
      return lines(table, x, y, series);
    case 'scatter':
      return isNumeric(x) ? scatter(table, x, y, series ?? labelOf(table)) : 'no-number';
    case 'map':
      return map(table, x, y, words, ground, locale);
  }
}

const numberAt = ({ values }: ResultColumn, row: number): number | null => {
  const value = values[row];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
};

const textAt = ({ values }: ResultColumn, row: number): string => String(values[row] ?? '—');

function labelOf({ columns }: ResultTable): ResultColumn | undefined {
  return (
    columns.find(({ kind, name }) => kind === 'text' && !name.endsWith('_id')) ??
    columns.find(({ kind }) => kind === 'text')
  );
}

function bars(table: ResultTable, x: ResultColumn, y: ResultColumn): AnswerChart | ChartProblem {
  const shown = Math.min(table.rows, MOST_BARS);
  const rows = Array.from({ length: shown }, (_, row) => ({
    id: String(row),
    label: textAt(x, row),
    value: numberAt(y, row),
    colour: 'var(--accent)'
  }));
  if (rows.every(({ value }) => value === null)) return 'nothing';
  return { kind: 'bars', rows, notes: shown < table.rows ? [{ kind: 'first', shown, all: table.rows }] : [] };
}

/** Places in time, in years, or plain numbers; null when a value is neither. */
function positions({ values }: ResultColumn): ((value: Value) => number) | null {
  const first = values.find((value) => value !== null);
  if (typeof first === 'number')
    return values.every((value) => value === null || typeof value === 'number') ? Number : null;
  if (typeof first !== 'string' || !values.every((value) => value === null || PERIOD.test(String(value)))) return null;
  return (value) => {
    const [month, day] = [String(value).slice(0, 7), String(value).slice(8)];
    return periodPosition(month) + (day ? (Number(day) - 1) / 372 : 0);
  };
}

function lines(table: ResultTable, x: ResultColumn, y: ResultColumn, by?: ResultColumn): AnswerChart | ChartProblem {
  const at = positions(x);
  if (!at) return 'no-time';
  const groups = new Map<string, Map<number, number | null>>();
  let repeated = false;
  for (let row = 0; row < table.rows; row++) {
    if (x.values[row] === null) continue;
    const key = by ? textAt(by, row) : y.name;
    if (!groups.has(key)) groups.set(key, new Map());
    const points = groups.get(key)!;
    const place = at(x.values[row]!);
    if (points.has(place)) repeated = true;
    else points.set(place, numberAt(y, row));
  }
  const kept = [...groups].filter(([, points]) => [...points.values()].some((value) => value !== null));
  if (!kept.length) return 'nothing';
  const shown = kept.slice(0, MOST_SERIES);
  const notes: Note[] = [];
  if (shown.length < kept.length) notes.push({ kind: 'series', shown: shown.length, all: kept.length });
  if (repeated) notes.push({ kind: 'repeated' });
  const series = shown.map(([label, points], i): LineSeries => ({
    id: String(i),
    label,
    colour: `var(--c${i + 1})`,
    points: [...points].map(([place, value]) => ({ x: place, y: value }))
  }));
  const calendar =
    x.kind !== 'number' && x.values.every((value) => value === null || Number(String(value).slice(0, 4)) > 1500);
  return { kind: 'line', series, calendar, notes };
}

function scatter(
  table: ResultTable,
  x: ResultColumn,
  y: ResultColumn,
  label?: ResultColumn
): AnswerChart | ChartProblem {
  const points: ScatterPoint[] = [];
  let all = 0;
  for (let row = 0; row < table.rows; row++) {
    const [px, py] = [numberAt(x, row), numberAt(y, row)];
    if (px === null || py === null) continue;
    all++;
    if (points.length < MOST_POINTS)
      points.push({ id: String(row), label: label ? textAt(label, row) : String(row + 1), x: px, y: py });
  }
  if (!points.length) return 'nothing';
  return { kind: 'scatter', points, notes: points.length < all ? [{ kind: 'first', shown: points.length, all }] : [] };
}

function map(
  table: ResultTable,
  x: ResultColumn,
  y: ResultColumn,
  words: Words | null,
  ground: Ground | null,
  locale: Locale
): AnswerChart | ChartProblem {
  const outlined = new Set(ground?.areas.map(({ id }) => id));
  const known = new Map(words?.places.map((place) => [place.id, place]));
  const areas = new Map<string, MapArea>();
  const circles = new Map<string, MapCircle>();
  let unplaced = 0;
  let repeated = false;
  for (let row = 0; row < table.rows; row++) {
    const id = textAt(x, row);
    const place = known.get(id);
    const value = numberAt(y, row);
    if (areas.has(id) || circles.has(id)) repeated = true;
    else if (outlined.has(id)) areas.set(id, { id, label: place?.[locale] ?? id, value });
    else if (place?.lon != null && place.lat != null && value !== null && value >= 0)
      circles.set(id, { id, label: place[locale], lon: place.lon, lat: place.lat, value, colour: 'var(--accent)' });
    else unplaced++;
  }
  if (!areas.size && !circles.size) return 'no-places';
  const notes: Note[] = [];
  if (repeated) notes.push({ kind: 'repeated' });
  if (unplaced) notes.push({ kind: 'unplaced', count: unplaced });
  return { kind: 'map', areas: [...areas.values()], circles: [...circles.values()], notes };
}
