import { number } from '../lib/raw';
import { observations } from './observation';
import { LayoutError, type Reader } from './reader';
import { stateColumns } from './spanish';

const FILE = 'wages/enoe_state_2025T4.csv';
const { published } = observations({ source_id: 'inegi-enoe', vintage: '2025-Q4' });

/** INEGI, ENOE: labour informality (TIL1) by state, fraction of the employed. */
export const inegiEnoe: Reader = {
  id: 'inegi-enoe',
  sources: ['inegi-enoe'],
  async read({ raw, catalog }) {
    const states = stateColumns(catalog);
    const common = new Map(
      catalog.places.filter((place) => place.level === 'state').map((place) => [place.name_es, place.place_id])
    );
    const rows = raw.csv(FILE, ['Estado', 'Anio', 'Trimestre', 'Informalidad TIL1']).map((row) => {
      const place = row.Estado === 'Nacional' ? 'MX' : (states.get(row.Estado) ?? common.get(row.Estado));
      if (!place) throw new LayoutError(FILE, row.line, 'a state', row.Estado);
      const quarter = /^trim([1-4])$/.exec(row.Trimestre)?.[1];
      if (!quarter) throw new LayoutError(FILE, row.line, 'a quarter «trim4»', row.Trimestre);
      const percent = number(FILE, row.line, row['Informalidad TIL1']);
      if (percent === null) throw new LayoutError(FILE, row.line, 'an informality rate', '');
      return published('informality', place, 'all', `${row.Anio}-Q${quarter}`, percent / 100);
    });
    return [{ table: 'observation', name: 'inegi-enoe', rows }];
  }
};
