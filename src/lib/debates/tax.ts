import { formatNumber, formatShare, formatValue } from '../text/format';
import { openBook } from './book';
import type { Writer } from './debate';

export const tax: Writer = async (ask, locale) => {
  const book = await openBook(ask, locale, {
    measures: ['vat_suspended', 'float_treasury', 'stock_oneoff', 'tax_lost', 'duty_relieved'],
    where: `place_id = 'MX' AND sector_id = 'all'`,
    parameters: [
      'vat-credit-exercised',
      'vat-refunds',
      'certified-firms',
      'vat-certified-minimum-return',
      'vat-certified-minimum-return-sensitive',
      'textile-lines-without-return',
      'textile-firms-investigated',
      'certified-firms-non-compliant',
      'immex-trade-share-2021'
    ]
  });
  const { t, cell, parameter } = book;
  const year = '2024';
  const at = (measure: string) => book.say(cell(measure, 'MX', 'all', year), 'MXN');
  const refunds = book.source('vat-refunds');
  const share = (id: string) => formatShare(parameter(id) / 100, locale, 0);
  const pesos = (millions: number) => formatValue(millions * 1e6, 'MXN', locale);
  const credit = formatValue(parameter('vat-credit-exercised') * 1e12, 'MXN', locale);
  const suspended = cell('vat_suspended', 'MX', 'all', year);
  const lost = cell('tax_lost', 'MX', 'all', year);
  const times = formatNumber(suspended.value / lost.value, locale, 0);
  // The figures go on to a year of which only part of the rates is published.
  const newest = cell('vat_suspended');

  return {
    title: t('Impuestos: ¿cuánto cuesta el programa?', 'Tax: what does the programme cost?'),
    lead: t(
      'Casi toda la discusión fiscal es entre personas que citan objetos distintos: lo que no se paga al entrar, lo que cuesta esperar y lo que se pierde. No hay cifra oficial de ninguno; aquí son estimaciones, cada una con su intervalo, y no deben sumarse.',
      'Nearly all of the tax dispute is between people who quote different objects: what is not paid on entry, what waiting costs, and what is lost. There is no official figure of any of them; here they are estimates, each with its range, and they must not be added together.'
    ),
    reforms: [],
    claims: [
      {
        id: 'exposure',
        side: 'change',
        who: t('Críticos del programa y parte de la prensa', 'Critics of the programme and part of the press'),
        said: t('El fisco deja de cobrar cientos de miles de millones', 'The treasury forgoes hundreds of billions'),
        figures: [{ id: 'footprint-trend', params: { place: 'MX' } }],
        table: 'benchmarks',
        supports: [
          t(
            `El [[vat|IVA]] que no se pagó en la aduana por las importaciones temporales de ${year} se estima en ${at('vat_suspended')}. Es la exposición: lo que habría que vigilar.`,
            `The [[vat|VAT]] not paid at customs on temporary imports of ${year} is estimated at ${at('vat_suspended')}. It is the exposure: what there is to watch over.`
          ),
          t(
            `El texto y los comparadores son de ${year}, el último año con tasas de doce meses; la gráfica sigue hasta ${newest.period}, cuyo IVA suspendido se estima en ${book.say(newest, 'MXN')}.`,
            `The text and the benchmarks are of ${year}, the last year with twelve months of rates; the chart goes on to ${newest.period}, whose suspended VAT is estimated at ${book.say(newest, 'MXN')}.`
          )
        ],
        contradicts: [
          t(
            `Exposición no es pérdida. En el régimen ordinario ese IVA se paga al entrar y se [[vat-refund|devuelve]] después, porque lo que se exporta tiene [[zero-rate|tasa cero]]. Lo perdido por desvío se estima en ${at('tax_lost')}: la exposición es unas ${times} veces mayor.`,
            `Exposure is not loss. Under the ordinary regime that VAT is paid on entry and [[vat-refund|returned]] later, because what is exported is [[zero-rate|zero-rated]]. What is lost to diversion is estimated at ${at('tax_lost')}: the exposure is some ${times} times larger.`
          )
        ],
        unknown: [
          t(
            'El presupuesto de gastos fiscales no tiene renglón para el régimen, y la aduana no publica el valor importado por programa. La parte de las importaciones que entra temporal, de la que sale todo, viene de fuentes que no coinciden.',
            'The tax-expenditure budget has no line for the regime, and customs does not publish the value imported by programme. The share of imports that enters temporarily, from which all follows, comes from sources that disagree.'
          )
        ],
        measures: ['vat_suspended', 'tax_lost'],
        sources: ['inegi-bcmm', 'ciep-tax-expenditure'],
        parameters: ['immex-trade-share-2021', 'tax-expenditure-scope'],
        presets: ['vat-upfront', 'vat-rule-removed']
      },
      {
        id: 'financing',
        side: 'keep',
        who: t('Asociaciones de la industria maquiladora', 'Associations of the maquila industry'),
        said: t(
          'No hay costo fiscal: ese IVA se devolvería de todos modos',
          'There is no fiscal cost: that VAT would be returned anyway'
        ),
        figures: [{ id: 'footprint-by-sector', params: { place: 'MX', measure: 'float_treasury' } }],
        supports: [
          t(
            `Comparado con pagar y pedir devolución, lo que cuesta al erario es el tiempo. Esa espera vale ${at('float_treasury')} en ${year}. Cobrarlo al entrar traería además, una sola vez, ${at('stock_oneoff')}: dinero que se devuelve, no recaudación.`,
            `Compared with paying and claiming a refund, what it costs the treasury is time. That wait is worth ${at('float_treasury')} in ${year}. Charging it on entry would also bring, once, ${at('stock_oneoff')}: money that is given back, not revenue.`
          ),
          t(
            `En 2024 se devolvieron ${pesos(parameter('vat-refunds'))} de impuestos en toda la economía, casi todo IVA (${refunds}): quitar el régimen haría crecer esa fila.`,
            `In 2024 tax refunds of the whole economy came to ${pesos(parameter('vat-refunds'))}, nearly all of it VAT (${refunds}): removing the regime would lengthen that queue.`
          )
        ],
        contradicts: [
          t(
            `El costo de la espera no es cero, y hay otra parte que no se devolvería: la mercancía que entra temporal y se queda sin pagar, ${at('tax_lost')}. Tampoco el [[igi|arancel]] es un anticipo: cuando se perdona, no vuelve; lo perdonado se estima en ${at('duty_relieved')}.`,
            `The cost of waiting is not nil, and another part would not come back: goods that enter temporarily and stay untaxed, ${at('tax_lost')}. Nor is [[igi|duty]] an advance: once relieved, it does not return; what is relieved is estimated at ${at('duty_relieved')}.`
          )
        ],
        unknown: [
          t(
            'Cuántos días tarda en verdad una devolución, por empresa y sector, no es público: la ley da un plazo y la prensa otro. De ese número depende el costo de la espera.',
            'How many days a refund truly takes, by firm and sector, is not public: the law gives one term and the press another. The cost of waiting hangs on that number.'
          )
        ],
        measures: ['float_treasury', 'tax_lost'],
        sources: ['inegi-bcmm', 'banxico'],
        parameters: ['vat-refunds', 'vat-refund-days'],
        presets: ['vat-upfront', 'vat-rule-removed']
      },
      {
        id: 'leakage',
        side: 'change',
        who: t(
          'Legisladores y cámaras que venden al mercado interno',
          'Legislators and chambers that sell to the home market'
        ),
        said: t('Por ahí se fuga mercancía sin pagar', 'Goods leak through it untaxed'),
        figures: [{ id: 'footprint-by-city', params: { measure: 'tax_lost' } }],
        supports: [
          t(
            `En textil y confección, ${share('textile-lines-without-return')} de las fracciones no mostraron retorno completo según la fuente citada. De las empresas con [[certification|certificación]], una revisión encontró ${formatNumber(parameter('certified-firms-non-compliant'), 'es')} que no cumplían.`,
            `In textiles and apparel, ${share('textile-lines-without-return')} of tariff lines did not show complete return according to the source cited. Of the firms with [[certification|certification]], a review found ${formatNumber(parameter('certified-firms-non-compliant'), 'en')} that did not comply.`
          )
        ],
        contradicts: [
          t(
            `Las citas se estiran. El ${share('textile-lines-without-return')} es de fracciones, no de valor, y de un solo sector. Los ${pesos(parameter('textile-firms-investigated'))} de empresas textiles investigadas son, según la nota, valor de mercancía, impuesto o daño: las fuentes no coinciden. Y los ${credit} de «crédito ejercido» no son dinero perdido: es lo acreditado en varios años, con [[virtual-transfer|transferencias virtuales]] contadas, que se descarga al retornar.`,
            `The quotes are stretched. The ${share('textile-lines-without-return')} is of tariff lines, not of value, and of a single sector. The ${pesos(parameter('textile-firms-investigated'))} of textile firms under investigation is, depending on the report, value of goods, tax or damage: sources disagree. And the ${credit} of “credit exercised” is not money lost: it is what was credited over several years, [[virtual-transfer|virtual transfers]] included, and is discharged on return.`
          )
        ],
        unknown: [
          t(
            'Ninguna estadística pública mide el desvío. La tasa del modelo es un supuesto amplio, más alto en confección; una auditoría aleatoria de pedimentos la sustituiría.',
            'No public statistic measures diversion. The model’s rate is a wide assumption, higher in apparel; a random audit of customs declarations would replace it.'
          )
        ],
        measures: ['tax_lost'],
        sources: ['fiscal-catalogue'],
        parameters: [
          'textile-lines-without-return',
          'textile-firms-investigated',
          'certified-firms-non-compliant',
          'vat-credit-exercised'
        ],
        presets: ['return-80-all', 'monitoring', 'apparel-2024']
      },
      {
        id: 'certification',
        side: 'keep',
        who: t('Empresas certificadas y agentes aduanales', 'Certified firms and customs brokers'),
        said: t(
          'La certificación ya controla: quien no retorna, paga',
          'Certification already controls: who does not return, pays'
        ),
        figures: [],
        supports: [
          t(
            `Desde 2015 la importación temporal causa IVA y solo la empresa con [[certification|certificación]] lo acredita en el acto. Debe retornar al menos ${share('vat-certified-minimum-return')} de lo que importa, y ${share('vat-certified-minimum-return-sensitive')} de las [[sensitive-goods|mercancías sensibles]] desde octubre de 2024; su [[annex-30|cuenta]] con el fisco se descarga al retornar.`,
            `Since 2015 temporary imports owe VAT, and only a firm with [[certification|certification]] credits it on the spot. It must return at least ${share('vat-certified-minimum-return')} of what it imports, and ${share('vat-certified-minimum-return-sensitive')} of [[sensitive-goods|sensitive goods]] since October 2024; its [[annex-30|account]] with the tax service is discharged on return.`
          )
        ],
        contradicts: [
          t(
            `Había ${formatNumber(parameter('certified-firms'), 'es')} empresas certificadas en diciembre de 2018, y una revisión encontró ${formatNumber(parameter('certified-firms-non-compliant'), 'es')} incumplidas: el control existe, y también falla. Un mínimo por debajo de lo exportado deja margen para quedarse mercancía.`,
            `There were ${formatNumber(parameter('certified-firms'), 'en')} certified firms in December 2018, and a review found ${formatNumber(parameter('certified-firms-non-compliant'), 'en')} in breach: control exists, and it also fails. A minimum below what is exported leaves room to keep goods.`
          )
        ],
        unknown: [
          t(
            'No se publica el saldo de las cuentas de crédito, ni cuántas certificaciones se cancelan y por qué, ni el valor que representan.',
            'Neither the balance of credit accounts is published, nor how many certifications are cancelled and why, nor the value that they stand for.'
          )
        ],
        measures: ['vat_suspended'],
        sources: ['ley-iva', 'rgce-2026'],
        parameters: [
          'certified-firms',
          'vat-certified-minimum-return',
          'vat-certified-minimum-return-sensitive',
          'certified-firms-non-compliant'
        ],
        presets: ['monitoring', 'return-80-all']
      }
    ]
  };
};
