/**
 * The colour of each reader group, the same in every figure: the seven that carry most of the exports have hues of their
 * own, the rest share the neutral eighth. Colours are CSS variables, so that each theme has its own shade.
 */
const HUES: Record<string, string> = {
  automotive: 'var(--c1)',
  electronics: 'var(--c2)',
  electrical: 'var(--c3)',
  machinery: 'var(--c4)',
  'medical-other': 'var(--c5)',
  metals: 'var(--c6)',
  'food-drink': 'var(--c7)'
};

export const REST = 'var(--c8)';

/** Groups drawn by name, in the order of their hues. */
export const NAMED_GROUPS = Object.keys(HUES);

export function groupColour(group: string | null | undefined): string {
  return (group && HUES[group]) || REST;
}
