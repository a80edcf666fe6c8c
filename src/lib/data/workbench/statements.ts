/** One statement of a text, with its place in it, in UTF-16 units: `text.slice(start, end) === sql`. */
export interface Statement {
  sql: string;
  start: number;
  end: number;
}

/**
 * Statements of a text in order, without their semicolons: quoted texts and names, `$tag$` texts and comments (nested ones
 * too, as DuckDB reads them) hold no end of a statement. A piece with nothing but comments is none. What is left open runs to
 * the end, for the engine to complain about.
 */
export function splitStatements(text: string): Statement[] {
  const statements: Statement[] = [];
  let start = -1;
  let last = 0;
  for (let at = 0; at < text.length;) {
    const next = skip(text, at);
    const blank = next.kind === 'comment' || next.kind === 'space';
    if (next.kind === 'end') {
      if (start >= 0) statements.push({ sql: text.slice(start, last), start, end: last });
      start = -1;
    } else if (!blank) {
      if (start < 0) start = at;
      last = next.to;
    }
    at = next.to;
  }
  if (start >= 0) statements.push({ sql: text.slice(start, last), start, end: last });
  return statements;
}

interface Piece {
  kind: 'comment' | 'space' | 'end' | 'code';
  to: number;
}

function skip(text: string, at: number): Piece {
  const letter = text[at]!;
  if (letter === ';') return { kind: 'end', to: at + 1 };
  if (/\s/.test(letter)) return { kind: 'space', to: at + 1 };
  if (text.startsWith('--', at)) return { kind: 'comment', to: endOf(text, '\n', at + 2) };
  if (text.startsWith('/*', at)) return { kind: 'comment', to: endOfBlock(text, at) };
  if (letter === "'") {
    const escaped = /[eE]/.test(text[at - 1] ?? '') && !/[\w$]/.test(text[at - 2] ?? '');
    return { kind: 'code', to: endOfQuoted(text, letter, at, escaped) };
  }
  if (letter === '"') return { kind: 'code', to: endOfQuoted(text, letter, at, false) };
  if (letter === '$' && !/[\w$]/.test(text[at - 1] ?? '')) {
    const tag = /^\$([A-Za-z_]\w*)?\$/.exec(text.slice(at, at + 66))?.[0];
    if (tag) return { kind: 'code', to: endOf(text, tag, at + tag.length) };
  }
  return { kind: 'code', to: at + 1 };
}

function endOf(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}

/** A doubled quote reads as an end and a new beginning: the same to whoever looks for semicolons. */
function endOfQuoted(text: string, quote: string, at: number, escaped: boolean): number {
  for (let i = at + 1; i < text.length; i++) {
    if (escaped && text[i] === '\\') i++;
    else if (text[i] === quote) return i + 1;
  }
  return text.length;
}

function endOfBlock(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length - 1; i++) {
    if (text.startsWith('/*', i)) {
      depth++;
      i++;
    } else if (text.startsWith('*/', i)) {
      i++;
      if (--depth === 0) return i + 1;
    }
  }
  return text.length;
}
