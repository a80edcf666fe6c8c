import { readImmexFile, type ImmexFile } from '../../src/lib/data/import/immex/file';
import { immexTables } from '../../src/lib/data/import/immex/tables';
import { decode, type RawFolder } from '../lib/raw';
import { LayoutError, type Reader } from './reader';

const MANUFACTURING = 'inegi-immex/immex_manu_ent_csv.zip';
const REST = 'inegi-immex/immex_nomanu_ent_csv.zip';
const SOURCE = 'inegi-immex';

/**
 * INEGI, Estadística del programa IMMEX, monthly from 2009: employment, establishments and foreign-market income by
 * municipality (manufacturing) and state. Optional: without the official zips in the raw folder there are no tables.
 */
export const inegiImmex: Reader = {
  id: 'inegi-immex',
  sources: [SOURCE],
  async read({ raw, catalog, progress }) {
    if (!raw.has(MANUFACTURING)) {
      const alone = raw.has(REST) ? `${REST} is not used without ${MANUFACTURING}` : `no ${MANUFACTURING}`;
      progress(`${alone}: INEGI's IMMEX series is left out`);
      return [];
    }
    const manufacturing = readZip(raw, MANUFACTURING, 'manufacturing');
    const rest = raw.has(REST) ? readZip(raw, REST, 'non-manufacturing') : [];
    const places = new Set(catalog.places.map((place) => place.place_id));
    const { observations, gaps } = immexTables(manufacturing, rest, places, SOURCE);
    return [
      { table: 'observation', name: 'inegi-immex', rows: observations },
      ...(gaps.length ? [{ table: 'gap' as const, name: 'inegi-immex', rows: gaps }] : [])
    ];
  }
};

/** The yearly CSVs of a zip, all of one segment. */
function readZip(raw: RawFolder, zip: string, segment: ImmexFile['segment']): ImmexFile[] {
  const members = [...raw.zip(zip, (path) => /conjunto_de_datos\/[^/]+\.csv$/.test(path))];
  if (!members.length) throw new LayoutError(zip, 1, 'CSVs in conjunto_de_datos/', 'none');
  return members
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, bytes]) => {
      const file = `${zip}/${path}`;
      const read = readImmexFile(file, decode(bytes));
      if (read.segment !== segment) throw new LayoutError(file, 1, `a table of the ${segment} segment`, read.segment);
      return read;
    });
}
