import { inList } from '../data/question';
import type { Cell } from '../data/questions/cell';
import { cells } from '../data/questions/cell';
import { parametersById, type Parameter } from '../data/questions/parameters';
import { placesOfLevel } from '../data/questions/places';
import { formatPeriod, formatShare, formatValue, type Locale } from '../text/format';
import type { Ask } from './debate';

/** A number that the argument rests on is not in the database. */
export class MissingFactError extends Error {
  constructor(what: string) {
    super(`the database has no ${what}: the debate that quotes it cannot be written`);
    this.name = 'MissingFactError';
  }
}

/** The numbers of one debate, read once, and the ways in which it says them. */
export interface Book {
  locale: Locale;
  /** One of two texts, by the reader's language. */
  t(es: string, en: string): string;
  /** A cell of `best`; the last period when none is asked for. */
  cell(measure: string, place?: string, sector?: string, period?: string): Cell;
  /** All cells of a measure for a place and sector, oldest first. */
  series(measure: string, place?: string, sector?: string): Cell[];
  /** Cells of all places of a measure in one period. */
  across(measure: string, period: string): Cell[];
  /** First number in a catalogue entry's value, its thousands read. */
  parameter(id: string): number;
  /** Where a catalogue entry was read. */
  source(id: string): string;
  place(id: string): string;
  /** «625 mil millones de pesos (entre 497 y 728 mil millones …)»: an estimate never goes without its range. */
  say(cell: Cell, unit: string): string;
  period(cell: Cell): string;
}

/** Reads what a debate quotes: measures at the places named, and catalogue entries. */
export async function openBook(
  ask: Ask,
  locale: Locale,
  wanted: { measures: readonly string[]; where?: string; parameters?: readonly string[] }
): Promise<Book> {
  const [rows, parameters, ...places] = await Promise.all([
    Promise.all(
      wanted.measures.map(async (measure) =>
        (
          await ask(cells(`facts of ${measure}`, `measure_id IN ${inList([measure])} AND ${wanted.where ?? 'true'}`))
        ).map((cell) => ({ measure, cell }))
      )
    ),
    wanted.parameters?.length ? ask(parametersById(wanted.parameters)) : Promise.resolve<Parameter[]>([]),
    ...(['nation', 'state', 'metro', 'customs'] as const).map((level) => ask(placesOfLevel(level)))
  ]);
  const all = rows.flat();
  const names = new Map(places.flat().map(({ id, name }) => [id, name[locale]]));
  const t = (es: string, en: string) => (locale === 'es' ? es : en);

  const series = (measure: string, place = 'MX', sector = 'all') =>
    all
      .filter((row) => row.measure === measure && row.cell.place === place && row.cell.sector === sector)
      .map(({ cell }) => cell)
      .sort((a, b) => a.period.localeCompare(b.period));
  return {
    locale,
    t,
    series,
    cell(measure, place = 'MX', sector = 'all', period) {
      const found = series(measure, place, sector);
      const cell = period ? found.find((each) => each.period === period) : found.at(-1);
      if (!cell) throw new MissingFactError(`${measure} of ${place}, ${sector}, ${period ?? 'any period'}`);
      return cell;
    },
    across: (measure, period) =>
      all
        .filter((row) => row.measure === measure && row.cell.sector === 'all' && row.cell.period === period)
        .map(({ cell }) => cell),
    parameter(id) {
      const number = /\d[\d,]*(\.\d+)?/.exec(parameters.find((each) => each.id === id)?.value ?? '')?.[0];
      if (!number) throw new MissingFactError(`number in the catalogue entry ${id}`);
      return Number(number.replaceAll(',', ''));
    },
    source(id) {
      const found = parameters.find((each) => each.id === id);
      if (!found) throw new MissingFactError(`catalogue entry ${id}`);
      return found.source;
    },
    place(id) {
      const name = names.get(id);
      if (!name) throw new MissingFactError(`place ${id}`);
      return name;
    },
    say(cell, unit) {
      const centre = formatValue(cell.value, unit, locale);
      if (cell.basis !== 'modelled' || cell.low === null || cell.high === null) return centre;
      const [low, high] = [formatValue(cell.low, unit, locale), formatValue(cell.high, unit, locale)];
      return t(`${centre} (estimación, entre ${low} y ${high})`, `${centre} (an estimate, between ${low} and ${high})`);
    },
    period: (cell) => formatPeriod(cell.period, locale)
  };
}

/** «subió 12.0 %», «subieron» / “rose 12.0%”, from one cell to the other. */
export function moved({ t, locale }: Book, from: Cell, to: Cell, plural = false): string {
  const change = to.value / from.value - 1;
  const size = formatShare(Math.abs(change), locale);
  if (change < 0) return t(`${plural ? 'bajaron' : 'bajó'} ${size}`, `fell ${size}`);
  return t(`${plural ? 'subieron' : 'subió'} ${size}`, `rose ${size}`);
}
