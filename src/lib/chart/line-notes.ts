import type { Label, Span } from './labels';
import type { Gap } from './line-series';
import { round } from './number';
import { LINE_HEIGHT, TEXT, wrap } from './text';

/** The reason at the foot of the gap, or its number among the notes. */
export function gapText({ x, y, width, height, reason, lines }: Gap, aside: readonly string[]): Label {
  const shown = lines.length > 0 ? lines : [String(aside.lastIndexOf(reason) + 1)];
  return {
    x: round(x + width / 2),
    y: round(y + height - 7 - (shown.length - 1) * LINE_HEIGHT),
    anchor: 'middle',
    lines: shown.map((text) => [{ text, bold: lines.length === 0, muted: lines.length > 0 }])
  };
}

/** What does not fit on the marks, numbered in order and listed from `top` down. */
export function noteLabels(texts: readonly string[], width: number, top: number): Label[] {
  let y = top + 8 + TEXT - 1;
  return texts.map((text, index) => {
    const number: Span = { text: `${index + 1} `, bold: true };
    const lines = wrap(text, width - 16, 4).map((line, at): Span[] => {
      const words: Span = { text: line, muted: true };
      return at === 0 ? [number, words] : [words];
    });
    const label: Label = { x: 0, y: round(y), anchor: 'start', lines };
    y += lines.length * LINE_HEIGHT;
    return label;
  });
}
