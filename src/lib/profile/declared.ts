import { MEDIA, type Declaration, type Medium } from '../data/questions/declared';
import { groupBy } from '../figures/arithmetic';

export interface Declared {
  year: number;
  plants: number;
  /** How many different substances they declare. */
  count: number;
  /** Substances that most plants declare, most first. */
  substances: { substance: string; plants: number; media: Medium[] }[];
}

/** Substances named on a page. */
const SHOWN = 6;

/** What the plants that `holds` lets through declare, in counts of plants; null of no plant. */
export function declaredBy(
  declarations: readonly Declaration[],
  holds: (declaration: Declaration) => boolean
): Declared | null {
  const own = declarations.filter(holds);
  if (!own.length) return null;
  const count = (rows: readonly Declaration[]) => new Set(rows.map(({ plant }) => plant)).size;
  const bySubstance = [...groupBy(own, ({ substance }) => substance)].map(([substance, rows]) => ({
    substance,
    plants: count(rows),
    media: MEDIA.filter((medium) => rows.some((row) => row.medium === medium))
  }));
  return {
    year: own[0]!.year,
    plants: count(own),
    count: bySubstance.length,
    substances: bySubstance
      .sort((a, b) => b.plants - a.plants || a.substance.localeCompare(b.substance, 'es'))
      .slice(0, SHOWN)
  };
}
