import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';

interface Face {
  family: string;
  file: string;
  weights: readonly number[];
}

/** Faces of the pictures, with the family names that `ui/theme.css` uses. */
const FACES: readonly Face[] = [
  { family: 'Inter', file: '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2', weights: [400, 600, 700] },
  {
    family: 'Source Serif 4',
    file: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    weights: [700]
  }
];

/** Latin-1 and the punctuation of Spanish and English prose and of figures: what a picture may draw. */
const LETTERS =
  Array.from({ length: 0x17f - 0x20 }, (_, i) => String.fromCodePoint(0x20 + i)).join('') + '–—‘’“”„…•‰−×÷≤≥≈→←↑↓€™';

const require = createRequire(join(process.cwd(), 'package.json'));

function source(file: string): Buffer {
  const [scope, name, ...rest] = file.split('/');
  return readFileSync(join(dirname(require.resolve(`${scope}/${name}/package.json`)), ...rest));
}

let files: Promise<string[]> | undefined;

/**
 * Static TrueType files for resvg, which passes over woff2 and variable weights without a word: one a weight, family name
 * as in the style sheet. Made once a process, in a folder of its own.
 */
export function fontFiles(): Promise<string[]> {
  files ??= writeFonts(mkdtempSync(join(tmpdir(), 'immex-atlas-fonts-')));
  return files;
}

function writeFonts(folder: string): Promise<string[]> {
  return Promise.all(
    FACES.flatMap(({ family, file, weights }) =>
      weights.map(async (weight) => {
        const axes = { variationAxes: { wght: weight } };
        const font = await subsetFont(source(file), LETTERS, { targetFormat: 'truetype', ...axes });
        const path = join(folder, `${family.replaceAll(' ', '-')}-${weight}.ttf`);
        writeFileSync(path, font);
        return path;
      })
    )
  );
}

/** What nearly every picture keeps to: with it the same cut serves them all, and cutting is most of a picture's time. */
const COMMON =
  Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCodePoint(0x20 + i)).join('') +
  'áéíóúüñÁÉÍÓÚÜÑ¿¡«»°·×–—‘’“”…−';

const cuts = new Map<string, Promise<string>>();

/** `@font-face` rules with the faces inside: the common letters, and those of `characters` that are not among them. */
export function fontCss(characters: string): Promise<string> {
  const letters = COMMON + [...characters].filter((letter) => !COMMON.includes(letter)).join('');
  let css = cuts.get(letters);
  if (!css) {
    css = cutCss(letters);
    cuts.set(letters, css);
  }
  return css;
}

async function cutCss(characters: string): Promise<string> {
  const rules = await Promise.all(
    FACES.map(async (face) => {
      const { family, weights } = face;
      const range = weights.length > 1 ? `${weights[0]} ${weights.at(-1)}` : weights[0];
      return `@font-face{font-family:'${family}';font-weight:${range};src:url(data:font/woff2;base64,${await cut(face, characters)}) format('woff2')}`;
    })
  );
  return rules.join('');
}

async function cut({ file, weights }: Face, characters: string): Promise<string> {
  const wght = weights.length > 1 ? { min: weights[0]!, max: weights.at(-1)! } : weights[0]!;
  const font = await subsetFont(source(file), characters, {
    targetFormat: 'woff2',
    variationAxes: { wght },
    keepFeatures: ['kern'],
    noHinting: true
  });
  return font.toString('base64');
}
