import ts from 'typescript';

export interface Mutant {
  file: string;
  /** Characters replaced. */
  from: number;
  to: number;
  line: number;
  original: string;
  mutated: string;
}

const OPERATORS: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.PlusToken]: '-',
  [ts.SyntaxKind.MinusToken]: '+',
  [ts.SyntaxKind.AsteriskToken]: '/',
  [ts.SyntaxKind.SlashToken]: '*',
  [ts.SyntaxKind.LessThanToken]: '<=',
  [ts.SyntaxKind.LessThanEqualsToken]: '<',
  [ts.SyntaxKind.GreaterThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>',
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
  [ts.SyntaxKind.AmpersandAmpersandToken]: '||',
  [ts.SyntaxKind.BarBarToken]: '&&',
  [ts.SyntaxKind.PlusEqualsToken]: '-=',
  [ts.SyntaxKind.MinusEqualsToken]: '+=',
  [ts.SyntaxKind.AsteriskEqualsToken]: '/='
};
const MINMAX: Record<string, string> = { min: 'max', max: 'min', floor: 'ceil', ceil: 'floor' };

/** Every small fault that a slip could make in a file: an operator, a bound, a condition, a number, min for max. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const add = (node: ts.Node, mutated: string) => {
    const from = node.getStart(source);
    const line = source.getLineAndCharacterOfPosition(from).line + 1;
    found.push({ file, from, to: node.getEnd(), line, original: node.getText(source), mutated });
  };
  const visit = (node: ts.Node): void => {
    // Types and texts of errors are not behaviour.
    if (ts.isTypeNode(node) || ts.isThrowStatement(node) || ts.isImportDeclaration(node)) return;
    if (ts.isBinaryExpression(node)) {
      const other = OPERATORS[node.operatorToken.kind];
      const joins = ts.isStringLiteralLike(node.left) || ts.isTemplateExpression(node.left);
      if (other && !joins) add(node.operatorToken, other);
    }
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      add(node, node.operand.getText(source));
    if (ts.isNumericLiteral(node) && !ts.isPropertyAssignment(node.parent)) add(node, `(${node.text} + 1)`);
    if (ts.isPropertyAccessExpression(node) && node.expression.getText(source) === 'Math') {
      const other = MINMAX[node.name.text];
      if (other) add(node.name, other);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

export function applied(text: string, { from, to, mutated }: Mutant): string {
  return text.slice(0, from) + mutated + text.slice(to);
}
