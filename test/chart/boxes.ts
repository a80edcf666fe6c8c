import { labelBox, overlaps, type Box, type Label } from '../../src/lib/chart/labels';

/** Pairs of labels that cover one another, as text: empty when all can be read. */
export function collisions(labels: readonly Label[]): string[] {
  const boxes = labels.map((label) => ({ label, box: shrunk(labelBox(label)) }));
  return boxes.flatMap(({ label, box }, i) =>
    boxes.slice(i + 1).flatMap((other) => (overlaps(box, other.box) ? [`${text(label)} / ${text(other.label)}`] : []))
  );
}

/** Labels that stick out of a drawing, as text. */
export function clipped(labels: readonly Label[], width: number, height: number): string[] {
  return labels.flatMap((label) => {
    const { x, y, width: w, height: h } = shrunk(labelBox(label));
    return x < 0 || y < 0 || x + w > width || y + h > height ? [text(label)] : [];
  });
}

/** Rounding to hundredths is no collision. */
function shrunk({ x, y, width, height }: Box): Box {
  return { x: x + 0.05, y: y + 0.05, width: width - 0.1, height: height - 0.1 };
}

function text({ lines }: Label): string {
  return lines.map((line) => line.map((span) => span.text).join('')).join(' ');
}
