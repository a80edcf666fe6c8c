import { fileURLToPath } from 'node:url';
import { Language, Parser } from 'web-tree-sitter';

const GRAMMAR = fileURLToPath(new URL('grammar/tree-sitter-r.wasm', import.meta.url));

let parser: Promise<Parser> | undefined;

async function start(): Promise<Parser> {
  await Parser.init();
  const made = new Parser();
  made.setLanguage(await Language.load(GRAMMAR));
  return made;
}

/**
 * What of an R script is no R, by r-lib's own grammar: «line 3: …». None when it parses. The grammar, made for editors, lets
 * two expressions share a line, which R does not: told as well.
 */
export async function faultsOfR(script: string): Promise<string[]> {
  const tree = (await (parser ??= start())).parse(script)!;
  const line = (row: number, text: string) => `line ${row + 1}: ${text}`;
  const faults = tree.rootNode
    .descendantsOfType(['ERROR'])
    .map((node) => line(node!.startPosition.row, node!.text.slice(0, 60)));
  // A bracket never closed is no ERROR but a token of no width that the grammar supplied.
  if (tree.rootNode.hasError && faults.length === 0) faults.push('something is opened and never closed');
  const expressions = tree.rootNode.namedChildren.filter((node) => node!.type !== 'comment');
  expressions.forEach((node, i) => {
    const before = expressions[i - 1];
    if (before && before.endPosition.row === node!.startPosition.row)
      faults.push(line(node!.startPosition.row, `a second expression, «${node!.text.slice(0, 40)}»`));
  });
  tree.delete();
  return faults;
}
