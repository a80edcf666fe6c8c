import { formatNumber, formatShare, formatValue } from '../text/format';
import { contentByState } from '../figures/content-by-state';
import { valueAddedPerWorker } from '../figures/value-added-per-worker';
import { moved, openBook } from './book';
import type { Writer } from './debate';

const REFORMS = [
  '2003-10-maquila-isr',
  '2006-11-immex-decree',
  '2010-12-immex-reform',
  '2013-12-fiscal-reform',
  '2013-12-maquila-stimulus',
  '2018-12-border-stimulus',
  '2020-07-rgce',
  '2023-08-tariff-decree',
  '2024-04-tariff-decree',
  '2024-10-rgce',
  '2024-12-apparel-decree',
  '2025-01-safe-harbour',
  '2025-08-footwear-decree',
  '2025-11-customs-law',
  '2025-12-ligie-reform',
  '2026-04-ligie-prosec',
  '2026-06-suspension-notice'
];

export const reform: Writer = async (ask, locale) => {
  const book = await openBook(ask, locale, {
    measures: ['domestic_value_added_exports', 'usmca_share', 'exports', 'jobs_formal'],
    where: `sector_id IN ('all', '315') AND place_id IN ('MX', '08')`,
    parameters: ['global-manufacturing-value-added']
  });
  const { t, cell, series } = book;
  const added = series('domestic_value_added_exports');
  const [addedFirst, addedLast] = [added[0]!, added.at(-1)!];
  const times = formatNumber(addedLast.value / addedFirst.value, locale, 1);
  const use = series('usmca_share');
  const [useFirst, useLast] = [use[0]!, use.at(-1)!];
  const share = (value: number) => formatShare(value, locale, 0);

  const content = await ask(contentByState.question({}));
  const exported = content.reduce((sum, row) => sum + row.exports, 0);
  const imported = content.reduce((sum, row) => sum + row.imported * row.exports, 0) / exported;

  const worker = await ask(valueAddedPerWorker.question({}));
  const real = worker.filter((row) => row.real !== null);
  const [realFirst, realLast] = [real[0]!, real.at(-1)!];
  const middle = real[1] ?? realLast;
  const pesos = (value: number) => formatValue(value, 'MXN', locale);
  const change = realLast.real! / realFirst.real! - 1;

  const year = (place: string, sector: string, period: string) => cell('exports', place, sector, period);
  const vat = [
    year('08', 'all', '2014'),
    year('08', 'all', '2015'),
    year('MX', 'all', '2014'),
    year('MX', 'all', '2015')
  ] as const;
  const apparel = [
    year('MX', '315', '2024'),
    year('MX', '315', '2025'),
    year('MX', 'all', '2024'),
    year('MX', 'all', '2025')
  ] as const;

  const later = [year('08', 'all', '2019'), year('MX', 'all', '2019')] as const;
  const apparelBefore = year('MX', '315', '2018');

  // Of «3.6 tn = 44.2% of GM output; 2.31m jobs» the first number is trillions of pesos.
  const global = formatValue(book.parameter('global-manufacturing-value-added') * 1e12, 'MXN', locale);

  return {
    title: t('Reforma: ¿qué ha cambiado y qué falta?', 'Reform: what has changed and what has not?'),
    lead: t(
      'El programa se ha reformado muchas veces desde 2003. Quien pide otra reforma dice que deja poco; quien la teme dice que cada cambio ya costó. Aquí está la cronología, y lo que se movió después de tres de esas fechas, sin decir que una cosa causó la otra.',
      'The programme has been reformed many times since 2003. Who asks for another reform says that it leaves little; who fears one says that each change has already cost. Here is the timeline, and what moved after three of those dates, without saying that one thing caused the other.'
    ),
    reforms: REFORMS,
    claims: [
      {
        id: 'leaves-little',
        side: 'change',
        who: t('Promotores de contenido nacional', 'Advocates of domestic content'),
        said: t('De lo que se exporta queda poco en el país', 'Little of what is exported stays in the country'),
        figures: [{ id: 'domestic-value-added' }, { id: 'content-by-state' }],
        supports: [
          t(
            `En los ${content.length} estados que más exportan maquinaria, electrónica y transporte, ${share(imported)} de cada peso exportado es importado.`,
            `In the ${content.length} states that export most machinery, electronics and transport equipment, ${share(imported)} of each peso exported is imported.`
          )
        ],
        contradicts: [
          t(
            `El valor agregado nacional en las exportaciones pasó de ${book.say(addedFirst, 'USD')} en ${addedFirst.period} a ${book.say(addedLast, 'USD')} en ${addedLast.period}: ${times} veces, en dólares corrientes. La manufactura global del INEGI da ${global} de valor agregado en 2024. Poca parte de mucho puede ser más que mucha parte de poco.`,
            `Domestic value added in exports went from ${book.say(addedFirst, 'USD')} in ${addedFirst.period} to ${book.say(addedLast, 'USD')} in ${addedLast.period}: ${times} times, in current dollars. INEGI’s global manufacturing gives ${global} of value added in 2024. A small part of much can be more than a large part of little.`
          )
        ],
        unknown: [
          t(
            'No hay contenido nacional publicado por empresa ni por programa. La serie de valor agregado incluye todas las exportaciones, con petróleo y agricultura, y es nominal.',
            'No domestic content by firm or by programme is published. The series of value added covers all exports, oil and agriculture included, and is nominal.'
          )
        ],
        measures: ['domestic_value_added_exports'],
        sources: ['tiva', 'inegi-input-output'],
        parameters: ['global-manufacturing-value-added'],
        presets: ['staged-content', 'bridge']
      },
      {
        id: 'productivity',
        side: 'change',
        who: t('Economistas del desarrollo', 'Development economists'),
        said: t(
          'Décadas de exportar y la productividad no sube',
          'Decades of exporting and productivity does not rise'
        ),
        figures: [{ id: 'value-added-per-worker' }],
        supports: [
          change < 0
            ? t(
                `En pesos de ${realLast.period}, el valor agregado por trabajador manufacturero fue de ${pesos(realFirst.real!)} en ${realFirst.period} y de ${pesos(realLast.real!)} en ${realLast.period}.`,
                `In ${realLast.period} pesos, value added per manufacturing worker was ${pesos(realFirst.real!)} in ${realFirst.period} and ${pesos(realLast.real!)} in ${realLast.period}.`
              )
            : t(
                `Solo tres censos se comparan en pesos constantes. En pesos de ${realLast.period} va de ${pesos(realFirst.real!)} por trabajador en ${realFirst.period} a ${pesos(middle.real!)} en ${middle.period} y ${pesos(realLast.real!)} en ${realLast.period}. Antes de ${realFirst.period} no hay índice de precios, y nada dice que el alza sea de las plantas que exportan.`,
                `Only three censuses compare in constant pesos. In ${realLast.period} pesos it goes from ${pesos(realFirst.real!)} per worker in ${realFirst.period} to ${pesos(middle.real!)} in ${middle.period} and ${pesos(realLast.real!)} in ${realLast.period}. Before ${realFirst.period} there is no price index, and nothing says that the rise is of the plants that export.`
              )
        ],
        contradicts: [
          change < 0
            ? t(
                `En pesos de cada año sube en todos los censos: lo que baja es su poder de compra, medido con precios al consumidor, que no son los de la industria.`,
                `In pesos of each year it rises in every census: what falls is its purchasing power, measured with consumer prices, which are not those of industry.`
              )
            : t(
                `Entre ${realFirst.period} y ${realLast.period} subió ${share(change)} en pesos constantes: decir que no sube es falso para la manufactura en conjunto.`,
                `Between ${realFirst.period} and ${realLast.period} it rose ${share(change)} in constant pesos: to say that it does not rise is false for manufacturing as a whole.`
              )
        ],
        unknown: [
          t(
            'Valor agregado por trabajador no es habilidad: no se miden la capacitación, los puestos técnicos, el diseño que se hace en el país ni cuánto aprende un proveedor. Tampoco separa a las plantas del programa, y lo que una filial cobra a su matriz es un precio entre partes relacionadas.',
            'Value added per worker is not skill: training, technical posts, design done in the country and what a supplier learns are not measured. Nor does it set plants of the programme apart, and what an affiliate charges its parent is a price between related parties.'
          )
        ],
        measures: ['census_value_added'],
        sources: ['inegi-census', 'banxico-inpc'],
        presets: ['staged-content']
      },
      {
        id: 'reforms-cost',
        side: 'keep',
        who: t('Asociaciones de la industria maquiladora', 'Associations of the maquila industry'),
        said: t('Cada reforma ya costó exportación y empleo', 'Each reform has already cost exports and jobs'),
        figures: [{ id: 'after-2015-vat-rule' }, { id: 'after-2019-border' }, { id: 'after-2024-apparel' }],
        supports: [
          t(
            `En 2015, primer año con [[vat|IVA]] en la importación temporal, lo exportado por ${book.place('08')} ${moved(book, vat[0], vat[1])} y lo del país ${moved(book, vat[2], vat[3])}. Tras el decreto de prendas de vestir de diciembre de 2024, lo exportado por el subsector ${moved(book, apparel[0], apparel[1])} en 2025; el total ${moved(book, apparel[2], apparel[3])}.`,
            `In 2015, the first year with [[vat|VAT]] on temporary imports, exports of ${book.place('08')} ${moved(book, vat[0], vat[1])} and those of the country ${moved(book, vat[2], vat[3])}. After the apparel decree of December 2024, what the subsector exports ${moved(book, apparel[0], apparel[1])} in 2025; the total ${moved(book, apparel[2], apparel[3])}.`
          )
        ],
        contradicts: [
          t(
            `La empresa [[certification|certificada]] no pagó ese IVA: lo acreditó en el acto. Y lo de 2015 no duró: de 2014 a 2019 lo exportado por ${book.place('08')} ${moved(book, vat[0], later[0])} y lo del país ${moved(book, vat[2], later[1])}. Antes del decreto, de 2018 a 2024, el subsector de prendas ${moved(book, apparelBefore, apparel[0])}.`,
            `[[certification|Certified]] firms did not pay that VAT: they credited it on the spot. And what happened in 2015 did not last: from 2014 to 2019 exports of ${book.place('08')} ${moved(book, vat[0], later[0])} and those of the country ${moved(book, vat[2], later[1])}. Before the decree, from 2018 to 2024, the apparel subsector ${moved(book, apparelBefore, apparel[0])}.`
          )
        ],
        unknown: [
          t(
            'Dos líneas y una fecha no son un efecto. Sin un grupo que se parezca en todo y no haya sido tocado, y con el peso, el petróleo y los aranceles moviéndose a la vez, la causa no se ve en estas figuras.',
            'Two lines and a date are no effect. Without a group alike in all and untouched, and with the peso, oil and tariffs moving at the same time, the cause is not seen in these figures.'
          )
        ],
        measures: ['exports', 'jobs_formal'],
        sources: ['inegi-etef', 'imss', 'fiscal-catalogue'],
        presets: ['vat-rule-removed', 'apparel-2024', 'tariff-2026']
      },
      {
        id: 'treaty-use',
        side: 'keep',
        who: t('Exportadores y negociadores comerciales', 'Exporters and trade negotiators'),
        said: t(
          'Exigir contenido rompe el tratado que sostiene todo',
          'Requiring content breaks the treaty that holds all up'
        ),
        figures: [{ id: 'usmca-by-month' }],
        supports: [
          t(
            `En ${book.period(useLast)}, ${share(useLast.value)} de lo vendido a Estados Unidos invoca el T-MEC. El tratado y la OMC limitan los requisitos de desempeño: una exigencia de contenido como condición del programa se podría impugnar.`,
            `In ${book.period(useLast)}, ${share(useLast.value)} of sales to the United States claims USMCA. The treaty and the WTO limit performance requirements: a content requirement as a condition of the programme could be challenged.`
          )
        ],
        contradicts: [
          t(
            `El tratado ya pide contenido: quien lo invoca prueba [[origin|origen]]. Que su uso pasara de ${share(useFirst.value)} en ${book.period(useFirst)} a ${share(useLast.value)} muestra que muchas plantas pueden cumplir cuando les conviene. Y hay apoyos que no son requisitos.`,
            `The treaty already asks for content: who claims it proves [[origin|origin]]. That its use went from ${share(useFirst.value)} in ${book.period(useFirst)} to ${share(useLast.value)} shows that many plants can comply when it pays. And there are supports that are no requirements.`
          )
        ],
        unknown: [
          t(
            'Lo que un panel resolvería es derecho, no estadística. El contenido regional del tratado cuenta a los tres países: cumplirlo no dice cuánto es mexicano.',
            'What a panel would find is law, not statistics. The treaty’s regional content counts all three countries: meeting it does not say how much is Mexican.'
          )
        ],
        measures: ['usmca_share'],
        sources: ['usitc-usmca'],
        presets: ['staged-content', 'usmca-loss', 'bridge']
      }
    ]
  };
};
