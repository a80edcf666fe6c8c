import type { PackedRows } from '../data/rows';
import type { Question } from '../data/question';
import type { Basis } from '../data/schema';
import type { Locale } from '../text/format';
import type { ChartSpec } from './chart-spec';
import type { Names } from './names';
import type { Topic } from './topics';

/** What a figure is asked about. `place` and `sector` are ids; `year` picks a cut of rows already at hand. */
export interface FigureParams {
  place?: string;
  sector?: string;
  year?: string;
  /** One of several measures whose rows the figure holds together. */
  measure?: string;
  /** A preset of the reform lab. */
  reform?: string;
}

/**
 * What a reader may choose on a figure's page and in an embed: a state, a sector of exports, a metropolitan area, any of
 * nation, states and metropolitan areas, a reform.
 */
export type Choice = 'state' | 'sector' | 'city' | 'place' | 'reform';

/** What a figure sees when it speaks: its rows, its parameters, the language, and the names of ids. */
export interface FigureContext<Row> {
  rows: Row[];
  params: FigureParams;
  locale: Locale;
  names: Names;
}

export interface TableSpec {
  caption: string;
  columns: TableColumn[];
  rows: TableRow[];
}

export interface TableColumn {
  key: string;
  label: string;
  kind: 'text' | 'number';
  decimals?: number;
}

/** A cell is a value, or missing with the reason that the publisher printed. */
export type TableCell = string | number | { missing: string } | null;

export interface TableRow {
  cells: Record<string, TableCell>;
  href?: string;
  basis?: Basis;
}

/**
 * A figure is one small file: a question, and how its answer is drawn, tabled and said in both languages. Everything else
 * (page, downloads, embed, citation) follows from it.
 */
export interface Figure<Row> {
  id: string;
  /** Measure of `data/catalog/measures.yaml` that the figure shows, or `tabla-NAME`: the table whose rows are no measure. */
  measure: string;
  question(params: FigureParams): Question<Row>;
  /** The finding, computed from the rows; never a label. */
  title(context: FigureContext<Row>): string;
  /** Measure, unit and period. */
  subtitle(context: FigureContext<Row>): string;
  chart(context: FigureContext<Row>): ChartSpec;
  table(context: FigureContext<Row>): TableSpec;
  /** One or two sentences that say what the chart shows, with the numbers. */
  reading(context: FigureContext<Row>): string;
  /** Basis of what is drawn; the weakest when mixed. */
  basis(rows: Row[]): Basis;
  /** Caveat specific to this figure, beyond the measure's own. */
  note?(context: FigureContext<Row>): string | null;
  /** Ids of the sources that the rows cite. */
  sources(rows: Row[]): string[];
  /** Alternative text, at most 300 characters with the finding in it; made from kind, finding and subtitle unless given. */
  alt?(context: FigureContext<Row>): string;
  /** Under what a reader looks for it; the topic of its measure unless given. */
  topic?: Topic;
  takes?: Choice;
  /** What it shows before a reader chooses; the nation and all sectors unless given. */
  defaults?: FigureParams;
}

/** What a figure of one city shows until a reader chooses: the metro of Juárez. */
export const SHOWN_CITY = 'M08.2.03';

/** A figure with its rows: what a page's data carries. The figure itself is found again by id. */
export interface Answered<Row = unknown> {
  figure: string;
  params: FigureParams;
  rows: Row[];
}

/** Answers as a static file holds them, with the names of what stands in their rows, in one language. */
export interface PackedAnswers {
  answers: (Omit<Answered, 'rows'> & { rows: PackedRows })[];
  names: Names;
}
