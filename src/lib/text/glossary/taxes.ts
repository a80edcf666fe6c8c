import { term } from './term';

/** Taxes at the border and what lowers or returns them. */
export const TAXES = [
  term(
    'vat',
    ['IVA', 'VAT'],
    [
      'Impuesto al valor agregado: 16 % del valor con aranceles y derechos. Lo paga al final quien consume en México; la empresa lo adelanta y lo descuenta o lo pide de vuelta.',
      'Value added tax: 16% of value with duties and fees. Who consumes in Mexico pays it in the end; the firm advances it and deducts it or claims it back.'
    ],
    'LIVA, arts. 1, 24, 27 y 28-A',
    ['vat-credit', 'vat-refund', 'zero-rate']
  ),
  term(
    'vat-credit',
    ['acreditamiento', 'crediting of VAT'],
    [
      'Resta del IVA que una empresa pagó por sus compras al IVA que cobró por sus ventas, en su declaración del mes.',
      'Subtraction of the VAT that a firm paid on its purchases from the VAT that it charged on its sales, in its monthly return.'
    ],
    'LIVA, arts. 4 y 5',
    ['vat', 'vat-refund']
  ),
  term(
    'vat-refund',
    ['devolución de IVA', 'VAT refund'],
    [
      'Pago que hace el fisco cuando el IVA pagado supera al cobrado, como le pasa a quien exporta. La ley da 40 días hábiles; según la prensa suele tardar de 18 a 30 días.',
      'Payment by the treasury when VAT paid exceeds VAT charged, as happens to those who export. The law gives 40 business days; according to the press it usually takes 18 to 30 days.'
    ],
    'LIVA, art. 6; CFF, art. 22; catálogo: vat-refund-days',
    ['vat-credit', 'float']
  ),
  term(
    'zero-rate',
    ['tasa 0 %', 'zero rate'],
    [
      'Tasa de IVA de las exportaciones: la venta no causa IVA y quien vende recupera el que pagó por sus insumos.',
      'VAT rate of exports: no VAT is charged on the sale, and the seller recovers what was paid on inputs.'
    ],
    'LIVA, arts. 2-A y 29',
    ['vat', 'destination-principle']
  ),
  term(
    'ieps',
    ['IEPS', 'IEPS (excise)'],
    [
      'Impuesto especial sobre combustibles, alcohol, tabaco y otros bienes. En la importación temporal sigue la misma regla que el IVA; aquí no se calcula.',
      'Excise on fuels, alcohol, tobacco and other goods. In a temporary import it follows the same rule as VAT; it is not computed here.'
    ],
    'LIEPS, art. 15-A',
    ['vat', 'certification']
  ),
  term(
    'igi',
    ['IGI (arancel)', 'IGI (import duty)'],
    [
      'Impuesto general de importación: porcentaje del valor que depende de qué es la mercancía y de qué país viene. No se acredita: cuando se paga, es costo.',
      'General import tax: a percentage of value that depends on what the goods are and where they come from. It cannot be credited: once paid, it is a cost.'
    ],
    'Ley Aduanera, art. 51; LIGIE',
    ['tariff-line', 'mfn', 'prosec', 'usmca-2-5']
  ),
  term(
    'dta',
    ['DTA', 'DTA (customs processing fee)'],
    [
      'Derecho de trámite aduanero: 8 al millar del valor en una importación definitiva, una cuota fija por pedimento en la temporal de insumos.',
      'Customs processing fee: 8 per thousand of value in a definitive import, a fixed fee per declaration in a temporary import of inputs.'
    ],
    'LFD, art. 49',
    ['pedimento', 'definitive-import']
  ),
  term(
    'tariff-line',
    ['fracción arancelaria', 'tariff line'],
    [
      'Código de ocho dígitos que dice qué es una mercancía y, con él, su arancel y sus requisitos.',
      'Eight-digit code that says what goods are and, with it, their duty and requirements.'
    ],
    'LIGIE, art. 1',
    ['igi', 'ligie']
  ),
  term(
    'ligie',
    ['LIGIE (tarifa)', 'LIGIE (tariff law)'],
    [
      'Ley que contiene la lista de fracciones y sus aranceles. La reforma vigente desde enero de 2026 subió 1,463 fracciones para países sin tratado.',
      'Law that holds the list of tariff lines and their duties. The reform in force since January 2026 raised 1,463 lines for countries without an agreement.'
    ],
    'LIGIE; SIDOF 5777376',
    ['tariff-line', 'mfn']
  ),
  term(
    'mfn',
    ['arancel NMF', 'MFN duty'],
    [
      'Arancel de nación más favorecida: el que paga la mercancía de un país sin tratado comercial con México.',
      'Most-favoured-nation duty: what goods of a country without a trade agreement with Mexico pay.'
    ],
    'LIGIE',
    ['igi', 'origin']
  ),
  term(
    'origin',
    ['origen preferencial', 'preferential origin'],
    [
      'Condición de una mercancía que cumple las reglas de un tratado y por eso entra con arancel menor o sin él.',
      'Standing of goods that meet the rules of an agreement and so enter at a lower duty or none.'
    ],
    'T-MEC, capítulo 4',
    ['usmca-2-5', 'mfn']
  ),
  term(
    'prosec',
    ['PROSEC', 'PROSEC'],
    [
      'Programas de promoción sectorial: aranceles bajos, casi siempre de 0 o 5 %, para insumos de ciertas industrias, se exporte o no.',
      'Sectoral promotion programmes: low duties, nearly always 0 or 5%, on inputs of certain industries, exported or not.'
    ],
    'Decreto PROSEC; catálogo: prosec-rates',
    ['rule-8', 'igi']
  ),
  term(
    'rule-8',
    ['Regla Octava', 'Rule 8'],
    [
      'Permiso para importar partes y materiales bajo una fracción con arancel bajo o nulo cuando no hay oferta suficiente. Desde mayo de 2024 no se da para mercancías sensibles.',
      'Permit to import parts and materials under a line with little or no duty when supply is short. Since May 2024 it is not given for sensitive goods.'
    ],
    'LIGIE, regla complementaria 8.ª',
    ['prosec', 'sensitive-goods']
  ),
  term(
    'usmca-2-5',
    ['artículo 2.5 del T-MEC', 'USMCA article 2.5'],
    [
      'Regla por la que México solo puede perdonar o devolver, en lo que se exporta a Estados Unidos o Canadá, el menor de dos aranceles: el del insumo aquí y el del producto allá. Si el producto entra libre, no se perdona nada.',
      'Rule by which Mexico may forgive or return, on what is exported to the United States or Canada, only the lesser of two duties: that on the input here and that on the product there. Where the product enters free, nothing is forgiven.'
    ],
    'T-MEC, art. 2.5 (antes TLCAN, art. 303)',
    ['igi', 'drawback', 'origin']
  ),
  term(
    'drawback',
    ['devolución de aranceles (drawback)', 'drawback'],
    [
      'Devolución del arancel que pagó un insumo importado de manera definitiva cuando sale en un producto exportado, dentro del tope del T-MEC.',
      'Return of the duty paid on an input imported definitively when it leaves in an exported product, within the USMCA cap.'
    ],
    'Decreto de devolución de impuestos de importación a los exportadores, DOF 11-May-1995',
    ['usmca-2-5', 'igi']
  ),
  term(
    'bonded-deposit',
    ['depósito fiscal', 'fiscal deposit'],
    [
      'Régimen en el que la mercancía espera en un almacén autorizado sin pagar impuestos. La industria que ensambla vehículos tiene uno propio, distinto de IMMEX.',
      'Regime in which goods wait in an authorised warehouse untaxed. Vehicle assemblers have one of their own, apart from IMMEX.'
    ],
    'Ley Aduanera, arts. 119 a 123',
    ['strategic-bonded', 'temporary-import']
  ),
  term(
    'strategic-bonded',
    ['recinto fiscalizado estratégico', 'strategic bonded premises'],
    [
      'Zona en la que se puede guardar, transformar y vender mercancía extranjera sin pagar impuestos mientras no salga hacia México.',
      'Zone in which foreign goods can be kept, processed and sold untaxed as long as they do not leave for the rest of Mexico.'
    ],
    'Ley Aduanera, arts. 14-D y 135-A a 135-D',
    ['bonded-deposit']
  ),
  term(
    'safe-harbour',
    ['safe harbour', 'safe harbour'],
    [
      'Utilidad mínima sobre la que una maquila paga ISR: la mayor de 6.9 % de sus activos o 6.5 % de sus costos. Desde 2022 no se admite un acuerdo nuevo en su lugar; los últimos valieron hasta 2024.',
      'Least profit on which a maquila pays income tax: the greater of 6.9% of its assets or 6.5% of its costs. Since 2022 no new agreement is admitted in its place; the last held until 2024.'
    ],
    'LISR, art. 182 (DOF 2021-11-12)',
    ['maquila', 'apa']
  ),
  term(
    'apa',
    ['acuerdo de precios (APA)', 'advance pricing agreement (APA)'],
    [
      'Acuerdo con el fisco sobre la utilidad de una maquila, en lugar del safe harbour. Hoy solo se admite el bilateral, entre México y Estados Unidos.',
      'Agreement with the tax service on the profit of a maquila, in place of the safe harbour. Today only the bilateral one, between Mexico and the United States, is admitted.'
    ],
    'LISR, art. 182; catálogo: bilateral-apa',
    ['safe-harbour', 'maquila']
  )
];
