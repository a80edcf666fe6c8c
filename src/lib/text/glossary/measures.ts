import { term } from './term';

/** Words of the statistics, of money's price and of this atlas's method. */
export const MEASURES = [
  term(
    'suspended-tax',
    ['impuesto suspendido', 'suspended tax'],
    [
      'Impuesto que se debe al entrar y que no se paga entonces porque la mercancía puede volver a salir. Es exposición, no costo: suspendido no quiere decir perdido.',
      'Tax that is due on entry and is not paid then because the goods may leave again. It is exposure, not cost: suspended does not mean lost.'
    ],
    'Métodos del atlas',
    ['float', 'lost-tax', 'benchmark']
  ),
  term(
    'float',
    ['financiamiento (flotante)', 'float'],
    [
      'Valor de tener dinero unos días antes o después: el impuesto que no se adelanta, por la tasa de interés, por los días. Es lo que cuesta al fisco y ahorra a la empresa que el IVA no se pague y se devuelva.',
      'Value of having money some days sooner or later: the tax that is not advanced, times the interest rate, times the days. It is what VAT not being paid and paid back costs the treasury and spares the firm.'
    ],
    'Métodos del atlas',
    ['cetes', 'tiie', 'vat-refund']
  ),
  term(
    'lost-tax',
    ['impuesto perdido', 'lost tax'],
    [
      'Impuesto de la mercancía que entra como temporal y se vende en México sin declararse. Es lo único que ya no vuelve; nadie ha medido cuánto es.',
      'Tax on goods that enter as temporary and are sold in Mexico undeclared. It is the only part that never comes back; nobody has measured how much it is.'
    ],
    'Métodos del atlas',
    ['suspended-tax', 'minimum-return']
  ),
  term(
    'benchmark',
    ['comparador (A, B, C)', 'benchmark (A, B, C)'],
    [
      'El otro mundo contra el que se mide un costo fiscal: A, nada se devuelve; B, importación ordinaria; C, exportaciones sin impuesto desde el principio. Sin decir cuál, una cifra de costo no significa nada.',
      'The other world against which a fiscal cost is measured: A, nothing is returned; B, ordinary import; C, exports untaxed from the start. Without saying which, a figure of cost means nothing.'
    ],
    'Métodos del atlas',
    ['suspended-tax', 'float', 'destination-principle']
  ),
  term(
    'destination-principle',
    ['principio de destino', 'destination principle'],
    [
      'Idea de que un bien paga el impuesto al consumo donde se consume: las exportaciones salen sin IVA y las importaciones lo pagan.',
      'Idea that a good bears consumption tax where it is consumed: exports leave without VAT and imports pay it.'
    ],
    'OCDE, International VAT/GST Guidelines',
    ['zero-rate', 'benchmark']
  ),
  term(
    'tax-expenditure',
    ['renuncias recaudatorias', 'tax expenditures'],
    [
      'Ingreso que el fisco deja de recibir por tratos especiales, según el presupuesto que publica la SHCP. No tiene un renglón para IMMEX.',
      'Revenue that the treasury goes without because of special treatment, as published by the finance ministry. It has no line for IMMEX.'
    ],
    'SHCP; catálogo: tax-expenditure-scope',
    ['benchmark']
  ),
  term(
    'cetes',
    ['CETES', 'CETES'],
    [
      'Certificados de la Tesorería: deuda de corto plazo del gobierno. Su tasa a 28 días es lo que le cuesta el dinero al fisco.',
      'Treasury certificates: short-term government debt. Their 28-day rate is what money costs the treasury.'
    ],
    'Banco de México, SIE',
    ['tiie', 'float']
  ),
  term(
    'tiie',
    ['TIIE', 'TIIE'],
    [
      'Tasa de interés interbancaria de equilibrio: a la que se prestan los bancos. Una empresa paga esa tasa y unos puntos más.',
      'Interbank equilibrium rate: at which banks lend to each other. A firm pays that rate and some points more.'
    ],
    'Banco de México, SIE',
    ['cetes', 'float']
  ),
  term(
    'fix',
    ['tipo de cambio FIX', 'FIX exchange rate'],
    [
      'Precio del dólar en pesos que el Banco de México determina cada día hábil; el atlas usa la media del año.',
      'Peso price of the dollar set by the central bank each business day; the atlas uses the mean of the year.'
    ],
    'Banco de México, SIE',
    ['cetes']
  ),
  term(
    'scian',
    ['SCIAN', 'SCIAN (NAICS)'],
    [
      'Clasificación de las actividades económicas de México, Estados Unidos y Canadá. Sus tres primeros dígitos son el subsector: 336 es equipo de transporte.',
      'Classification of economic activities of Mexico, the United States and Canada (NAICS). Its first three digits are the subsector: 336 is transport equipment.'
    ],
    'INEGI, SCIAN México',
    ['etef', 'denue']
  ),
  term(
    'cvegeo',
    ['CVEGEO', 'CVEGEO'],
    [
      'Clave de INEGI de un lugar: dos dígitos del estado y tres del municipio. 08037 es Juárez, Chihuahua.',
      'INEGI’s code of a place: two digits of the state and three of the municipality. 08037 is Juárez, Chihuahua.'
    ],
    'INEGI, Marco Geoestadístico',
    ['metro']
  ),
  term(
    'metro',
    ['metrópoli', 'metro area'],
    [
      'Grupo de municipios que funcionan como una ciudad, según la lista de 2020 de Sedatu, Conapo e INEGI. Algunas cruzan la frontera de dos estados.',
      'Group of municipalities that work as one city, by the 2020 list of Sedatu, Conapo and INEGI. Some cross the border between two states.'
    ],
    'Sedatu, Conapo e INEGI, Metrópolis de México 2020',
    ['cvegeo']
  ),
  term(
    'denue',
    ['DENUE', 'DENUE'],
    [
      'Directorio de INEGI de los establecimientos del país, con su lugar, su actividad y un rango de personal.',
      'INEGI’s directory of the country’s establishments, with place, activity and a range of staff.'
    ],
    'INEGI, DENUE',
    ['scian', 'ipf']
  ),
  term(
    'etef',
    ['ETEF', 'ETEF (exports by state)'],
    [
      'Estadística de INEGI de exportaciones por entidad federativa y subsector. Cubre cerca de nueve décimas del total y a todos los exportadores, no solo a IMMEX.',
      'INEGI’s statistic of exports by state and subsector. It covers about nine tenths of the total and all exporters, not only IMMEX.'
    ],
    'INEGI, ETEF',
    ['scian', 'ipf']
  ),
  term(
    'imss-job',
    ['puesto IMSS', 'IMSS job'],
    [
      'Puesto de trabajo afiliado al seguro social, contado en el municipio donde la empresa lo registra. No es una persona: quien tiene dos empleos cuenta dos veces.',
      'Job registered with social security, counted in the municipality where the firm registers it. It is not a person: who has two jobs counts twice.'
    ],
    'IMSS, datos abiertos',
    ['ipf']
  ),
  term(
    'ipf',
    ['IPF (ajuste proporcional iterativo)', 'IPF (iterative proportional fitting)'],
    [
      'Método que llena una tabla cuyas sumas por fila y por columna se conocen, partiendo de una primera aproximación. Así se estiman aquí los empleos por municipio y subsector.',
      'Method that fills a table whose row and column sums are known, starting from a first approximation. That is how jobs by municipality and subsector are estimated here.'
    ],
    'Deming y Stephan, 1940',
    ['range', 'imss-job', 'denue']
  ),
  term(
    'range',
    ['intervalo bajo–central–alto', 'low–central–high range'],
    [
      'Los tres números de toda estimación: en ocho de cada diez simulaciones el valor cae entre el bajo y el alto.',
      'The three numbers of every estimate: in eight of ten simulations the value lies between low and high.'
    ],
    'Métodos del atlas',
    ['basis', 'ipf']
  ),
  term(
    'basis',
    ['base: publicado, derivado, estimado', 'basis: published, derived, estimated'],
    [
      'De dónde sale un número: lo imprimió una oficina pública, es aritmética sobre lo impreso, o es una estimación con método e intervalo.',
      'Where a number comes from: a public body printed it, it is arithmetic on what was printed, or it is an estimate with method and range.'
    ],
    'Métodos del atlas',
    ['range']
  )
];
