import { term } from './term';

/** The programme, its firms and its duties. */
export const REGIME = [
  term(
    'immex',
    ['IMMEX', 'IMMEX'],
    [
      'Programa de la Secretaría de Economía que deja importar insumos y maquinaria de manera temporal para producir bienes de exportación.',
      'Programme of the Ministry of Economy that lets firms import inputs and machinery temporarily to make goods for export.'
    ],
    'Decreto IMMEX, DOF 1-Nov-2006',
    ['temporary-import', 'maquila', 'certification']
  ),
  term(
    'temporary-import',
    ['importación temporal', 'temporary import'],
    [
      'Entrada de mercancía que debe volver a salir, igual o transformada, dentro de un plazo. Los insumos IMMEX pueden quedarse hasta 18 meses.',
      'Entry of goods that must leave again, as they are or transformed, within a time limit. IMMEX inputs may stay for up to 18 months.'
    ],
    'Ley Aduanera, arts. 104 y 108',
    ['definitive-import', 'return', 'stay']
  ),
  term(
    'definitive-import',
    ['importación definitiva', 'definitive import'],
    [
      'Entrada de mercancía que se queda en México sin límite de tiempo y paga todos sus impuestos. Aquí se le llama también importación ordinaria.',
      'Entry of goods that stay in Mexico without time limit and pay all their taxes. Also called ordinary import here.'
    ],
    'Ley Aduanera, art. 96',
    ['temporary-import', 'change-of-regime']
  ),
  term(
    'return',
    ['retorno', 'return'],
    [
      'Salida del país de lo que entró de manera temporal, ya transformado o no. Cierra la obligación de la importación temporal.',
      'Leaving the country of what entered temporarily, transformed or not. It closes the duty that a temporary import opened.'
    ],
    'Ley Aduanera, art. 108; Decreto IMMEX',
    ['minimum-return', 'virtual-transfer', 'temporary-import']
  ),
  term(
    'minimum-return',
    ['retorno mínimo', 'minimum return'],
    [
      'Parte del valor importado de manera temporal que una empresa certificada debe retornar: 60 % como regla general y 80 % en mercancías sensibles desde octubre de 2024, según fuentes secundarias.',
      'Part of the value imported temporarily that a certified firm must return: 60% as a general rule and 80% for sensitive goods since October 2024, according to secondary sources.'
    ],
    'RGCE, título 7; catálogo: vat-certified-minimum-return',
    ['certification', 'return', 'sensitive-goods']
  ),
  term(
    'stay',
    ['plazo de permanencia', 'permitted stay'],
    [
      'Tiempo que una mercancía importada de manera temporal puede estar en México: 18 meses los insumos, toda la vida del programa la maquinaria.',
      'Time that goods imported temporarily may be in Mexico: 18 months for inputs, the life of the programme for machinery.'
    ],
    'Ley Aduanera, art. 108',
    ['temporary-import', 'annex-ii']
  ),
  term(
    'change-of-regime',
    ['cambio de régimen', 'change of regime'],
    [
      'Trámite con el que lo importado de manera temporal se vuelve definitivo para venderse en México; entonces paga IVA, arancel y DTA.',
      'Procedure by which goods imported temporarily become definitive, to be sold in Mexico; they then pay VAT, duty and DTA.'
    ],
    'Ley Aduanera, art. 93',
    ['definitive-import', 'pedimento']
  ),
  term(
    'virtual-transfer',
    ['transferencia virtual', 'virtual transfer'],
    [
      'Venta de una empresa IMMEX a otra que cuenta como exportación y nueva importación temporal aunque la mercancía no salga de México. Por eso las sumas brutas cuentan los mismos insumos varias veces.',
      'Sale from one IMMEX firm to another that counts as an export and a new temporary import although the goods never leave Mexico. That is why gross sums count the same inputs several times.'
    ],
    'Ley Aduanera, art. 112',
    ['pedimento-v5', 'pedimento', 'return']
  ),
  term(
    'pedimento',
    ['pedimento', 'pedimento (customs declaration)'],
    [
      'Declaración con la que se presenta una mercancía en la aduana: qué es, cuánto vale, bajo qué régimen entra o sale y qué impuestos paga.',
      'Declaration by which goods are presented at customs: what they are, what they are worth, under what regime they enter or leave and what taxes they pay.'
    ],
    'Ley Aduanera, arts. 36 y 36-A; RGCE, Anexo 22',
    ['annex-22', 'change-of-regime']
  ),
  term(
    'pedimento-v5',
    ['pedimento V5', 'V5 declaration'],
    [
      'Clave de pedimento de la transferencia virtual con la que una empresa residente en el extranjero vende en México lo que una IMMEX procesó. El IVA de esa operación se ha discutido en tribunales.',
      'Code of the declaration of a virtual transfer by which a firm resident abroad sells in Mexico what an IMMEX firm processed. The VAT on it has been disputed in court.'
    ],
    'RGCE, Anexo 22; catálogo: v5-vat-dispute',
    ['virtual-transfer', 'vat']
  ),
  term(
    'certification',
    ['certificación de IVA e IEPS (A, AA, AAA)', 'VAT certification (A, AA, AAA)'],
    [
      'Registro del SAT que da a una empresa un crédito igual al IVA de sus importaciones temporales, así que no lo paga. Las tres modalidades dan el mismo crédito y duran uno, dos y tres años.',
      'Registration with the tax service (SAT) that gives a firm a credit equal to the VAT on its temporary imports, so that it does not pay it. The three grades give the same credit and last one, two and three years.'
    ],
    'LIVA, art. 28-A; RGCE, título 7',
    ['tax-guarantee', 'vat', 'annex-30']
  ),
  term(
    'tax-guarantee',
    ['garantía del interés fiscal', 'guarantee of the tax'],
    [
      'Fianza o carta de crédito con la que una empresa sin certificar responde por el IVA de una importación temporal sin pagarlo. Cuesta una prima cuyo precio no se publica.',
      'Bond or letter of credit by which an uncertified firm answers for the VAT on a temporary import without paying it. It costs a premium whose price is not published.'
    ],
    'LIVA, art. 28-A',
    ['certification', 'suspended-tax']
  ),
  term(
    'maquila',
    ['maquila', 'maquila'],
    [
      'Transformación por encargo de insumos que pertenecen a una empresa extranjera, con maquinaria también suya al menos en parte. Es una de las formas de operar bajo IMMEX, no todo el programa.',
      'Processing to order of inputs that belong to a foreign firm, with machinery that is at least partly its own. It is one way of working under IMMEX, not the whole programme.'
    ],
    'LISR, art. 181',
    ['immex', 'shelter', 'submaquila', 'safe-harbour']
  ),
  term(
    'submaquila',
    ['submaquila', 'submaquila'],
    [
      'Parte del proceso que una empresa IMMEX encarga a otra, a la que entrega los insumos por un tiempo.',
      'Part of the process that an IMMEX firm gives out to another, handing it the inputs for a time.'
    ],
    'Decreto IMMEX',
    ['maquila', 'immex']
  ),
  term(
    'shelter',
    ['albergue (shelter)', 'shelter'],
    [
      'Modalidad en la que una empresa mexicana con programa opera la planta de una empresa extranjera que no se establece en México.',
      'Type of programme in which a Mexican firm runs the plant of a foreign firm that does not set itself up in Mexico.'
    ],
    'Decreto IMMEX; LISR, art. 183',
    ['maquila', 'immex']
  ),
  term(
    'annex-i',
    ['Anexo I del Decreto IMMEX', 'Annex I of the IMMEX decree'],
    [
      'Lista de mercancías que no pueden importarse de manera temporal bajo el programa; en 2024 y 2025 entraron prendas de vestir y calzado.',
      'List of goods that may not be imported temporarily under the programme; apparel and footwear joined it in 2024 and 2025.'
    ],
    'Decreto IMMEX, anexo I; SIDOF 5745788 y 5766797',
    ['annex-ii', 'sensitive-goods']
  ),
  term(
    'annex-ii',
    ['Anexo II del Decreto IMMEX', 'Annex II of the IMMEX decree'],
    [
      'Lista de mercancías sensibles (acero, textiles, azúcar y otras) que piden más requisitos y permiten menos meses de permanencia.',
      'List of sensitive goods (steel, textiles, sugar and others) with more requirements and fewer months of stay.'
    ],
    'Decreto IMMEX, anexo II',
    ['annex-i', 'sensitive-goods', 'stay']
  ),
  term(
    'sensitive-goods',
    ['mercancías sensibles', 'sensitive goods'],
    [
      'Mercancías con más riesgo de quedarse en México sin pagar, como textiles, confección, calzado y acero, a las que se piden más requisitos.',
      'Goods at higher risk of staying in Mexico untaxed, such as textiles, apparel, footwear and steel, which face more requirements.'
    ],
    'Decreto IMMEX, anexo II; RGCE',
    ['annex-ii', 'minimum-return']
  ),
  term(
    'annex-22',
    ['Anexo 22 de las RGCE', 'Annex 22 of the foreign-trade rules'],
    [
      'Instructivo del pedimento: sus claves de régimen, de documento y de forma de pago. La forma de pago 21 es el crédito de IVA y la 22 la garantía.',
      'Instructions for the pedimento: its codes of regime, document and form of payment. Form of payment 21 is the VAT credit and 22 the guarantee.'
    ],
    'RGCE, Anexo 22, apéndice 13',
    ['pedimento', 'certification']
  ),
  term(
    'annex-24',
    ['Anexo 24 de las RGCE', 'Annex 24 of the foreign-trade rules'],
    [
      'Control de inventarios en computadora que una empresa IMMEX debe llevar para mostrar qué insumo entró, en qué producto salió y cuándo.',
      'Computerised inventory that an IMMEX firm must keep to show which input entered, in which product it left and when.'
    ],
    'RGCE, Anexo 24',
    ['annex-30', 'return']
  ),
  term(
    'annex-30',
    ['Anexo 30 de las RGCE', 'Annex 30 of the foreign-trade rules'],
    [
      'Cuenta que el SAT lleva a cada empresa certificada: el crédito de IVA que usó al importar y lo que descargó al retornar.',
      'Account that the tax service keeps for each certified firm: the VAT credit used on importing and what was discharged on return.'
    ],
    'RGCE, Anexo 30',
    ['certification', 'annex-24']
  )
];
