import type { SelectedRow, Selection } from '../data/questions/selection';
import type { Locale } from '../text/format';
import { defaultColumns } from './selection-columns';

/** The table that is picked from. */
interface Table {
  measure: string;
  locale: Locale;
  /** First to last; the whole span is no choice. */
  years: readonly number[];
  /** Id of a place of a level, by id or name. */
  findPlace: (typed: string, level: string | null) => Promise<string | null>;
}

/** What a reader picks of a table: rows by place, sector, years and basis, and the columns of the files. */
export class SelectionChoice {
  level = $state('');
  state = $state('');
  typed = $state('');
  #place = $state<string | null>(null);
  /** What is typed is no place of the table. */
  unknown = $state(false);
  sector = $state('');
  from = $state('');
  to = $state('');
  bases = $state<SelectedRow['basis'][]>(['published', 'derived', 'modelled']);
  #hidden = $state<(keyof SelectedRow)[]>([]);

  constructor(private readonly table: () => Table) {}

  readonly first = $derived.by(() => String(this.table().years[0]));
  readonly last = $derived.by(() => String(this.table().years.at(-1)));
  /** Columns that may be had, and those of them that are wanted. */
  readonly offered = $derived.by(() => defaultColumns(this.table().locale));
  readonly columns = $derived.by(() => this.offered.filter((key) => !this.#hidden.includes(key)));

  readonly selection = $derived.by<Selection>(() => ({
    measure: this.table().measure,
    level: this.level || null,
    state: this.state || null,
    place: this.#place,
    sector: this.sector || null,
    from: this.from && this.from !== this.first ? this.from : null,
    to: this.to && this.to !== this.last ? this.to : null,
    bases: this.bases
  }));

  /** Looks up the place that is typed. */
  async look(): Promise<void> {
    const wanted = this.typed.trim() !== '';
    const { findPlace } = this.table();
    this.#place = wanted ? await findPlace(this.typed, this.level || null).catch(() => null) : null;
    this.unknown = wanted && this.#place === null;
  }

  keep(key: keyof SelectedRow, kept: boolean): void {
    this.#hidden = kept ? this.#hidden.filter((other) => other !== key) : [...this.#hidden, key];
  }
}
