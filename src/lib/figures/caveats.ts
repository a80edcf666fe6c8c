import type { Cell } from '../data/questions/cell';
import { formatList, type Locale } from '../text/format';
import type { Figure, FigureContext } from './figure';

type Any = Figure<unknown>;

interface Caveat {
  /** Whether the figure shows what the caveat is about. */
  touches(figure: Any, cells: readonly Cell[]): boolean;
  /** In a figure's own note or subtitle: it says so already. */
  said?: RegExp;
  text: Record<Locale, string>;
}

const isOf =
  (...measures: string[]) =>
  ({ measure }: Any) =>
    measures.includes(measure);
const cites = (figure: Any, cells: readonly Cell[], source: string) =>
  cells.length > 0 && figure.sources([...cells]).includes(source);
const published = (cells: readonly Cell[]) => cells.some(({ basis }) => basis !== 'modelled');
const FARMING = /^(all|agriculture|11[1-5])$/;
const RANKED_INPUTS = ['us-inputs-by-state', 'us-inputs-map'];

/** What the publications warn of, each once, beside every figure that it touches. */
const CAVEATS: readonly Caveat[] = [
  {
    touches: isOf('exports', 'exports_quarterly'),
    text: {
      es: 'Cuenta a todos los exportadores, no solo a los del programa, y cerca de 90 % de lo que exporta el país.',
      en: 'It counts all exporters, not only those of the programme, and about 90% of what the country exports.'
    }
  },
  {
    touches: (figure, cells) =>
      figure.measure === 'exports' &&
      cells.some(({ period }) => period < '2018') &&
      cells.some(({ sector, period }) => FARMING.test(sector) && period >= '2018'),
    text: { es: 'Lo agropecuario entra desde 2018.', en: 'Farming is in it from 2018.' }
  },
  {
    touches: (figure, cells) =>
      figure.measure === 'exports' && published(cells) && cells.some(({ sector }) => sector !== 'all'),
    said: /confidencial|confidential/i,
    text: { es: 'Lo confidencial falta: no es cero.', en: 'What is confidential is missing: it is not zero.' }
  },
  {
    touches: (figure, cells) =>
      isOf('jobs_manufacturing', 'jobs_permanent')(figure) && published(cells) && cites(figure, cells, 'imss'),
    said: /no solo el programa|not only the IMMEX/i,
    text: {
      es: 'El IMSS no distingue los puestos del programa.',
      en: 'IMSS does not tell the programme’s jobs apart.'
    }
  },
  {
    touches: ({ id }) => ['jobs-map', 'jobs-by-city'].includes(id),
    text: {
      es: 'La Ciudad de México es una sola unidad en el registro.',
      en: 'Mexico City is a single unit in the register.'
    }
  },
  {
    touches: isOf('wage_daily'),
    text: {
      es: 'Es de todas las actividades, con tope de 25 UMA: no es el salario de la manufactura.',
      en: 'It is of all activities, capped at 25 UMA: it is not the wage of manufacturing.'
    }
  },
  {
    touches: isOf('informality'),
    text: {
      es: 'La informalidad es de todos los ocupados del estado, no de la industria.',
      en: 'Informality is of all who work in the state, not of industry.'
    }
  },
  {
    touches: isOf('minimum_wage'),
    text: {
      es: 'El de la frontera norte existe desde 2019 y rige en los municipios de la zona, no en estados enteros.',
      en: 'That of the northern border exists since 2019, in the municipalities of the zone, not in whole states.'
    }
  },
  {
    touches: (figure, cells) => cites(figure, cells, 'immex-quoted'),
    text: {
      es: 'Cifras del INEGI o de los estados, citadas en páginas públicas: puntos sueltos. El segmento manufacturero es menor que el total del programa.',
      en: 'Figures of INEGI or the states, quoted on public pages: scattered points. The manufacturing segment is less than the whole programme.'
    }
  },
  {
    touches: (figure) => figure.measure === 'us_inputs' && !RANKED_INPUTS.includes(figure.id),
    text: {
      es: 'El estado es el de quien recibe, que puede no ser quien usa; cerca de una cuarta parte no trae estado. No son exportaciones del estado.',
      en: 'The state is that of the receiver, who need not be the user; about a quarter has no state. They are not the state’s exports.'
    }
  },
  {
    touches: (figure, cells) =>
      cites(figure, cells, 'bts-transborder-summary') && cells.some(({ period }) => period === '2004'),
    text: {
      es: 'Empieza en 2004: antes, varias tablas cuentan dos veces lo que Estados Unidos exporta.',
      en: 'It begins in 2004: before, several tables count US exports twice.'
    }
  },
  {
    touches: ({ id }) => ['us-inputs-by-chapter', 'crossings-by-us-port'].includes(id),
    text: {
      es: 'De 2020 y 2024 esta copia trae nueve meses: se muestra el último año completo.',
      en: 'Of 2020 and 2024 this copy holds nine months: the last whole year is shown.'
    }
  },
  {
    touches: ({ id }) => id === 'crossings-by-us-port',
    text: {
      es: 'El puerto es por donde la mercancía cruza, no donde se hace ni donde se usa.',
      en: 'A port is where goods cross, not where they are made or used.'
    }
  },
  {
    touches: isOf('fdi'),
    said: /origen|origin|subsector/i,
    text: {
      es: 'El estado es el del domicilio que declara la inversión; hay flujos negativos.',
      en: 'The state is that of the address which the investment declares; some flows are negative.'
    }
  },
  {
    touches: ({ id }) => id.startsWith('co2-per-job'),
    text: {
      es: 'Los registros traen errores de unidad, y desde 2014 los umbrales de reporte son otros.',
      en: 'The records hold unit mistakes, and since 2014 the reporting thresholds are others.'
    }
  }
];

/** A figure whose note also holds what its publications warn of, and which of its years may still be revised. */
export function withCaveats(figure: Any): Any {
  return {
    ...figure,
    note(context) {
      const own = figure.note?.(context) ?? '';
      const cells = cellsOf(context.rows);
      const already = `${figure.subtitle(context)} ${own}`;
      const warned = CAVEATS.filter(({ touches, said }) => touches(figure, cells) && !said?.test(already));
      const words = [own, ...warned.map(({ text }) => text[context.locale]), provisional(cells, context)];
      return words.filter(Boolean).join(' ') || null;
    }
  };
}

/** Rows that are cells, or hold one: a figure of gaps has rows without. */
function cellsOf(rows: readonly unknown[]): Cell[] {
  return rows.flatMap((row) => {
    const cell = (row as { cell?: unknown }).cell === undefined ? row : (row as { cell: unknown }).cell;
    const { period, sector, status } = (cell ?? {}) as Partial<Cell>;
    return typeof period === 'string' && typeof sector === 'string' && typeof status === 'string' ? [cell as Cell] : [];
  });
}

function provisional(cells: readonly Cell[], { locale }: FigureContext<unknown>): string {
  const years = new Set(cells.flatMap(({ period, status }) => (status === 'preliminary' ? period.slice(0, 4) : [])));
  if (!years.size) return '';
  const list = formatList([...years].sort(), locale);
  return locale === 'es' ? `Cifras preliminares de ${list}.` : `Preliminary figures of ${list}.`;
}
