/** What an authority would have to publish for an estimate to be replaced, and the letter that asks for it. */
export interface Disclosure {
  /** Measures of the atlas that it would replace. */
  measures: readonly string[];
  to: Addressee;
  /** What is asked, in one line. */
  es: string;
  en: string;
  /** Fields of the customs entry, `regime ITE`, `key IN`…: named from Annex 22. */
  fields: readonly string[];
  /** What the letter asks for, in Spanish; each line one item. */
  asks: readonly string[];
}

type Addressee = 'anam' | 'sat' | 'inegi' | 'se';

export const ADDRESSEES: Record<Addressee, string> = {
  anam: 'Agencia Nacional de Aduanas de México (ANAM)',
  sat: 'Servicio de Administración Tributaria (SAT)',
  inegi: 'Instituto Nacional de Estadística y Geografía (INEGI)',
  se: 'Secretaría de Economía (SE)'
};

const CELL =
  'por mes, de enero de 2015 a la fecha; por municipio y entidad de la planta o bodega autorizada en el programa (no del domicilio fiscal); y por capítulo de la tarifa y subsector SCIAN a tres dígitos de la empresa';

export const DISCLOSURES: readonly Disclosure[] = [
  {
    measures: ['temp_imports'],
    to: 'anam',
    es: 'Valor en aduana de lo importado en forma temporal, por municipio y sector',
    en: 'Customs value of temporary imports, by municipality and sector',
    fields: ['regime ITE', 'key IN', 'key AF', 'key V1'],
    asks: [
      `Valor en aduana, en pesos, de las importaciones del régimen ITE, ${CELL}.`,
      'Lo anterior por separado para las claves de pedimento IN (insumos), AF (activo fijo) y V1 (virtuales), de modo que las transferencias virtuales no se cuenten dos veces.'
    ]
  },
  {
    measures: ['vat_suspended'],
    to: 'anam',
    es: 'IVA de las importaciones temporales según su forma de pago',
    en: 'VAT of temporary imports by form of payment',
    fields: ['contribution 3', 'form 21', 'form 22', 'form 5', 'form 0', 'regime ITE'],
    asks: [
      `Importe de la contribución 3 (IVA) declarado en pedimentos del régimen ITE, ${CELL}.`,
      'Lo anterior por forma de pago: 21 (crédito), 22 (garantía), 5 (temporal no sujeta), 0 (efectivo) y las demás que correspondan.'
    ]
  },
  {
    measures: ['duty_owed', 'duty_relieved'],
    to: 'anam',
    es: 'Arancel de los insumos temporales, y lo pagado por el artículo 2.5 del T-MEC',
    en: 'Duty on temporary inputs, and what is paid under USMCA article 2.5',
    fields: ['contribution 6', 'contribution 12', 'contribution 16', 'form 5', 'form 0', 'regime ITE', 'key RT'],
    asks: [
      `Importe de la contribución 6 (IGI) determinado en pedimentos del régimen ITE, por forma de pago, ${CELL}.`,
      'Valor en aduana de esos pedimentos por país de origen y trato arancelario aplicado: tasa general, preferencia de tratado, PROSEC y Regla Octava.',
      'Importe de las contribuciones 12 y 16 pagado en retornos con clave RT, por mes y capítulo.'
    ]
  },
  {
    measures: ['float_treasury', 'float_firms', 'stock_oneoff'],
    to: 'sat',
    es: 'Días que tarda la devolución del IVA y parte que se compensa en el país',
    en: 'Days that the VAT refund takes, and the part offset at home',
    fields: ['contribution 3', 'form 12', 'form 16'],
    asks: [
      'Número e importe de las devoluciones de saldos a favor de IVA pagadas a empresas con programa IMMEX, por mes, de enero de 2015 a la fecha, por subsector SCIAN a tres dígitos y por modalidad de certificación (A, AA, AAA, sin certificación).',
      'De esas devoluciones, los días naturales entre la solicitud y el pago: media, mediana y percentiles 10 y 90.',
      'IVA acreditable de importación de esas empresas, y la parte acreditada contra IVA causado en el país en lugar de devuelta.'
    ]
  },
  {
    measures: ['tax_lost'],
    to: 'sat',
    es: 'Mercancía temporal que no se retornó, por valor y no por número de fracciones',
    en: 'Temporary goods that were not returned, by value and not by number of tariff lines',
    fields: ['key IN', 'key RT', 'key F4', 'key F5', 'contribution 3', 'contribution 6'],
    asks: [
      'Valor en aduana de los insumos del régimen ITE cuyo plazo de permanencia venció sin retorno (RT), transferencia (V1, V5) ni cambio de régimen (F4, F5), por año desde 2015, por capítulo de la tarifa y entidad.',
      'Importe de IVA e IGI determinado por esa causa, el cobrado y el que se encuentra en litigio, por año.',
      'Número de empresas revisadas y valor de su importación temporal, para poder calcular una tasa sobre el valor revisado.'
    ]
  },
  {
    measures: ['exports'],
    to: 'anam',
    es: 'Valor de lo exportado bajo el programa, por municipio de la planta',
    en: 'Value exported under the programme, by municipality of the plant',
    fields: ['key RT', 'key V1', 'key A1'],
    asks: [
      `Valor comercial de los retornos con clave RT y de las exportaciones definitivas (A1) de empresas con programa IMMEX, ${CELL}.`,
      'Las celdas de menos de tres empresas pueden reservarse, si se indica cuáles son y se publica su suma por entidad.'
    ]
  },
  {
    measures: ['jobs_immex', 'plants_immex'],
    to: 'inegi',
    es: 'Personal ocupado e insumos IMMEX por municipio y subsector',
    en: 'IMMEX employment and inputs by municipality and subsector',
    fields: [],
    asks: [
      'Personal ocupado, establecimientos, ingresos por mercado e insumos consumidos nacionales e importados de los establecimientos con programa IMMEX, por mes desde julio de 2007, por municipio y subsector SCIAN a tres dígitos.',
      'Las celdas con principio de confidencialidad, señaladas como tales y con su suma por entidad.'
    ]
  },
  {
    measures: ['temp_imports', 'vat_suspended'],
    to: 'se',
    es: 'Padrón de programas con domicilio de las plantas y sector',
    en: 'Register of programmes with address of plants and sector',
    fields: [],
    asks: [
      'Directorio de programas IMMEX vigentes y cancelados desde 2006: modalidad, fechas de autorización y de cancelación, municipio de cada planta o bodega autorizada y sectores PROSEC.',
      'Del reporte anual (artículo 25 del Decreto IMMEX), las ventas totales y las exportaciones agregadas por entidad y subsector, por año.'
    ]
  }
];

