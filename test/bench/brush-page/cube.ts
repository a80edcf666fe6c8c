import { Crossfilter, type Picked } from '../../../src/lib/explore/crossfilter';
import { cellIndex, emptyCube, type Cube } from '../../../src/lib/explore/cube';
import type { Contender, Frame } from './contender';
import { FIRST_YEAR, PLACES, SECTORS, YEARS, type BenchDatabase } from './database';

/** The explorer's own: a dense cube, with the sums of the last selection kept, or with all of it read again each frame. */
export async function cubeContender(database: BenchDatabase, way: string): Promise<Contender> {
  const cube = await read(database);
  const kept = new Crossfilter(cube, 'sum');
  return {
    name: `cube, ${way}`,
    begin: async () => undefined,
    answer: async (frame) => {
      const filter = way === 'sums kept' ? kept : new Crossfilter(cube, 'sum');
      const picked = pickedBy(frame);
      return filter.answer(picked).total * (picked.to - picked.from + 1);
    }
  };
}

function pickedBy({ kind, from, to }: Frame): Picked {
  if (kind === 'years')
    return { places: null, sectors: null, from: from - FIRST_YEAR, to: to - FIRST_YEAR, range: null };
  const places = new Uint8Array(PLACES).fill(1, from, to + 1);
  return { places, sectors: null, from: 0, to: YEARS - 1, range: null };
}

async function read({ connection }: BenchDatabase): Promise<Cube> {
  const ids = (count: number) => Array.from({ length: count }, (_, i) => String(i));
  const axes = { places: ids(PLACES), sectors: ids(SECTORS), periods: ids(YEARS), hasTotals: false, sources: ['x'] };
  const cube = emptyCube(axes, false);
  const table = await connection.query('SELECT place, sector, year, value FROM cell');
  const [place, sector, year, value] = [0, 1, 2, 3].map((i) => table.getChildAt(i)!.toArray() as Float64Array);
  for (let i = 0; i < table.numRows; i++)
    cube.value[cellIndex(cube, place![i]!, sector![i]!, year![i]! - FIRST_YEAR)] = value![i]!;
  return cube;
}
