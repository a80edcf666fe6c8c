import type { Locale } from '../../text/format';

export const THEMES = [
  'resilience',
  'trade',
  'rules',
  'inputs',
  'labour',
  'investment',
  'environment',
  'data'
] as const;
export type Theme = (typeof THEMES)[number];

export const CHART_KINDS = ['bars', 'line', 'scatter', 'map'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** How a question's answer is drawn at first: columns by name. */
export interface ChartChoice {
  kind: ChartKind;
  /** Names of bars or lines' time, the horizontal value of points, the place of a map. */
  x: string;
  y: string;
  /** Column that tells lines apart, or names points. */
  series?: string;
}

/** A saved question: one file of `src/lib/data/questions/gallery`. */
export interface SavedQuestion {
  id: string;
  theme: Theme;
  title: Record<Locale, string>;
  why: Record<Locale, string>;
  columns: string[];
  chart: ChartChoice | null;
  /** Runs on both databases attached; names in the reader's language. */
  sql: Record<Locale, string>;
}

/** A question's file is not as the others are. */
export class QuestionFileError extends Error {
  constructor(id: string, what: string) {
    super(`${id}.sql: ${what}`);
    this.name = 'QuestionFileError';
  }
}

/** Reads a question from its file: lines `-- key: text`, an empty line, the SQL. Throws QuestionFileError. */
export function parseQuestion(id: string, file: string): SavedQuestion {
  const [head = '', ...rest] = file.split('\n\n');
  const entries = head.split('\n').map((line) => /^-- ([\p{L} ]+): (.+)$/u.exec(line)?.slice(1) as [string, string]);
  if (entries.some((entry) => !entry)) throw new QuestionFileError(id, 'its head is not made of lines «-- key: text»');
  const keys = new Map(entries);
  const need = (key: string) => {
    const text = keys.get(key);
    if (!text) throw new QuestionFileError(id, `it has no «${key}»`);
    return text;
  };
  const theme = THEMES.find((known) => known === need('theme'));
  if (!theme) throw new QuestionFileError(id, `no theme is called ${need('theme')}`);
  const columns = need('columns').split(', ');
  const sql = rest.join('\n\n').trim();
  if (!sql) throw new QuestionFileError(id, 'it has no SQL');
  return {
    id,
    theme,
    title: { es: need('es'), en: need('en') },
    why: { es: need('por qué'), en: need('why') },
    columns,
    chart: chartOf(id, need('chart'), columns),
    sql: { es: sql, en: sql.replaceAll('name_es', 'name_en').replaceAll('title_es', 'title_en') }
  };
}

function chartOf(id: string, text: string, columns: string[]): ChartChoice | null {
  if (text === 'none') return null;
  const [kind, x, y, series] = text.split(' ') as [ChartKind, string?, string?, string?];
  if (!CHART_KINDS.includes(kind)) throw new QuestionFileError(id, `no chart is called ${kind}`);
  const named = [x, y, ...(series ? [series] : [])];
  const strange = named.find((column) => !column || !columns.includes(column));
  if (strange !== undefined || !x || !y) throw new QuestionFileError(id, `its chart names no column: ${text}`);
  return { kind, x, y, ...(series ? { series } : {}) };
}
