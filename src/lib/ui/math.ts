/** A node of MathML Core: an element with text, or with children. */
export interface MathNode {
  tag: 'mi' | 'mn' | 'mo' | 'mtext' | 'mrow' | 'mfrac' | 'msqrt' | 'msub' | 'msup' | 'msubsup' | 'munder';
  text?: string;
  children?: MathNode[];
}

/** A formula that cannot be read; says where. */
export class FormulaError extends Error {
  constructor(formula: string, at: number, what: string) {
    super(`formula “${formula}”, character ${at + 1}: ${what}`);
    this.name = 'FormulaError';
  }
}

const TOKEN = /\s+|\\(frac|sqrt)|[\p{L}\p{M}]+|\d+(?:\.\d+)?|./gsu;

/**
 * A formula in a small notation as MathML: letters of any alphabet are names, `_` and `^` take the next item, `{}` groups,
 * `\frac` and `\sqrt` are as in TeX, everything else is an operator. `X_{e,s} · \frac{q}{∑_m q}`.
 * Throws FormulaError for a brace that is not closed and for a part that is missing.
 */
export function readFormula(formula: string): MathNode[] {
  const tokens = [...formula.matchAll(TOKEN)]
    .map((match) => ({ text: match[0], at: match.index }))
    .filter(({ text }) => text.trim() !== '');
  let next = 0;
  const fail = (what: string): never => {
    throw new FormulaError(formula, tokens[next]?.at ?? formula.length, what);
  };

  function row(closing: string | null): MathNode[] {
    const nodes: MathNode[] = [];
    while (next < tokens.length && tokens[next]!.text !== closing) nodes.push(scripted());
    if (closing !== null && next === tokens.length) fail(`${closing} is missing`);
    return nodes;
  }

  function scripted(): MathNode {
    const base = item();
    const scripts: Partial<Record<'_' | '^', MathNode>> = {};
    for (let mark = tokens[next]?.text; mark === '_' || mark === '^'; mark = tokens[next]?.text) {
      next++;
      scripts[mark] = item();
    }
    const { _: below, '^': above } = scripts;
    if (below && above) return { tag: 'msubsup', children: [base, below, above] };
    if (below) return { tag: base.text === '∑' ? 'munder' : 'msub', children: [base, below] };
    return above ? { tag: 'msup', children: [base, above] } : base;
  }

  function item(): MathNode {
    const token = tokens[next];
    if (!token || '_^}'.includes(token.text)) return fail('something to write is missing');
    next++;
    const { text } = token;
    if (text === '{') {
      const children = row('}');
      next++;
      return children.length === 1 ? children[0]! : { tag: 'mrow', children };
    }
    if (text === '\\frac') return { tag: 'mfrac', children: [item(), item()] };
    if (text === '\\sqrt') return { tag: 'msqrt', children: [item()] };
    if (/^\d/.test(text)) return { tag: 'mn', text };
    return { tag: /^[\p{L}\p{M}]/u.test(text) ? 'mi' : 'mo', text: text === '-' ? '−' : text };
  }

  return row(null);
}
