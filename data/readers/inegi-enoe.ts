import { number } from '../lib/raw';
import { observations } from './observation';
import { LayoutError, type Reader } from './reader';
import { scaled } from './scaled';
import { statesByName } from './spanish';

const FILE = 'wages/enoe_state_2025T4.csv';
const { published } = observations({ source_id: 'inegi-enoe', vintage: '2025-Q4' });

/** INEGI, ENOE: labour informality (TIL1) by state, fraction of the employed. */
export const inegiEnoe: Reader = {
  id: 'inegi-enoe',
  sources: ['inegi-enoe'],
  async read({ raw, catalog }) {
    const states = statesByName(catalog);
    const rows = raw.csv(FILE, ['Estado', 'Anio', 'Trimestre', 'Informalidad TIL1']).map((row) => {
      const place = row.Estado === 'Nacional' ? 'MX' : states.get(row.Estado);
      if (!place) throw new LayoutError(FILE, row.line, 'a state', row.Estado);
      const quarter = /^trim([1-4])$/.exec(row.Trimestre)?.[1];
      if (!quarter) throw new LayoutError(FILE, row.line, 'a quarter «trim4»', row.Trimestre);
      const percent = number(FILE, row.line, row['Informalidad TIL1']);
      if (percent === null || percent < 0 || percent > 100)
        throw new LayoutError(FILE, row.line, 'an informality rate in percent', row['Informalidad TIL1']);
      return published('informality', place, 'all', `${row.Anio}-Q${quarter}`, scaled(percent, 0.01));
    });
    return [{ table: 'observation', name: 'inegi-enoe', rows }];
  }
};
