/**
 * Width of text without a browser: advance widths of Inter, in hundredths of an em, so that a chart laid out on the server
 * leaves the room that the reader's browser needs. Digits are tabular, accents do not widen a letter.
 */
const WIDTHS: [letters: string, width: number][] = [
  ['ilj’', 25],
  [' I|!,.:;·', 29],
  ["'/()[]tfr", 37],
  ['“”_-*–?', 50],
  ['szcekvxyaJ', 57],
  ['nhobdpqgu', 61],
  ['EFLZ', 61],
  ['BPRSTX+×=<>−#$KY', 67],
  ['ACDUVHNG«»', 73],
  ['OQ', 77],
  ['wmM', 88],
  ['W%@—…→', 100]
];
const WIDTH_OF = new Map(
  WIDTHS.flatMap(([letters, width]) => Array.from(letters, (letter) => [letter, width] as const))
);
const DIGIT = 65;
const OTHER = 66;
/** Semibold letters are that much wider on average; the rest is room for the fallback face before Inter arrives. */
const BOLD = 1.03;
const SLACK = 1.03;

/** Size of the text of a chart in viewBox units: 11 px or more at every width at which its layout is shown. */
export const TEXT = 13;
export const LINE_HEIGHT = 16;
const ELLIPSIS = '…';

/** Estimated width of `text` in the units of `size`. */
export function textWidth(text: string, size = TEXT, bold = false): number {
  let sum = 0;
  for (const letter of text.normalize('NFD')) {
    if (/\p{M}/u.test(letter)) continue;
    sum += letter >= '0' && letter <= '9' ? DIGIT : (WIDTH_OF.get(letter) ?? OTHER);
  }
  return (sum / 100) * size * SLACK * (bold ? BOLD : 1);
}

/** `text` cut to `width` with an ellipsis; at least one letter stays. */
export function ellipsis(text: string, width: number, size = TEXT, bold = false): string {
  if (textWidth(text, size, bold) <= width) return text;
  const letters = Array.from(text);
  let low = 1;
  let high = letters.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (textWidth(cut(letters, middle), size, bold) <= width) low = middle;
    else high = middle - 1;
  }
  return cut(letters, low);
}

function cut(letters: string[], count: number): string {
  return letters.slice(0, count).join('').trimEnd() + ELLIPSIS;
}

/** Words with the sign that belongs to the number before it: «57 %» is one. */
function wordsOf(text: string): string[] {
  return text.match(/\S+( %\S*)?/gu) ?? [];
}

/** `text` broken at spaces into at most `maxLines` lines of `width`; what does not fit ends in an ellipsis. */
export function wrap(text: string, width: number, maxLines: number, size = TEXT, bold = false): string[] {
  const words = wordsOf(text);
  const lines: string[] = [];
  let line = '';
  for (const [index, word] of words.entries()) {
    const longer = line ? `${line} ${word}` : word;
    if (!line || textWidth(longer, size, bold) <= width) {
      line = longer;
      continue;
    }
    if (lines.length === maxLines - 1) {
      line = [line, ...words.slice(index)].join(' ');
      break;
    }
    lines.push(line);
    line = word;
  }
  if (line) lines.push(line);
  return lines.map((each) => ellipsis(each, width, size, bold));
}
