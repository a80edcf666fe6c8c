import { widened } from './footprint';
import type { ParameterBook } from './parameters';

/** Years in which the programme's shares of trade were published: outside them, ranges widen by 3 % a year. */
const MEASURED = [2016, 2021] as const;
export const WIDENING = 0.03;

/** The book of one year: μ and θ are less certain the further the year is from those in which they were published. */
export function bookOf(book: ParameterBook, year: number): ParameterBook {
  const distance = Math.max(MEASURED[0] - year, year - MEASURED[1], 0);
  return {
    ...book,
    scalars: { ...book.scalars, temporary_share: widened(book.scalars.temporary_share, distance, WIDENING) },
    bySector: {
      ...book.bySector,
      programme_share: book.bySector.programme_share.map((range) => widened(range, distance, WIDENING))
    }
  };
}
