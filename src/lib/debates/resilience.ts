import { number, text } from '../data/decode';
import { question } from '../data/question';
import { contentByState } from '../figures/content-by-state';
import { formatList, formatNumber, formatShare, formatValue } from '../text/format';
import { moved, openBook } from './book';
import type { Ask, Writer } from './debate';

const BORDER = ['02', '05', '08', '19', '26', '28'];

export const resilience: Writer = async (ask, locale) => {
  const book = await openBook(ask, locale, {
    measures: ['crossings_exports', 'usmca_share', 'us_industrial_production', 'fdi', 'exports'],
    where: `sector_id = 'all' AND (measure_id <> 'exports' OR place_id = 'MX')`
  });
  const { t, cell, series, across, place } = book;
  const share = (value: number, decimals = 0) => formatShare(value, locale, decimals);
  const market = await exportMarket(ask);
  const chapters = await exportChapters(ask);

  const all = cell('crossings_exports');
  const offices = across('crossings_exports', all.period)
    .filter(({ place: id }) => id.startsWith('C-') && id !== 'C-otras')
    .sort((a, b) => b.value - a.value);
  const [first, second, third] = offices as [(typeof offices)[0], (typeof offices)[0], (typeof offices)[0]];
  const bare = ({ place: id }: { place: string }) => place(id).replace(/^Aduana de (la )?| customs( office)?$/g, '');
  const office = (cell: { place: string }) => t(`aduana de ${bare(cell)}`, `customs office of ${bare(cell)}`);
  const topThree = (first.value + second.value + third.value) / all.value;

  const use = series('usmca_share');
  const [useFirst, useLast] = [use[0]!, use.at(-1)!];
  const unclaimed = 1 - useLast.value;

  const content = (await ask(contentByState.question({}))).sort((a, b) => b.exports - a.exports);
  const leader = content[0]!;
  const total = content.reduce((sum, row) => sum + row.exports, 0);
  const mean = (of: (row: (typeof content)[0]) => number) =>
    content.reduce((sum, row) => sum + of(row) * row.exports, 0) / total;
  const cents = (value: number) => formatNumber(value * 100, locale, 0);

  // Of the rounded parts, so that they add up on the page.
  const others = Math.round(mean((row) => row.domestic) * 100) - Math.round(mean((row) => row.own) * 100);

  const inflow = series('fdi').filter(({ period }) => period.length === 4);
  const [fdiLast, fdiBefore] = [inflow.at(-1)!, inflow.at(-3)!];
  const top = inflow.reduce((most, row) => (row.value > most.value ? row : most));
  const byState = across('fdi', fdiLast.period)
    .filter(({ place: id }) => /^\d\d$/.test(id))
    .sort((a, b) => b.value - a.value);

  const onBorder = byState.slice(0, 3).filter((row) => BORDER.includes(row.place)).length;

  const yearly = series('exports').filter(({ period }) => period.length === 4);
  const [crisisFrom, crisisTo] = [
    yearly.find(({ period }) => period === '2008')!,
    yearly.find(({ period }) => period === '2009')!
  ];

  return {
    title: t('Resiliencia: ¿qué tan frágil es la cadena?', 'Resilience: how fragile is the chain?'),
    lead: t(
      'Un país que vende casi todo a un cliente, en pocos productos y por pocos puentes gana escala y queda expuesto. La pregunta no es si hay concentración, sino qué tocaría un puente cerrado, una preferencia perdida o una recesión del otro lado.',
      'A country that sells nearly all to one customer, in few products and over few bridges gains scale and is exposed. The question is not whether there is concentration, but what a closed bridge, a lost preference or a recession on the other side would touch.'
    ),
    reforms: [],
    claims: [
      {
        id: 'one-customer',
        side: 'change',
        who: t('Quienes piden diversificar mercados', 'Those who ask for more markets'),
        said: t('Todo depende de un solo cliente', 'Everything depends on one customer'),
        figures: [{ id: 'product-concentration' }, { id: 'exports-by-group' }],
        supports: [
          t(
            `Estados Unidos recibió ${share(market.share, 1)} de las exportaciones de ${market.year}, y tres capítulos del arancel suman ${share(chapters.topThree)} de lo exportado (Comtrade; la figura divide entre la suma de los capítulos del INEGI, que es algo menor que el total). Cuando aquel mercado cayó, de 2008 a 2009, las exportaciones de los estados ${moved(book, crisisFrom, crisisTo, true)}.`,
            `The United States took ${share(market.share, 1)} of the exports of ${market.year}, and three chapters of the tariff add up to ${share(chapters.topThree)} of what is exported (Comtrade; the figure divides by INEGI’s sum of the chapters, which is somewhat less than the total). When that market fell, from 2008 to 2009, exports of the states ${moved(book, crisisFrom, crisisTo)}.`
          )
        ],
        contradicts: [
          t(
            'La concentración es también cercanía: la producción que cruza varias veces la frontera es cadena compartida, y quien la corta paga de su lado. Y la concentración por destino no es exclusiva del programa: es de todas las exportaciones.',
            'Concentration is also closeness: production that crosses the border several times is a shared chain, and whoever cuts it pays on their own side. And concentration by destination is not the programme’s alone: it is of all exports.'
          )
        ],
        unknown: [
          t(
            'El destino final no se ve: parte de lo que va a Estados Unidos sigue a otro país, y los datos por estado no traen el destino.',
            'The final destination is not seen: part of what goes to the United States goes on to another country, and data by state carry no destination.'
          )
        ],
        measures: ['exports'],
        sources: ['comtrade', 'inegi-etef'],
        presets: ['usmca-loss']
      },
      {
        id: 'one-bridge',
        side: 'change',
        who: t('Transportistas y gobiernos de la frontera', 'Carriers and border governments'),
        said: t('Un puente cerrado para al país', 'One closed bridge stops the country'),
        figures: [{ id: 'crossings-by-office' }, { id: 'crossings-by-us-port' }],
        supports: [
          t(
            `En ${all.period} salió por la ${office(first)} ${share(first.value / all.value)} de lo exportado por aduana, ${book.say(first, 'USD')}; con las de ${bare(second)} y ${bare(third)}, ${share(topThree)}. Por día, en promedio, la ${office(first)} mueve ${formatValue(first.value / 365, 'USD', locale)}.`,
            `In ${all.period}, ${share(first.value / all.value)} of exports through customs left by the ${office(first)}, ${book.say(first, 'USD')}; with those of ${bare(second)} and ${bare(third)}, ${share(topThree)}. On an average day the ${office(first)} moves ${formatValue(first.value / 365, 'USD', locale)}.`
          )
        ],
        contradicts: [
          t(
            `Hay ${formatNumber(offices.length, 'es')} aduanas con dato propio, varias a pocas horas unas de otras: un cierre desvía antes que detener. Desviar cuesta tiempo, y eso no lo miden estas cifras.`,
            `There are ${formatNumber(offices.length, 'en')} customs offices with a figure of their own, several within hours of each other: a closure diverts before it stops. Diverting costs time, and these figures do not measure that.`
          )
        ],
        unknown: [
          t(
            'La aduana es por donde se cruza, no donde se fabrica: no hay cifra pública que una la planta con el puente. Tampoco de cuánta capacidad sobra en los demás cruces.',
            'The customs office is where goods cross, not where they are made: no public figure joins the plant to the bridge. Nor is there one of how much capacity the other crossings have to spare.'
          )
        ],
        measures: ['crossings_exports'],
        sources: ['inegi-bcmm', 'bts-transborder'],
        presets: ['usmca-loss']
      },
      {
        id: 'preference',
        side: 'keep',
        who: t('Gobierno y exportadores', 'Government and exporters'),
        said: t('El tratado protege: con T-MEC no hay arancel', 'The treaty protects: under USMCA there is no duty'),
        figures: [{ id: 'usmca-by-month' }, { id: 'us-industrial-production' }],
        supports: [
          t(
            `Lo vendido a Estados Unidos que invoca el tratado pasó de ${share(useFirst.value)} en ${book.period(useFirst)} a ${share(useLast.value)} en ${book.period(useLast)}: las empresas ya tenían con qué cumplir y, con aranceles nuevos, les convino probarlo.`,
            `The share of sales to the United States that claims the treaty went from ${share(useFirst.value)} in ${book.period(useFirst)} to ${share(useLast.value)} in ${book.period(useLast)}: firms already had the means to comply and, with new tariffs, it paid to prove it.`
          )
        ],
        contradicts: [
          t(
            `Queda ${share(unclaimed)} que no lo invoca, y hay aranceles que el tratado no quita, como los de acero, aluminio y vehículos. La protección dura lo que el tratado: su revisión conjunta de 2026 no lo prorrogó.`,
            `There remains ${share(unclaimed)} that does not claim it, and there are duties that the treaty does not remove, as those on steel, aluminium and vehicles. The protection lasts as long as the treaty: its joint review of 2026 did not extend it.`
          )
        ],
        unknown: [
          t(
            'El salto de julio de 2025 puede ser de registro tanto como de conducta. No invocar el tratado no es pagar: muchas líneas ya eran libres por otra vía. Lo que pasaría sin preferencia es un escenario, no un dato.',
            'The jump of July 2025 may be one of record as much as of conduct. Not claiming the treaty is not paying: many lines were already free by another way. What would happen without preference is a scenario, not a datum.'
          )
        ],
        measures: ['usmca_share', 'us_industrial_production'],
        sources: ['usitc-usmca', 'fred', 'fiscal-catalogue'],
        presets: ['usmca-loss', 'bridge']
      },
      {
        id: 'enclave',
        side: 'change',
        who: t('Promotores de contenido nacional', 'Advocates of domestic content'),
        said: t('Es un enclave: no le compra a la región', 'It is an enclave: it buys nothing from the region'),
        figures: [{ id: 'content-by-state' }, { id: 'us-inputs-by-state' }],
        supports: [
          t(
            `De cada peso exportado por ${place(leader.place)} en maquinaria, electrónica y transporte quedan en el país ${cents(leader.domestic)} centavos: ${cents(leader.own)} en el propio estado y ${cents(leader.domestic - leader.own)} en los demás. Son ${cents(leader.imported)} los que se importan.`,
            `Of each peso exported by ${place(leader.place)} in machinery, electronics and transport, ${cents(leader.domestic)} cents stay in the country: ${cents(leader.own)} in the state itself and ${cents(leader.domestic - leader.own)} in the others. Imports take ${cents(leader.imported)}.`
          )
        ],
        contradicts: [
          t(
            `Entre los estados que más exportan, la media es de ${cents(mean((row) => row.domestic))} centavos nacionales y ${cents(mean((row) => row.own))} del propio estado: lo que otras regiones les venden (${others}) es poco, pero no es nada. La mayor parte de lo propio son salarios y utilidades, no proveedores.`,
            `Among the states that export most the mean is ${cents(mean((row) => row.domestic))} domestic cents and ${cents(mean((row) => row.own))} of the state itself: what other regions sell to them (${others}) is little, but not nothing. Most of what is its own is wages and profits, not suppliers.`
          )
        ],
        unknown: [
          t(
            'Las matrices son de 2018, juntan cuatro subsectores y no separan la maquila: la parte importada de una planta del programa es mayor. No dicen qué empresa compra a cuál, ni cuántos proveedores podrían entrar.',
            'The tables are of 2018, join four subsectors and do not set maquila apart: the imported share of a plant of the programme is larger. They do not say which firm buys from which, or how many suppliers could come in.'
          )
        ],
        measures: ['us_inputs'],
        sources: ['inegi-input-output', 'bts-transborder'],
        presets: ['staged-content', 'bridge']
      },
      {
        id: 'nearshoring',
        side: 'keep',
        who: t('Gobiernos y consultoras', 'Governments and consultancies'),
        said: t('La relocalización ya llegó', 'Nearshoring has arrived'),
        figures: [{ id: 'fdi-trend' }, { id: 'fdi-by-state' }, { id: 'fdi-by-subsector' }, { id: 'fdi-by-origin' }],
        supports: [
          t(
            `La inversión extranjera sumó ${book.say(fdiLast, 'USD')} en ${fdiLast.period}, frente a ${book.say(fdiBefore, 'USD')} en ${fdiBefore.period}.`,
            `Foreign investment added up to ${book.say(fdiLast, 'USD')} in ${fdiLast.period}, against ${book.say(fdiBefore, 'USD')} in ${fdiBefore.period}.`
          )
        ],
        contradicts: [
          t(
            `El máximo en dólares corrientes es de ${top.period} (${book.say(top, 'USD')}), y los estados que más reciben en ${fdiLast.period} son ${formatList(
              byState.slice(0, 3).map((row) => place(row.place)),
              'es'
            )}: ${onBorder} de los tres son de la frontera.`,
            `The peak in current dollars is of ${top.period} (${book.say(top, 'USD')}), and the states that receive most in ${fdiLast.period} are ${formatList(
              byState.slice(0, 3).map((row) => place(row.place)),
              'en'
            )}: ${onBorder} of the three are on the border.`
          )
        ],
        unknown: [
          t(
            'Son flujos, con reinversión de utilidades dentro: no dicen cuántas plantas se mudaron ni de dónde. El estado es el del domicilio que declara la empresa, y muchas celdas por sector y origen son confidenciales.',
            'They are flows, with reinvested profits inside: they do not say how many plants moved or from where. The state is that of the address a firm declares, and many cells by sector and origin are confidential.'
          )
        ],
        measures: ['fdi'],
        sources: ['se-fdi'],
        presets: ['bridge', 'staged-content']
      }
    ]
  };
};

/** Share of exports that the United States takes, as Comtrade has it. */
async function exportMarket(ask: Ask): Promise<{ year: string; share: number }> {
  const [row] = await ask(
    question(
      'export market',
      `SELECT CAST(any_value(year) AS VARCHAR) AS year, max(value_usd) FILTER (partner_id = '842') / max(value_usd) FILTER (partner_id = 'all') AS share
       FROM trade_partner WHERE direction = 'export'`,
      (record) => ({ year: text(record, 'year'), share: number(record, 'share') })
    )
  );
  return row!;
}

/** Share of exports that the three largest chapters of the tariff hold. */
async function exportChapters(ask: Ask): Promise<{ topThree: number }> {
  const [row] = await ask(
    question(
      'export chapters',
      `SELECT (SELECT sum(value_usd) FROM (SELECT value_usd FROM export_product WHERE level = 'chapter' ORDER BY value_usd DESC LIMIT 3))
         / (SELECT max(value_usd) FROM trade_partner WHERE direction = 'export' AND partner_id = 'all') AS top_three`,
      (record) => ({ topThree: number(record, 'top_three') })
    )
  );
  return row!;
}
