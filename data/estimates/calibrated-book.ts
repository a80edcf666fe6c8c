import type { DuckDBConnection } from '@duckdb/node-api';
import { programmeShift } from '../../src/lib/model/footprint';
import type { ParameterBook } from '../../src/lib/model/parameters';
import { readBook, withProgrammeShift } from './book';
import { readFacts } from './facts';
import { YEARS, type YearExports } from './state-exports';
import { STATES } from './state-totals';
import { tiltedExports } from './tilt';

/** Mean share of national exports made under the programme, 2016–21 (WTO, Trade Policy Review). */
export const PROGRAMME_EXPORTS = { share: 0.558, from: 2016, to: 2021 };

/** The book with θ moved so that its mean share of those years is the published one, and how far it moved. */
export async function calibratedBook(
  connection: DuckDBConnection,
  exports: readonly YearExports[]
): Promise<{ book: ParameterBook; shift: number }> {
  const start = await readBook(connection);
  const { customsExports } = await readFacts(connection);
  const years = YEARS.filter((year) => year >= PROGRAMME_EXPORTS.from && year <= PROGRAMME_EXPORTS.to);
  const at = (year: number) => year - YEARS[0]!;
  const one = new Map(STATES.map((state) => [state, 1]));
  const shift = programmeShift(
    Float64Array.from(start.bySector.programme_share, (range) => range.central),
    years.map((year) => tiltedExports(exports[at(year)]!, one)),
    years.map((year) => customsExports[at(year)]!),
    PROGRAMME_EXPORTS.share
  );
  return { book: withProgrammeShift(start, shift), shift };
}
