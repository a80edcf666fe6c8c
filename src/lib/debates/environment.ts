import { number, text } from '../data/decode';
import { allSectors } from '../data/questions/sectors';
import { question } from '../data/question';
import { formatList, formatNumber, formatShare } from '../text/format';
import { co2PerJobByCity, co2PerJobBySubsector } from '../figures/co2-per-job';
import { MissingFactError, openBook } from './book';
import type { Ask, Writer } from './debate';

/** Year from which other reporting thresholds apply: what stands on each side of it is not alike. */
const BREAK = 2014;

/** Metros with most jobs in the programme: Juárez, Tijuana, Reynosa, Matamoros, Mexicali, Chihuahua, Nogales. */
const HUBS = ['M08.2.03', 'M02.1.01', 'M28.1.01', 'M28.2.04', 'M02.2.03', 'M08.1.01', 'M26.2.04'];

export const environment: Writer = async (ask, locale) => {
  const book = await openBook(ask, locale, {
    measures: ['plants_retc'],
    where: `place_id = 'MX' AND sector_id = 'all'`
  });
  const { t } = book;
  const plants = await registered(ask);
  const count = (year: number) => plants.find((each) => each.year === year)!.plants;
  const last = plants.at(-1)!;
  const say = (value: number) => formatNumber(value, locale);
  const heavy = await heaviest(ask);
  const share = formatShare(heavy.top / heavy.all, locale, 0);
  const cities = byWeight(await ask(co2PerJobByCity.question({})));
  const subsectors = byWeight(await ask(co2PerJobBySubsector.question({})));
  const names = new Map((await ask(allSectors())).map((sector) => [sector.id, sector.name[locale].toLowerCase()]));
  const sectorList = (rows: typeof subsectors) =>
    formatList(
      rows.map(({ sector }) => names.get(sector)!),
      locale
    );
  const place = (sector: string) => subsectors.findIndex((row) => row.sector === sector) + 1;
  const rank = (place: string) => {
    const found = cities.findIndex((row) => row.place === place);
    if (found < 0) throw new MissingFactError(`registered carbon dioxide of ${place}`);
    return `${book.place(place)} (${found + 1})`;
  };
  const hubs = HUBS.filter((place) => cities.some((row) => row.place === place));
  const half = cities.length / 2;
  const upper = hubs.filter((place) => cities.findIndex((row) => row.place === place) < half);
  const lower = hubs.filter((place) => !upper.includes(place));
  const listed = (places: string[]) => (places.length ? formatList(places.map(rank), locale) : t('ninguna', 'none'));
  const [before, after] = [count(BREAK - 1), count(BREAK)];
  const drop = formatShare(1 - after / before, locale, 0);

  return {
    title: t('Ambiente: ¿qué se registra y qué no?', 'Environment: what is registered and what is not?'),
    lead: t(
      'El registro federal de emisiones dice qué declaran las plantas obligadas, sustancia por sustancia. No dice cuáles trabajan bajo el programa, ni mide el agua que usan ni lo que emite la electricidad que compran. En ese hueco cabe casi toda la discusión.',
      'The federal register of releases says what plants under obligation declare, substance by substance. It does not say which work under the programme, nor measure the water they use or what the electricity they buy emits. Most of the dispute fits into that gap.'
    ),
    reforms: [],
    claims: [
      {
        id: 'dirty-industry',
        side: 'change',
        who: t('Organizaciones ambientales de la frontera', 'Environmental organisations of the border'),
        said: t(
          'La industria de exportación contamina más que la demás',
          'The export industry pollutes more than the rest'
        ),
        figures: [{ id: 'co2-per-job-by-subsector' }, { id: 'retc-by-subsector' }],
        supports: [
          t(
            `Hay subsectores que exportan y registran mucho bióxido de carbono por puesto. Encabezan la lista ${sectorList(subsectors.slice(0, 3))}.`,
            `There are subsectors that export and register much carbon dioxide per job. The first are ${sectorList(subsectors.slice(0, 3))}.`
          )
        ],
        contradicts: [
          t(
            `Las actividades que más trabajan bajo el programa no encabezan la lista: autopartes y vehículos ocupan el lugar ${place('336')} de ${subsectors.length}; electrónica, el ${place('334')}; equipo médico y otras, el ${place('339')}. En ${heavy.year}, ${share} de lo registrado por la manufactura viene de los cinco subsectores que más registran.`,
            `The activities that work most under the programme do not head the list: vehicles and parts stand at ${place('336')} of ${subsectors.length}; electronics at ${place('334')}; medical equipment and others at ${place('339')}. In ${heavy.year}, ${share} of what manufacturing registered came from the five subsectors that register most.`
          )
        ],
        unknown: [
          t(
            'El registro no marca a las empresas del programa: se compara por sector, no por régimen. Bióxido de carbono no es toxicidad, y sumar kilos de sustancias distintas no significa nada, por eso aquí no se suman.',
            'The register does not mark firms of the programme: the comparison is by sector, not by regime. Carbon dioxide is not toxicity, and adding kilos of different substances means nothing, which is why they are not added here.'
          )
        ],
        measures: ['plants_retc', 'jobs_manufacturing'],
        sources: ['semarnat-retc', 'imss'],
        presets: []
      },
      {
        id: 'fewer-releases',
        side: 'keep',
        who: t('Industria y autoridades ambientales', 'Industry and environmental authorities'),
        said: t('Cada vez hay menos emisiones registradas', 'Fewer and fewer releases are registered'),
        figures: [{ id: 'retc-plants' }],
        supports: [
          t(
            `Las plantas que registran pasaron de ${say(before)} en ${BREAK - 1} a ${say(after)} en ${BREAK}, y son ${say(last.plants)} en ${last.year}.`,
            `Plants that register went from ${say(before)} in ${BREAK - 1} to ${say(after)} in ${BREAK}, and are ${say(last.plants)} in ${last.year}.`
          )
        ],
        contradicts: [
          t(
            `La caída de ${drop} en ${BREAK} es del umbral: ese año cambiaron los montos a partir de los cuales se declara. A los dos lados de la línea se cuentan cosas distintas; no es una baja de emisiones.`,
            `The fall of ${drop} in ${BREAK} is of the threshold: in that year the amounts from which plants must declare changed. Different things are counted on each side of the line; it is no fall in releases.`
          )
        ],
        unknown: [
          t(
            'Cada planta declara lo suyo, y unos pocos renglones con error de unidades pueden decidir un total nacional: por eso esta página no publica tendencias de kilos por sustancia.',
            'Each plant declares its own, and a few lines with an error of units can decide a national total: this page therefore publishes no trends of kilos by substance.'
          )
        ],
        measures: ['plants_retc'],
        sources: ['semarnat-retc'],
        presets: []
      },
      {
        id: 'hubs',
        side: 'change',
        who: t(
          'Vecinos y universidades de las ciudades industriales',
          'Neighbours and universities of industrial cities'
        ),
        said: t('La carga se concentra en las ciudades maquiladoras', 'The burden falls on the maquila cities'),
        figures: [{ id: 'co2-per-job-by-city' }],
        supports: [
          t(
            `De las ${hubs.length} metrópolis con más empleo en el programa, están en la mitad alta de la lista de bióxido de carbono por puesto (lugar entre ${cities.length}): ${listed(upper)}.`,
            `Of the ${hubs.length} metros with most jobs in the programme, these stand in the upper half of the list of carbon dioxide per job (place among ${cities.length}): ${listed(upper)}.`
          )
        ],
        contradicts: [
          t(
            `En la mitad baja están ${listed(lower)}. Unas pocas plantas deciden un lugar: en la primera de la lista, ${book.place(cities[0]!.place)}, registran ${say(cities[0]!.plants)}.`,
            `In the lower half stand ${listed(lower)}. A few plants decide a place: in the first on the list, ${book.place(cities[0]!.place)}, ${say(cities[0]!.plants)} register.`
          )
        ],
        unknown: [
          t(
            'No hay aquí dato de agua, de aire que se respira ni de salud. La dirección de una planta es la que ella declara, y su emisión puede caer en otro municipio.',
            'There are no data here of water, of the air people breathe or of health. A plant’s address is the one it declares, and what it emits may fall on another municipality.'
          )
        ],
        measures: ['plants_retc'],
        sources: ['semarnat-retc', 'imss'],
        presets: []
      }
    ]
  };
};

