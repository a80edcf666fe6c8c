import type { Locale } from '../text/format';
import type { ChartSpec } from './chart-spec';

interface KindEntry {
  kind: ChartSpec['kind'];
  /** A figure of the atlas that is drawn so. */
  figure: string;
  name: Record<Locale, string>;
  use: Record<Locale, string>;
  /** What the layout takes, refuses and promises: the contract written over its function in `src/lib/chart`. */
  contract: Record<Locale, string>;
}

/** Every kind of chart of the kit, with real data where a figure uses it. */
export const KINDS: readonly KindEntry[] = [
  {
    kind: 'line',
    figure: 'sector-exports-trend',
    name: { es: 'Líneas con banda', en: 'Lines with a band' },
    use: {
      es: 'Cómo cambia algo en el tiempo, y entre qué cotas.',
      en: 'How something changes over time, and between what bounds.'
    },
    contract: {
      es: 'Series de puntos en años (con fracción), con cota baja y alta si las hay. Un valor ausente corta la línea; los puntos sueltos no se unen; los eventos llevan un texto que no tapa la línea.',
      en: 'Series of points in years (fractions allowed), with low and high bounds where there are any. A missing value breaks the line; scattered points are not joined; events carry a text that does not cover the line.'
    }
  },
  {
    kind: 'stack',
    figure: 'exports-by-group-stacked',
    name: { es: 'Áreas apiladas', en: 'Stacked areas' },
    use: { es: 'De qué se compone un todo, año con año.', en: 'What a whole is made of, year by year.' },
    contract: {
      es: 'Capas con un valor por periodo, nunca negativo. Un periodo al que le falta una capa queda en blanco: la suma sería de otra cosa.',
      en: 'Layers with one value a period, never negative. A period that lacks a layer stays blank: the sum would be of something else.'
    }
  },
  {
    kind: 'bars',
    figure: 'exports-by-subsector',
    name: { es: 'Barras', en: 'Bars' },
    use: { es: 'Comparar cantidades, con su intervalo.', en: 'Comparing amounts, with their interval.' },
    contract: {
      es: 'Renglones en el orden dado, valor e intervalo; el color se dice también con palabras. Lo ausente conserva su nombre y lo dice.',
      en: 'Rows in the order given, value and interval; colour is also said in words. What is missing keeps its name and says so.'
    }
  },
  {
    kind: 'groups',
    figure: 'exports-quarterly',
    name: { es: 'Barras agrupadas', en: 'Grouped bars' },
    use: { es: 'Comparar varias series en cada renglón.', en: 'Comparing several series in each row.' },
    contract: {
      es: 'Un valor por serie y renglón; lo ausente se dice en su lugar y lo negativo va al otro lado del cero.',
      en: 'One value a series and row; what is missing is said in its place, what is negative goes to the other side of zero.'
    }
  },
  {
    kind: 'groups',
    figure: 'customs-by-tax',
    name: { es: 'Barras apiladas', en: 'Stacked bars' },
    use: { es: 'De qué se compone el total de cada renglón.', en: 'What the total of each row is made of.' },
    contract: {
      es: 'Todas las partes de un renglón deben conocerse y ninguna ser negativa; si falta una, el renglón no se dibuja.',
      en: 'Every part of a row must be known and none negative; where one is missing the row is not drawn.'
    }
  },
  {
    kind: 'shares',
    figure: 'exports-composition',
    name: { es: 'Barra de partes', en: 'Bar of shares' },
    use: { es: 'De qué se compone un total.', en: 'What one total is made of.' },
    contract: {
      es: 'Partes de cero o más, en el orden dado; los nombres que no caben salen con una guía.',
      en: 'Parts of zero or more, in the order given; names that do not fit come out with a leader.'
    }
  },
  {
    kind: 'slope',
    figure: 'exports-slope',
    name: { es: 'Pendientes', en: 'Slope' },
    use: { es: 'Quién subió y quién bajó entre dos momentos.', en: 'Who rose and who fell between two moments.' },
    contract: {
      es: 'Dos valores conocidos por renglón; el que carece de uno no tiene pendiente y no se da.',
      en: 'Two known values a row; one that lacks either has no slope and is not given.'
    }
  },
  {
    kind: 'scatter',
    figure: 'wages-against-informality',
    name: { es: 'Dispersión', en: 'Scatter' },
    use: { es: 'Si dos medidas van juntas.', en: 'Whether two measures go together.' },
    contract: {
      es: 'Dos números finitos por punto; se nombran los más alejados que caben sin taparse.',
      en: 'Two finite numbers a point; the farthest ones that fit without covering one another are named.'
    }
  },
  {
    kind: 'matrix',
    figure: 'exports-heat-map',
    name: { es: 'Mapa de calor', en: 'Heat map' },
    use: { es: 'Ver de un golpe muchas series.', en: 'Seeing many series at a glance.' },
    contract: {
      es: 'Un valor por renglón y columna, o nada; clases de igual número que la leyenda nombra.',
      en: 'One value a row and column, or none; classes of equal number that the legend names.'
    }
  },
  {
    kind: 'waterfall',
    figure: 'exports-waterfall',
    name: { es: 'Cascada', en: 'Waterfall' },
    use: { es: 'Qué llevó de un total a otro.', en: 'What led from one total to another.' },
    contract: {
      es: 'Pasos que suman exactamente al total final; si no cierran, no se dibuja.',
      en: 'Steps that add exactly to the final total; if they do not close, nothing is drawn.'
    }
  },
  {
    kind: 'tornado',
    figure: 'reform-doubt',
    name: { es: 'Tornado', en: 'Tornado' },
    use: {
      es: 'Qué supuesto mueve más un resultado.',
      en: 'Which assumption moves a result most.'
    },
    contract: {
      es: 'Un resultado central y, por supuesto, el resultado en cada extremo; el de mayor alcance va primero.',
      en: 'A central result and, for each assumption, the result at either end; the widest comes first.'
    }
  },
  {
    kind: 'map',
    figure: 'exports-map',
    name: { es: 'Mapa de estados y círculos', en: 'Map of states and circles' },
    use: { es: 'Dónde está.', en: 'Where it is.' },
    contract: {
      es: 'Estados por clase de un solo tono, o círculos cuya área es la cantidad; sin dato, el color del suelo.',
      en: 'States by class of one hue, or circles whose area is the amount; without a figure, the colour of the ground.'
    }
  },
  {
    kind: 'flows',
    figure: 'crossings-flows',
    name: { es: 'Flujos', en: 'Flows' },
    use: { es: 'Por dónde cruza.', en: 'Where it crosses.' },
    contract: {
      es: 'Dos cantidades por cruce, nunca negativas; sólo el ancho de la flecha dice algo.',
      en: 'Two amounts a crossing, never negative; only the width of the arrow says anything.'
    }
  },
  {
    kind: 'multiples',
    figure: 'exports-small-multiples',
    name: { es: 'Gráficas pequeñas', en: 'Small multiples' },
    use: { es: 'La misma pregunta para varios lugares.', en: 'The same question for several places.' },
    contract: {
      es: 'Líneas, columnas o puntos por panel, todos en los mismos ejes desde cero.',
      en: 'Lines, columns or points a panel, all on the same axes from zero.'
    }
  }
];
