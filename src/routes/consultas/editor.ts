import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { SQLDialect, sql } from '@codemirror/lang-sql';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { setDiagnostics } from '@codemirror/lint';
import { Prec } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { basicSetup, EditorView } from 'codemirror';
import type { Locale } from '$lib/text/format';
import { wordOptions } from './completion';
import type { Words } from './words';

export interface EditorTable {
  name: string;
  about: string;
  columns: { name: string; type: string; about: string }[];
}

export interface EditorOptions {
  /** Shadow root that holds it: the policy allows its styles there only. */
  root: ShadowRoot;
  parent: HTMLElement;
  text: string;
  /** Where the cursor stood in the plain field that this editor takes the place of. */
  cursor: number;
  label: string;
  locale: Locale;
  tables: readonly EditorTable[];
  words: () => Words | null;
  onChange(text: string): void;
  onRun(): void;
}

export interface Editor {
  text(): string;
  setText(text: string): void;
  insert(text: string): void;
  mark(place: { from: number; to: number } | null, message?: string): void;
  focus(): void;
  destroy(): void;
}

/** Words of DuckDB's grammar; PostgreSQL's would colour half the columns (name, level, period, share). */
const KEYWORDS =
  'all alter and anti any array as asc asof at attach begin between by case cast check collate column comment commit constraint create cross cube current database default delete desc describe detach distinct drop else end escape except exclude exists explain extract false fetch filter first following for foreign from full glob group grouping having ilike in index inner insert intersect interval into is join last lateral left like limit macro materialized natural not null nulls offset on only or order outer over partition pivot positional preceding primary qualify range recursive references rename replace respect returning right rollback rollup row rows sample schema select semi set sets show similar some summarize table tablesample temp temporary then ties to true try_cast type unbounded union unique unnest unpivot update use using values view when where window with within';

const duckdb = SQLDialect.define({
  doubleDollarQuotedStrings: true,
  caseInsensitiveIdentifiers: true,
  charSetCasts: false,
  keywords: KEYWORDS,
  builtin: '',
  types:
    'bigint blob boolean date decimal double float hugeint int integer list map real smallint struct text time timestamp timestamptz tinyint ubigint uinteger usmallint utinyint uuid varchar'
});

const look = EditorView.theme({
  '&': {
    color: 'var(--ink)',
    backgroundColor: 'var(--paper)',
    border: '1px solid var(--rule-strong)',
    borderRadius: '3px',
    fontSize: '0.9rem'
  },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '1px' },
  '.cm-scroller': {
    fontFamily: "ui-monospace, 'SFMono-Regular', Menlo, Consolas, monospace",
    lineHeight: '1.5',
    minHeight: '14rem',
    maxHeight: '32rem'
  },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { color: 'var(--muted)', backgroundColor: 'var(--paper)', borderRight: '1px solid var(--rule)' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'color-mix(in srgb, var(--accent) 7%, transparent)' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 25%, transparent)'
  },
  '.cm-matchingBracket': { backgroundColor: 'color-mix(in srgb, var(--accent) 22%, transparent)' },
  '.cm-tooltip': {
    color: 'var(--ink)',
    backgroundColor: 'var(--paper)',
    border: '1px solid var(--rule-strong)',
    fontFamily: 'var(--font-sans)',
    maxWidth: 'min(34rem, 92vw)'
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { color: 'var(--paper)', backgroundColor: 'var(--accent)' },
  '.cm-completionDetail': { fontStyle: 'normal', opacity: '0.8' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--c5) 1.5px',
    textUnderlineOffset: '3px'
  },
  '.cm-diagnostic': { whiteSpace: 'pre-wrap' },
  '.cm-panels': { color: 'var(--ink)', backgroundColor: 'var(--paper)' }
});

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword], color: 'var(--accent)', fontWeight: '600' },
  { tag: tags.string, color: 'var(--c4)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--c3)' },
  { tag: tags.comment, color: 'var(--muted)', fontStyle: 'italic' },
  { tag: [tags.typeName, tags.standard(tags.name)], color: 'var(--c3)' }
]);

/** An editor for DuckDB's SQL that completes tables, columns and the ids of the data. Tab leaves it. */
export function openEditor(options: EditorOptions): Editor {
  const { root, parent, text, cursor, label, locale, tables, words, onChange, onRun } = options;
  const schema = Object.fromEntries(
    tables.map(({ name, columns }) => [
      name,
      columns.map((column) => ({ label: column.name, type: 'property', detail: column.type, info: column.about }))
    ])
  );
  const view = new EditorView({
    root,
    parent,
    doc: text,
    selection: { anchor: Math.min(cursor, text.length) },
    extensions: [
      Prec.highest(
        keymap.of([
          {
            key: 'Mod-Enter',
            run: () => {
              onRun();
              return true;
            }
          }
        ])
      ),
      basicSetup,
      autocompletion({ icons: false }),
      sql({ dialect: duckdb, schema, upperCaseKeywords: true }),
      duckdb.language.data.of({ autocomplete: (context: CompletionContext) => idsAt(context, words(), locale) }),
      duckdb.language.data.of({ autocomplete: (context: CompletionContext) => columnsAt(context, tables) }),
      look,
      syntaxHighlighting(colours),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': label, 'data-editor': 'sql' }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onChange(update.state.doc.toString());
      })
    ]
  });
  return {
    text: () => view.state.doc.toString(),
    setText: (wanted) =>
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: wanted }, selection: { anchor: 0 } }),
    insert: (name) => {
      view.dispatch(view.state.replaceSelection(name));
      view.focus();
    },
    mark: (place, message = '') => {
      const length = view.state.doc.length;
      const diagnostics = place
        ? [{ from: Math.min(place.from, length), to: Math.min(place.to, length), severity: 'error' as const, message }]
        : [];
      view.dispatch(setDiagnostics(view.state, diagnostics));
      if (place)
        view.dispatch({
          selection: { anchor: Math.min(place.from, length) },
          effects: EditorView.scrollIntoView(Math.min(place.from, length))
        });
    },
    focus: () => view.focus(),
    destroy: () => view.destroy()
  };
}

function idsAt(context: CompletionContext, words: Words | null, locale: Locale): CompletionResult | null {
  if (!words) return null;
  const line = context.state.doc.lineAt(context.pos);
  const found = wordOptions(line.text.slice(0, context.pos - line.from), words, locale);
  if (!found?.options.length) return null;
  // Sorted here, by names without accents: the list's own filter would ask for the letters as they are written.
  return { from: line.from + found.from, options: found.options, filter: false };
}

/** Columns of every table that the text names, for a word that stands alone. */
function columnsAt(context: CompletionContext, tables: readonly EditorTable[]): CompletionResult | null {
  const word = context.matchBefore(/[a-z_]\w*$/i);
  const line = context.state.doc.lineAt(context.pos);
  const quotes = line.text.slice(0, context.pos - line.from).split("'").length - 1;
  if (!word || quotes % 2 === 1 || context.state.sliceDoc(word.from - 1, word.from) === '.') return null;
  const text = context.state.doc.toString();
  const named = tables.filter(({ name }) => new RegExp(`\\b${name}\\b`).test(text));
  const options = new Map(
    named.flatMap(({ name, columns }) =>
      columns.map(
        (column) => [column.name, { label: column.name, type: 'property', detail: name, info: column.about }] as const
      )
    )
  );
  return { from: word.from, options: [...options.values()], validFor: /^\w*$/ };
}
