import { fit, textWidth } from './labels';
import { finite, round } from './round';

export interface SharePart {
  id: string;
  label: string;
  value: number;
  colour: string;
}

const SIZE = 13;

/** One bar of 100 % with its key beneath: rows → marks. Parts keep their order. Throws RangeError for a negative part. */
export function sharesLayout({ parts, width, formatShare }: { parts: SharePart[]; width: number; formatShare(share: number): string }) {
  const total = parts.reduce((sum, part) => sum + finite(part.label, part.value), 0);
  if (parts.some((part) => part.value < 0)) throw new RangeError('a share cannot be negative');
  if (total === 0) return null;
  const columns = width < 480 ? 1 : 2;
  const rowHeight = 24;
  const rows = Math.ceil(parts.length / columns);
  let x = 0;
  return {
    width,
    height: 56 + rows * rowHeight,
    segments: parts.map((part) => {
      const size = (part.value / total) * width;
      const text = formatShare(part.value / total);
      const segment = {
        id: part.id,
        colour: part.colour,
        x: round(x),
        width: round(Math.max(size - 1, 0.5)),
        text: textWidth(text, SIZE) + 8 < size ? text : '',
        full: `${part.label}: ${text}`
      };
      x += size;
      return segment;
    }),
    key: parts.map((part, i) => ({
      id: part.id,
      colour: part.colour,
      x: round((i % columns) * (width / columns)),
      y: 62 + Math.floor(i / columns) * rowHeight,
      text: fit(`${part.label} ${formatShare(part.value / total)}`, SIZE, width / columns - 26)
    }))
  };
}
