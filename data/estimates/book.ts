import type { DuckDBConnection } from '@duckdb/node-api';
import { UnknownCodeError } from '../../src/lib/model/errors';
import {
  BY_SECTOR,
  checkBook,
  SCALARS,
  type BySector,
  type ParameterBook,
  type Scalar
} from '../../src/lib/model/parameters';
import { shifted, type Range } from '../../src/lib/model/range';
import { readModelParameters, type ModelParameter } from '../catalog/footprint';
import { rows } from './query';
import { SECTORS } from './sectors';

/** The parameter book of the catalogue, with duty rates computed from the tariff; checked. */
export async function readBook(connection: DuckDBConnection): Promise<ParameterBook> {
  const entries = new Map(readModelParameters().map((entry) => [entry.id, entry]));
  const entry = (id: string): ModelParameter => {
    const found = entries.get(id);
    if (!found) throw new UnknownCodeError('parameter', id, 'data/catalog/footprint.yaml');
    return found;
  };
  const bySector = {} as Record<BySector, Range[]>;
  for (const id of BY_SECTOR) {
    const own = entry(id);
    const duties = own.chapters ? await dutyRates(connection, own.chapters) : undefined;
    bySector[id] = SECTORS.map((sector) => {
      const range = duties?.get(sector) ?? toRange(own.sectors?.[sector]);
      if (!range) throw new UnknownCodeError('sector', sector, `${id} of data/catalog/footprint.yaml`);
      return range;
    });
  }
  const book: ParameterBook = {
    sectors: SECTORS,
    bounds: Object.fromEntries(
      [...SCALARS, ...BY_SECTOR].map((id) => [id, { min: entry(id).min, max: entry(id).max }])
    ) as ParameterBook['bounds'],
    scalars: Object.fromEntries(SCALARS.map((id) => [id, toRange(entry(id).range)!])) as Record<Scalar, Range>,
    bySector
  };
  checkBook(book);
  return book;
}

/** The VAT rate of a year (LIVA art. 1). */
export function vatRate(year: number): number {
  const dated = readModelParameters().find(({ id }) => id === 'vat_rate')!.dated!;
  return dated.find(({ from, to }) => from <= year && year <= to)!.range[1];
}

/** The book with θ moved by the common odds factor that brings it to the published share. */
export function withProgrammeShift(book: ParameterBook, shift: number): ParameterBook {
  const move = ({ low, central, high }: Range): Range => ({
    low: shifted(low, shift),
    central: shifted(central, shift),
    high: shifted(high, shift)
  });
  return { ...book, bySector: { ...book.bySector, programme_share: book.bySector.programme_share.map(move) } };
}

function toRange(range: readonly [number, number, number] | undefined): Range | undefined {
  return range && { low: range[0], central: range[1], high: range[2] };
}

/**
 * What trade pays over the simple mean of the tariff lines: Mexico's trade-weighted MFN mean over its simple one, 4.1 / 6.7
 * (WTO tariff profiles 2021–22); half of it at the low end, since Rule 8 frees lines besides; all of it at the high end.
 */
export const TRADE_WEIGHT: Range = { low: 0.3, central: 0.6, high: 1 };

/** Mean of min(MFN, PROSEC) over the lines of each sector's input chapters, times what trade pays of a simple mean. */
async function dutyRates(
  connection: DuckDBConnection,
  chapters: Record<string, readonly string[]>
): Promise<Map<string, Range>> {
  const lines = await rows(
    connection,
    `WITH mfn AS (SELECT line_id, sector_id, rate FROM tariff_line WHERE year = 2014 AND programme = 'mfn' AND kind = 'ad_valorem'),
       prosec AS (SELECT line_id, min(rate) AS rate FROM tariff_line WHERE programme LIKE 'prosec%' AND rate IS NOT NULL GROUP BY line_id)
     SELECT right(sector_id, 2) AS chapter, count(*) AS lines,
       sum(least(mfn.rate, coalesce(prosec.rate, mfn.rate))) AS lesser
     FROM mfn LEFT JOIN prosec USING (line_id) GROUP BY 1 ORDER BY 1`
  );
  const byChapter = new Map(lines.map((line) => [String(line.chapter), line]));
  return new Map(
    Object.entries(chapters).map(([sector, own]) => {
      let [count, lesser] = [0, 0];
      for (const chapter of own) {
        const line = byChapter.get(chapter);
        if (!line) throw new UnknownCodeError('sector', `hs${chapter}`, 'the tariff of 2014');
        count += Number(line.lines);
        lesser += Number(line.lesser);
      }
      const mean = lesser / count;
      return [
        sector,
        { low: mean * TRADE_WEIGHT.low, central: mean * TRADE_WEIGHT.central, high: mean * TRADE_WEIGHT.high }
      ];
    })
  );
}