/** Plants with at least one release on the register, by year. */
function registered(ask: Ask): Promise<{ year: number; plants: number }[]> {
  return ask(
    question(
      'plants that register',
      'SELECT CAST(year AS DOUBLE) AS year, count(DISTINCT plant_id) AS plants FROM release GROUP BY year ORDER BY year',
      (record) => ({ year: number(record, 'year'), plants: number(record, 'plants') })
    )
  );
}

/** Carbon dioxide of manufacturing in the last year with fitted jobs: all of it, and of the five subsectors with most. */
async function heaviest(ask: Ask): Promise<{ year: string; all: number; top: number }> {
  const rows = await ask(
    question(
      'carbon dioxide by subsector',
      `SELECT sector_id, sum(kg) AS kg FROM release JOIN plant USING (plant_id) WHERE substance = 'Bióxido de carbono' AND medium = 'air'
         AND year = 2020 AND sector_id LIKE '3%' GROUP BY sector_id ORDER BY kg DESC`,
      (record) => ({ sector: text(record, 'sector_id'), kg: number(record, 'kg') })
    )
  );
  const total = (count: number) => rows.slice(0, count).reduce((sum, { kg }) => sum + kg, 0);
  return { year: '2020', all: total(rows.length), top: total(5) };
}

/** Most kilograms a job first. */
function byWeight<Row extends { kg: number; jobs: number }>(rows: Row[]): Row[] {
  return [...rows].sort((a, b) => b.kg / b.jobs - a.kg / a.jobs);
}
