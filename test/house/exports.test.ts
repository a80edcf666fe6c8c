import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryFiles, root } from './tool';

const code = repositoryFiles().filter((file) => /^(src|data|notebooks|test)\/.*\.(ts|js|svelte)$/.test(file));
const text = new Map(code.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

/** Names that a framework or a command calls by convention. */
const CALLED = new Set([
  'load',
  'prerender',
  'trailingSlash',
  'ssr',
  'csr',
  'entries',
  'GET',
  'handle',
  'reroute',
  'transport',
  'match'
]);

/** Files in which each word stands. */
const words = new Map<string, Set<string>>();
for (const [file, content] of text)
  for (const word of new Set(content.match(/[A-Za-z_$][\w$]*/g) ?? [])) {
    const files = words.get(word) ?? new Set();
    words.set(word, files.add(file));
  }

it('every function, constant and class that is exported is used by another file', () => {
  const alone = [...text]
    .filter(([file]) => !/^src\/lib\/data\/schema\.ts$|\.config\./.test(file))
    .flatMap(([file, content]) =>
      [...content.matchAll(/^export (?:async )?(?:function\*?|const|let|class|enum) ([A-Za-z_$][\w$]*)/gm)]
        .map(([, name = '']) => name)
        .filter((name) => !CALLED.has(name) && [...words.get(name)!].every((user) => user === file))
        .map((name) => `${file}: ${name}`)
    );
  expect(alone).toEqual([]);
});

it('every file is imported by another, or is where something begins', () => {
  const begins =
    /^src\/(routes|params|service-worker|hooks|app|cli)|^(data|test|notebooks)\/|\.d\.ts$|\.worker\.ts$|^src\/lib\/text\/project\.inlang/;
  const all = [...text.values()].join('\n');
  const unused = code.filter((file) => {
    if (begins.test(file)) return false;
    const name = file
      .split('/')
      .at(-1)!
      .replace(/\.(ts|js)$/, '');
    return !new RegExp(`['"/]${name.replaceAll('.', '\\.')}['"?]`).test(all);
  });
  expect(unused).toEqual([]);
});
