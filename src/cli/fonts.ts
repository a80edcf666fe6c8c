import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const target = fileURLToPath(new URL('../../static/fonts', import.meta.url));

/** What both fonts together may weigh on the first visit. */
const LIMIT = 60_000;

/** ASCII, Latin-1 letters and signs, and the punctuation of Spanish and English prose and of figures. */
const CHARACTERS =
  range(0x20, 0x7e) + range(0xa0, 0xff) + 'ŒœŠšŽžŸı' + '–—‘’‚“”„…•‰‹›−×÷≤≥≈√∑≠←↑→↓↔€™' + '\u2009\u202f\u2011';

interface Font {
  source: string;
  file: string;
  family: string;
  licence: string;
  copyright: string;
}

/** Copyright lines as the families' own repositories state them; the licence text is the package's. */
const fonts: Font[] = [
  {
    source: '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
    file: 'inter.woff2',
    family: 'Inter',
    licence: '@fontsource-variable/inter/LICENSE',
    copyright: 'Copyright 2016 The Inter Project Authors (https://github.com/rsms/inter)'
  },
  {
    source: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    file: 'source-serif-4.woff2',
    family: 'Source Serif 4',
    licence: '@fontsource-variable/source-serif-4/LICENSE',
    copyright:
      "Copyright 2014 - 2023 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'. " +
      'All Rights Reserved. Source is a trademark of Adobe in the United States and/or other countries.'
  }
];

/** Kerning, marks and the digits of tables; stylistic sets and small capitals are not used by the site. */
const FEATURES = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'liga', 'calt', 'tnum', 'pnum', 'lnum', 'case', 'zero'];

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
}

function resolve(file: string): string {
  const [scope, name, ...rest] = file.split('/');
  return join(dirname(require.resolve(`${scope}/${name}/package.json`)), ...rest);
}

mkdirSync(target, { recursive: true });
let total = 0;
for (const { source, file, family, licence, copyright } of fonts) {
  const font = await subsetFont(readFileSync(resolve(source)), CHARACTERS, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700 } },
    keepFeatures: FEATURES,
    noHinting: true,
    preserveNameIds: [0, 13, 14]
  });
  writeFileSync(join(target, file), font);
  const text = readFileSync(resolve(licence), 'utf8');
  const notice = text.slice(text.indexOf('This Font Software is licensed'));
  writeFileSync(
    join(target, file.replace('.woff2', '-OFL.txt')),
    `${family}, subset to Spanish and English\n${copyright}\n\n${notice.trim()}\n`
  );
  total += font.byteLength;
  console.log(`${file}  ${(font.byteLength / 1000).toFixed(1)} kB`);
}
console.log(`together ${(total / 1000).toFixed(1)} kB of ${LIMIT / 1000}`);
if (total > LIMIT) {
  console.error('The fonts are heavier than the page can afford: take characters or features out of src/cli/fonts.ts.');
  process.exitCode = 1;
}