/** The request as plain text, ready to be pasted into the platform. `names` are those of Annex 22 by `table key`. */
export function requestText({ to, es, fields, asks }: Disclosure, names: ReadonlyMap<string, string>): string {
  const lines = [
    'SOLICITUD DE ACCESO A LA INFORMACIÓN PÚBLICA',
    '',
    `Sujeto obligado: ${ADDRESSEES[to]}`,
    `Asunto: ${es}`,
    '',
    'Con fundamento en el artículo 6.º de la Constitución Política de los Estados Unidos Mexicanos y en la Ley General de Transparencia y Acceso a la Información Pública, solicito en formato abierto (CSV), con su diccionario de datos:',
    '',
    ...asks.map((ask, i) => `${i + 1}. ${ask}`),
    ...(fields.length
      ? [
          '',
          'Los datos se declaran en el pedimento (Anexo 22 de las Reglas Generales de Comercio Exterior):',
          ...fields.map((field) => `- ${fieldText(field, names)}`)
        ]
      : []),
    '',
    'Solicito solo sumas. Ninguna identifica a un contribuyente; por eso no alcanza a esta solicitud la reserva del artículo 69 del Código Fiscal de la Federación. Si alguna celda la requiere por tener pocas empresas, pido versión pública con esa celda marcada y el resto entregado.',
    '',
    'Si la información existe con otro detalle, pido la del detalle más cercano. Si no existe, pido la resolución que lo declare y el nombre del área que debería generarla.',
    '',
    'Modalidad de entrega: electrónica, por la Plataforma Nacional de Transparencia.'
  ];
  return lines.join('\n');
}

const TABLES: Record<string, string> = {
  regime: 'Régimen',
  key: 'Clave de pedimento',
  form: 'Forma de pago',
  contribution: 'Contribución'
};

/** `form 21` → «Forma de pago 21: Crédito en IVA e IEPS». Throws RangeError when Annex 22 has no such field. */
export function fieldText(field: string, names: ReadonlyMap<string, string>): string {
  const name = names.get(field);
  const [table = '', key = ''] = field.split(' ');
  if (!name || !TABLES[table]) throw new RangeError(`Annex 22 has no ${field}`);
  return `${TABLES[table]} ${key}: ${name}`;
}
