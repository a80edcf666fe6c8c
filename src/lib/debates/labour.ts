import { formatList, formatNumber, formatShare } from '../text/format';
import { moved, openBook } from './book';
import type { Writer } from './debate';

const BORDER = ['02', '05', '08', '19', '26', '28'];

export const labour: Writer = async (ask, locale) => {
  const book = await openBook(ask, locale, {
    measures: ['wage_daily', 'minimum_wage', 'minimum_wage_border', 'informality', 'jobs_immex', 'jobs_formal'],
    where: `(sector_id = 'all' OR (measure_id = 'jobs_immex' AND place_id = '08037' AND sector_id = 'scian-31-33')) AND (measure_id <> 'jobs_formal' OR place_id = 'MX' OR place_id = '08') AND (measure_id <> 'jobs_immex' OR basis <> 'modelled')`,
    parameters: ['border-zone-employment']
  });
  const { t, cell, series, across, place } = book;

  const border = cell('minimum_wage_border');
  const general = cell('minimum_wage', 'MX', 'all', border.period);
  const wageYear = series('wage_daily', '08')
    .filter(({ period }) => period.length === 4)
    .at(-1)!.period;
  const wages = across('wage_daily', wageYear).sort((a, b) => b.value - a.value);
  const middle = wages[Math.floor(wages.length / 2)]!;
  const aboveMiddle = wages.filter((row) => BORDER.includes(row.place) && row.value > middle.value);
  const wage = cell('wage_daily', '08', 'all', wageYear);
  const minimumThen = cell('minimum_wage', 'MX', 'all', wageYear);
  const borderThen = cell('minimum_wage_border', 'MX', 'all', wageYear);
  const earlier = cell('wage_daily', '08', 'all', '2015');
  const minimumEarlier = cell('minimum_wage', 'MX', 'all', '2015');
  const times = (value: number) => formatNumber(value, locale, 1);

  const nation = cell('informality');
  const informal = across('informality', nation.period).filter((row) => BORDER.includes(row.place));
  const lowest = informal.reduce((least, row) => (row.value < least.value ? row : least));
  const highest = informal.reduce((most, row) => (row.value > most.value ? row : most));
  const below = informal.filter((row) => row.value < nation.value);

  const juarez = series('jobs_immex', '08037', 'scian-31-33');
  const peak = juarez.reduce((top, row) => (row.value > top.value ? row : top));
  const now = juarez.at(-1)!;
  const country = series('jobs_immex');
  const countryPeak = country.find(({ period }) => period === peak.period) ?? country.at(-2)!;
  const countryNow = country.find(({ period }) => period === now.period) ?? country.at(-1)!;
  const first = juarez[0]!;

  const [before, year] = ['2018-12', '2019-12'].map((period) => cell('jobs_formal', '08', 'all', period));
  const [countryBefore, countryYear] = ['2018-12', '2019-12'].map((period) => cell('jobs_formal', 'MX', 'all', period));
  const borderFirst = series('minimum_wage_border')[0]!;
  const generalFirst = cell('minimum_wage', 'MX', 'all', borderFirst.period);
  const generalBefore = cell('minimum_wage', 'MX', 'all', String(Number(borderFirst.period) - 1));

  return {
    title: t('Trabajo: ¿empleos buenos, malos o frágiles?', 'Labour: good, poor or fragile jobs?'),
    lead: t(
      'Unos ven en la maquila el empleo formal que falta en el resto del país; otros, salarios bajos, sindicatos de papel y plazas que se van cuando cae el pedido. Las cifras públicas responden a una parte, y callan la más discutida: cuánto gana cada quien dentro del programa.',
      'Some see in the maquila the formal work that the rest of the country lacks; others, low wages, paper unions and jobs that go when orders fall. Public figures answer part of it and are silent on what is most disputed: what each person earns inside the programme.'
    ),
    reforms: [],
    claims: [
      {
        id: 'wages',
        side: 'change',
        who: t('Sindicatos independientes y organizaciones laborales', 'Independent unions and labour organisations'),
        said: t('La maquila compite con salarios bajos', 'The maquila competes on low wages'),
        figures: [{ id: 'wage-against-minimum', params: { place: '08' } }, { id: 'wages-by-state' }],
        supports: [
          t(
            `En ${wageYear} el salario de cotización promedio en ${place('08')} es de ${book.say(wage, 'MXN/day')}: ${times(wage.value / minimumThen.value)} mínimos generales, y ${times(wage.value / borderThen.value)} mínimos de la zona fronteriza. En ${earlier.period} eran ${times(earlier.value / minimumEarlier.value)} generales: el mínimo ha subido más que el salario medio.`,
            `In ${wageYear} the mean contribution wage in ${place('08')} is ${book.say(wage, 'MXN/day')}: ${times(wage.value / minimumThen.value)} general minimum wages, and ${times(wage.value / borderThen.value)} of the border zone’s. In ${earlier.period} it was ${times(earlier.value / minimumEarlier.value)} general ones: the minimum has risen more than the mean wage.`
          )
        ],
        contradicts: [
          t(
            `Entre los ${wages.length} estados con dato, ${formatList(
              aboveMiddle.map((row) => place(row.place)),
              'es'
            )} están por encima del estado de en medio, ${place(middle.place)} (${book.say(middle, 'MXN/day')}): los estados de la frontera no son los de salario más bajo.`,
            `Among the ${wages.length} states with a figure, ${formatList(
              aboveMiddle.map((row) => place(row.place)),
              'en'
            )} stand above the state in the middle, ${place(middle.place)} (${book.say(middle, 'MXN/day')}): the border states are not those of lowest wages.`
          )
        ],
        unknown: [
          t(
            'No hay salario publicado por ciudad dentro del programa: el de cotización es de todas las actividades del estado, tiene tope y no incluye prestaciones ni lo que se paga fuera de nómina. Tampoco dice cómo se reparte: una media alta puede cubrir muchas plazas cerca del mínimo.',
            'No wage by city within the programme is published: the contribution wage covers all activities of the state, is capped, and leaves out benefits and what is paid off the books. Nor does it say how it is spread: a high mean may cover many jobs near the minimum.'
          )
        ],
        measures: ['wage_daily', 'minimum_wage'],
        sources: ['imss', 'conasami'],
        presets: ['wage-floor']
      },
      {
        id: 'minimum-wage-zone',
        side: 'keep',
        who: t('Cámaras de la industria de exportación', 'Chambers of the export industry'),
        said: t(
          'El mínimo de la frontera encarece el trabajo y ahuyenta plazas',
          'The border minimum makes labour dear and drives jobs away'
        ),
        figures: [{ id: 'minimum-wages' }, { id: 'after-2019-border' }],
        supports: [
          t(
            `En ${borderFirst.period} el mínimo de la zona empezó en ${book.say(borderFirst, 'MXN/day')}, frente a ${book.say(generalBefore, 'MXN/day')} del general un año antes. De diciembre de 2018 a diciembre de 2019 el empleo formal de ${place('08')} ${moved(book, before!, year!)}; el del país ${moved(book, countryBefore!, countryYear!)}.`,
            `In ${borderFirst.period} the zone’s minimum began at ${book.say(borderFirst, 'MXN/day')}, against ${book.say(generalBefore, 'MXN/day')} of the general one a year before. From December 2018 to December 2019 formal employment in ${place('08')} ${moved(book, before!, year!)}; that of the country ${moved(book, countryBefore!, countryYear!)}.`
          )
        ],
        contradicts: [
          t(
            `Un estudio con la zona como caso encuentra un efecto sobre el empleo de ${formatNumber(-book.parameter('border-zone-employment'), 'es', 1)} %, que no se distingue de cero, y un alza del ingreso laboral. Y la ventaja se cierra: en ${borderFirst.period} el mínimo de la zona era ${times(borderFirst.value / generalFirst.value)} veces el general; en ${border.period}, ${times(border.value / general.value)}.`,
            `A study with the zone as its case finds an effect on employment of ${formatNumber(-book.parameter('border-zone-employment'), 'en', 1)}%, which cannot be told from zero, and a rise in labour income. And the gap is closing: in ${borderFirst.period} the zone’s minimum was ${times(borderFirst.value / generalFirst.value)} times the general one; in ${border.period}, ${times(border.value / general.value)}.`
          )
        ],
        unknown: [
          t(
            'El mismo día bajaron el IVA y el ISR en la zona: el efecto de cada cosa no se separa con cifras públicas. La zona es de municipios y el empleo mensual publicado es de estados.',
            'On the same day VAT and income tax fell in the zone: public figures cannot separate the effect of each. The zone is one of municipalities, and the monthly employment that is published is of states.'
          )
        ],
        measures: ['minimum_wage_border', 'jobs_formal'],
        sources: ['conasami', 'imss'],
        parameters: ['border-zone-employment'],
        presets: ['wage-floor']
      },
      {
        id: 'informality',
        side: 'keep',
        who: t('Gobiernos de los estados de la frontera', 'Governments of the border states'),
        said: t(
          'Es el empleo formal que falta en el resto del país',
          'It is the formal work that the rest of the country lacks'
        ),
        figures: [{ id: 'informality-by-state' }, { id: 'jobs-by-division', params: { place: 'M08.2.03' } }],
        supports: [
          t(
            `En el ${book.period(nation)} la informalidad es de ${formatShare(nation.value, 'es')} en el país y de ${formatShare(lowest.value, 'es')} en ${place(lowest.place)}. Están por debajo del país ${below.length} de los ${informal.length} estados de la frontera.`,
            `In the ${book.period(nation)} informality is ${formatShare(nation.value, 'en')} in the country and ${formatShare(lowest.value, 'en')} in ${place(lowest.place)}. Of the ${informal.length} border states, ${below.length} are below the country.`
          )
        ],
        contradicts: [
          t(
            `No es igual en toda la frontera: en ${place(highest.place)} llega a ${formatShare(highest.value, 'es')}. Y la fotografía de un trimestre no dice qué produjo qué.`,
            `It is not the same along the border: in ${place(highest.place)} it reaches ${formatShare(highest.value, 'en')}. And a snapshot of one quarter does not say what brought about what.`
          )
        ],
        unknown: [
          t(
            'La tasa es de todos los ocupados de un estado, en un trimestre: no separa a quienes trabajan en plantas del programa ni a quienes viven de venderles servicios.',
            'The rate is of all who work in a state, in one quarter: it does not set apart those who work in plants of the programme, or those who live by selling them services.'
          )
        ],
        measures: ['informality'],
        sources: ['inegi-enoe', 'imss'],
        presets: ['wage-floor']
      },
      {
        id: 'swings',
        side: 'change',
        who: t('Académicos y prensa de las ciudades maquiladoras', 'Scholars and press of the maquila cities'),
        said: t(
          'Es empleo que va y viene con el pedido de Estados Unidos',
          'It is work that comes and goes with orders from the United States'
        ),
        figures: [{ id: 'immex-jobs-points', params: { place: '08037' } }, { id: 'us-industrial-production' }],
        supports: [
          t(
            `Juárez tenía ${book.say(peak, 'persons')} en establecimientos manufactureros del programa en ${book.period(peak)} y ${book.say(now, 'persons')} en ${book.period(now)}: ${formatNumber(peak.value - now.value, 'es')} menos. El punto publicado más antiguo de la ciudad, de ${book.period(first)}, es de ${book.say(first, 'persons')}: hoy está ${now.value < first.value ? 'por debajo' : 'por encima'}.`,
            `Juárez had ${book.say(peak, 'persons')} in manufacturing establishments of the programme in ${book.period(peak)} and ${book.say(now, 'persons')} in ${book.period(now)}: ${formatNumber(peak.value - now.value, 'en')} fewer. The oldest published point of the city, of ${book.period(first)}, is ${book.say(first, 'persons')}: today it stands ${now.value < first.value ? 'below' : 'above'} it.`
          )
        ],
        contradicts: [
          t(
            `En el país, entre ${book.period(countryPeak)} y ${book.period(countryNow)}, el empleo de todo el programa ${moved(book, countryPeak, countryNow)}: el total se mueve menos que una ciudad, porque unas pierden mientras otras ganan.`,
            `In the country, between ${book.period(countryPeak)} and ${book.period(countryNow)}, employment in the whole programme ${moved(book, countryPeak, countryNow)}: the total moves less than one city, because some lose while others gain.`
          )
        ],
        unknown: [
          t(
            'Son puntos sueltos, citados en páginas públicas: entre uno y otro no se sabe qué pasó, y una baja puede ser de plantas que cerraron, de turnos que se redujeron o de personal que pasó de contratado a directo.',
            'They are scattered points, quoted on public pages: between one and the next nobody can tell what happened, and a fall may be of plants that closed, shifts that were cut or staff that moved from contractor to direct.'
          )
        ],
        measures: ['jobs_immex'],
        sources: ['immex-quoted', 'fred'],
        presets: ['usmca-loss']
      },
      {
        id: 'labour-rights',
        side: 'change',
        who: t('Sindicatos de los dos lados de la frontera', 'Unions on both sides of the border'),
        said: t(
          'Sin presión del tratado, la libertad sindical no llega a la planta',
          'Without pressure from the treaty, freedom of association does not reach the plant'
        ),
        figures: [],
        table: 'labour-cases',
        supports: [
          t(
            'El mecanismo de respuesta rápida del T-MEC permite pedir la revisión de una planta concreta. La tabla reúne casos cuyo comunicado oficial se pudo confirmar; en varios hubo nueva votación o reinstalación.',
            'The USMCA rapid response mechanism allows a request to review one given plant. The table gathers cases whose official release could be confirmed; in several there was a new vote or a reinstatement.'
          )
        ],
        contradicts: [
          t(
            'El mecanismo no crea derechos: hace valer la ley mexicana en una planta, y en el primer caso que llegó a panel este resolvió que quedaba fuera de su alcance. Una planta también puede cerrar, como muestra la tabla. El Gobierno de México ha negado la denegación de derechos en otros casos.',
            'The mechanism creates no rights: it makes Mexican law hold in one plant, and in the first case that came to a panel this found that it was outside its reach. A plant may also close, as the table shows. The Government of Mexico has denied the denial of rights in other cases.'
          )
        ],
        unknown: [
          t(
            'Los casos no son una muestra: los elige quien los presenta. No hay cifra pública de sindicatos, contratos legitimados o salarios pactados por planta del programa.',
            'The cases are no sample: those who file choose them. There is no public figure of unions, ratified agreements or agreed wages by plant of the programme.'
          )
        ],
        measures: [],
        sources: [],
        addresses: [
          {
            name: t('USTR: lista oficial de los casos del mecanismo', 'USTR: official list of the mechanism’s cases'),
            url: 'https://ustr.gov/issue-areas/enforcement/dispute-settlement-proceedings/fta-dispute-settlement/usmca/chapter-31-annex-facility-specific-rapid-response-labor-mechanism'
          }
        ],
        presets: []
      }
    ]
  };
};
