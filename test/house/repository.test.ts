import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { repositoryFiles, root } from './tool';

const files = repositoryFiles();
const text = (file: string) => readFileSync(join(root, file), 'utf8');
const readable = files.filter((file) => /\.(ts|js|svelte|css|html|json|md|ya?ml|csv|sql|sh)$|\/run$/.test(file));
const lines = (file: string) => text(file).split('\n');

function found(pattern: RegExp, among: string[]): string[] {
  return among.flatMap((file) =>
    lines(file).flatMap((line, i) => (pattern.test(line) ? [`${file}:${i + 1} ${line.trim().slice(0, 120)}`] : []))
  );
}

describe('the repository', () => {
  it('names no path of anybody’s machine', () => {
    const homes = ['home', 'Users', 'root', 'work', 'workspace', 'tmp', 'private'].join('|');
    expect(found(new RegExp(`(?<![\\w.$~*/}\\])-])/(${homes})/[\\w.]`), readable)).toEqual([]);
  });

  it('needs nothing from outside itself', () => {
    expect(found(new RegExp('\\.\\./' + 'shared'), readable)).toEqual([]);
  });

  it('installs packages from the public registry alone', () => {
    const lock = JSON.parse(text('package-lock.json')) as { packages: Record<string, { resolved?: string }> };
    const elsewhere = Object.values(lock.packages)
      .map(({ resolved }) => resolved)
      .filter((resolved) => resolved && !resolved.startsWith('https://registry.npmjs.org/'));
    expect(elsewhere).toEqual([]);
  });

  it('keeps nothing unfinished', () => {
    const words = ['TO' + 'DO', 'FIX' + 'ME', 'lorem ' + 'ipsum'].join('|');
    const code = readable.filter((file) => /^(src|data|test|notebooks)\/.*\.(ts|svelte|sql)$/.test(file));
    expect(found(new RegExp(`\\b(${words})\\b`), code)).toEqual([]);
  });

  it('leaves no space to the edge of a block, where Svelte drops it: «a,b»', () => {
    const dropped = /[,;·]\s+\{\/(if|each)\}|[\w)}>]\{(#if|#each|:else)[^}]*\}\s+[·,;(–—]/g;
    const markup = (file: string) => text(file).replace(/<(script|style)[^]*?<\/\1>/g, '');
    const lost = files
      .filter((file) => file.endsWith('.svelte'))
      .flatMap((file) => [...markup(file).matchAll(dropped)].map(([found]) => `${file}: ${found}`));
    expect(lost).toEqual([]);
  });

  it('keeps committed tables within 25 MB, and no file over 5 MB', () => {
    const size = (file: string) => statSync(join(root, file)).size;
    const tables = files.filter((file) => file.startsWith('data/tables/'));
    expect(tables.reduce((sum, file) => sum + size(file), 0)).toBeLessThan(25e6);
    expect(files.filter((file) => size(file) > 5e6)).toEqual([]);
  });

  it('puts at the top only what a visitor looks for', () => {
    const allowed =
      /^(src|static|data|notebooks|test|\.github|\.ci)\/|^(package(-lock)?\.json|(svelte|eslint)\.config\.js|(vite)\.config\.ts|tsconfig\.json|README\.md|LICENSE|CHANGELOG\.md|CONTRIBUTING\.md|\.(gitignore|gitattributes|npmrc|editorconfig|prettierrc|prettierignore|nvmrc))$/;
    expect(files.filter((file) => !allowed.test(file))).toEqual([]);
  });
});

describe('what people and machines are told to run', () => {
  it('is a script of package.json', () => {
    const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
    const told = readable.filter((file) => /\.(md|ya?ml|ts|svelte|json)$/.test(file) && file !== 'package-lock.json');
    const unknown = told.flatMap((file) =>
      [...text(file).matchAll(/npm run ([\w:-]*\w)/g)]
        .filter(([, script = '']) => !(script in scripts))
        .map(([command]) => `${file}: ${command}`)
    );
    expect(unknown).toEqual([]);
  });

  it('is YAML where it should be', () => {
    const broken = readable
      .filter((file) => /^\.github\/.*\.yml$/.test(file))
      .flatMap((file) => parseDocument(text(file)).errors.map(({ message }) => `${file}: ${message}`));
    expect(broken).toEqual([]);
  });
});

describe('fonts', () => {
  it('weigh at most 60 kB together and carry their licence', () => {
    const fonts = files.filter((file) => /^static\/fonts\/.*\.woff2$/.test(file));
    expect(fonts).toHaveLength(2);
    expect(fonts.reduce((sum, file) => sum + statSync(join(root, file)).size, 0)).toBeLessThanOrEqual(60_000);
    for (const font of fonts)
      expect(text(font.replace('.woff2', '-OFL.txt'))).toContain('SIL OPEN FONT LICENSE Version 1.1');
  });
});
