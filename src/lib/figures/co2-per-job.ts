import { maybeNumber, number, oneOf, text } from '../data/decode';
import { question, type Question } from '../data/question';
import { formatNumber, type Locale } from '../text/format';
import { citedSources } from './arithmetic';
import type { Figure, FigureContext, FigureParams } from './figure';
import { placeName, sectorName } from './names';
import { groupColour } from './palette';

interface PerJob {
  place: string;
  sector: string;
  year: string;
  kg: number;
  plants: number;
  jobs: number;
  /** Range of the jobs where they are estimated. */
  fewest: number | null;
  most: number | null;
  basis: 'published' | 'derived' | 'modelled';
  source: string;
}

const YEAR = 2020;
const LEAST_JOBS = 30_000;
const SHOWN = 15;
const REGISTERED = `SELECT plant.place_id, plant.sector_id, release.plant_id, release.kg, release.source_id FROM release JOIN plant USING (plant_id)
  WHERE substance = 'Bióxido de carbono' AND medium = 'air' AND year = ${YEAR} AND plant.sector_id LIKE '3%'`;

const decode = (record: Parameters<Question<PerJob>['decode']>[0]): PerJob => ({
  place: text(record, 'place'),
  sector: text(record, 'sector'),
  year: String(YEAR),
  kg: number(record, 'kg'),
  plants: number(record, 'plants'),
  jobs: number(record, 'jobs'),
  fewest: maybeNumber(record, 'fewest'),
  most: maybeNumber(record, 'most'),
  basis: oneOf(record, 'basis', ['published', 'derived', 'modelled']),
  source: text(record, 'source_id')
});

/** What is registered, divided by most and by fewest jobs; the former is given, so only the jobs are uncertain. */
function rangeOf({ kg, fewest, most }: PerJob): { low: number | null; high: number | null } {
  return { low: most ? kg / most : null, high: fewest ? kg / fewest : null };
}

function thousandth({ low, high }: { low: number | null; high: number | null }) {
  return { low: low && low / 1000, high: high && high / 1000 };
}

interface PerJobFigure {
  id: string;
  question(params: FigureParams): Question<PerJob>;
  named(context: FigureContext<PerJob>, row: PerJob): { id: string; label: string; colour: string; path?: string };
  subtitle: Record<Locale, string>;
  column: Record<Locale, string>;
  note: Record<Locale, string>;
}

/** Tonnes of carbon dioxide that plants registered, divided by manufacturing jobs of the same year. */
function perJob(spec: PerJobFigure): Figure<PerJob> {
  const ordered = ({ rows }: FigureContext<PerJob>) => [...rows].sort((a, b) => b.kg / b.jobs - a.kg / a.jobs);
  const mass = (kg: number, locale: Locale) => {
    if (kg < 1000) return `${formatNumber(kg, locale)} kg`;
    return `${formatNumber(kg / 1000, locale, kg < 10_000 ? 1 : 0)} t`;
  };
  const amount = (row: PerJob, locale: Locale) => mass(row.kg / row.jobs, locale);
  const withRange = (row: PerJob, locale: Locale) => {
    const { low, high } = rangeOf(row);
    if (low === null || high === null) return amount(row, locale);
    const ends = [low, high].map((kg) => mass(kg, locale));
    return `${amount(row, locale)} (${locale === 'es' ? `entre ${ends[0]} y ${ends[1]}` : `between ${ends[0]} and ${ends[1]}`})`;
  };
  return {
    id: spec.id,
    measure: 'plants_retc',
    question: spec.question,
    title(context) {
      const order = ordered(context);
      const [first, last] = [order[0]!, order.at(-1)!];
      const say = (row: PerJob) => `${spec.named(context, row).label} (${amount(row, context.locale)})`;
      return context.locale === 'es'
        ? `Bióxido de carbono por puesto: de ${say(last)} a ${say(first)}`
        : `Carbon dioxide per job: from ${say(last)} to ${say(first)}`;
    },
    subtitle: ({ locale }) => spec.subtitle[locale],
    chart: (context) => ({
      kind: 'bars',
      unit: 'kg',
      rows: ordered(context)
        .slice(0, SHOWN)
        .map((row) => {
          const { path, ...named } = spec.named(context, row);
          return {
            ...named,
            value: row.kg / row.jobs,
            ...rangeOf(row),
            basis: row.basis,
            ...(path ? { href: path } : {})
          };
        })
    }),
    table: (context) => ({
      caption: spec.subtitle[context.locale],
      columns: [
        { key: 'name', label: spec.column[context.locale], kind: 'text' },
        {
          key: 'value',
          label: context.locale === 'es' ? 'Toneladas por puesto' : 'Tonnes per job',
          kind: 'number',
          decimals: 2
        },
        ...(ordered(context).some(({ fewest }) => fewest !== null)
          ? (['low', 'high'] as const).map((key) => ({
              key,
              label: { low: { es: 'Bajo', en: 'Low' }, high: { es: 'Alto', en: 'High' } }[key][context.locale],
              kind: 'number' as const,
              decimals: 2
            }))
          : []),
        {
          key: 'kg',
          label: context.locale === 'es' ? 'Miles de toneladas' : 'Thousand tonnes',
          kind: 'number',
          decimals: 1
        },
        {
          key: 'plants',
          label: context.locale === 'es' ? 'Plantas que registran' : 'Plants that register',
          kind: 'number'
        },
        { key: 'jobs', label: context.locale === 'es' ? 'Puestos' : 'Jobs', kind: 'number' }
      ],
      rows: ordered(context).map((row) => ({
        cells: {
          name: spec.named(context, row).label,
          value: row.kg / row.jobs / 1000,
          ...(row.fewest === null ? {} : thousandth(rangeOf(row))),
          kg: row.kg / 1e6,
          plants: row.plants,
          jobs: row.jobs
        },
        basis: row.basis
      }))
    }),
    reading(context) {
      const order = ordered(context);
      const middle = order[Math.floor(order.length / 2)]!;
      const { label } = spec.named(context, middle);
      return context.locale === 'es'
        ? `A la mitad de la lista está ${label}, con ${withRange(middle, 'es')} por puesto y ${formatNumber(middle.plants, 'es')} plantas que registran.`
        : `In the middle of the list stands ${label}, with ${withRange(middle, 'en')} per job and ${formatNumber(middle.plants, 'en')} plants that register.`;
    },
    note: ({ locale }) => spec.note[locale],
    basis: (rows) => (rows.some(({ basis }) => basis === 'modelled') ? 'modelled' : 'derived'),
    sources: (rows) => [...new Set([...citedSources(rows), 'imss'])].sort()
  };
}

export const co2PerJobByCity = perJob({
  id: 'co2-per-job-by-city',
  question: () =>
    question(
      'CO2 per job by city',
      `WITH registered AS (${REGISTERED})
       SELECT part.place_id AS place, 'all' AS sector, sum(kg) AS kg, count(DISTINCT plant_id) AS plants, any_value(jobs.value) AS jobs,
         NULL AS fewest, NULL AS most, 'derived' AS basis, any_value(registered.source_id) AS source_id
       FROM registered JOIN place_part AS part ON part.part_id = registered.place_id
       JOIN best AS jobs ON jobs.place_id = part.place_id AND jobs.measure_id = 'jobs_manufacturing' AND jobs.sector_id = 'all' AND jobs.period = '${YEAR}-02'
       WHERE jobs.value >= ${LEAST_JOBS} GROUP BY part.place_id ORDER BY part.place_id`,
      decode
    ),
  named: ({ names }, row) => {
    const path = names.places[row.place]?.path;
    return { id: row.place, label: placeName(names, row.place), colour: 'var(--c7)', ...(path ? { path } : {}) };
  },
  subtitle: {
    es: `Bióxido de carbono que registran las plantas manufactureras, kilogramos por puesto manufacturero, metrópolis de 30 mil puestos o más, ${YEAR}`,
    en: `Carbon dioxide registered by manufacturing plants, kilograms per manufacturing job, metros of 30 thousand jobs or more, ${YEAR}`
  },
  column: { es: 'Metrópoli', en: 'Metro' },
  note: {
    es: 'Solo registran las plantas obligadas; una planta de energía o de acero decide el lugar de una ciudad. No incluye lo que emite la electricidad que compran.',
    en: 'Only plants under obligation register; one steel or energy plant decides a city’s place. What the electricity they buy emits is not in it.'
  }
});

export const co2PerJobBySubsector = perJob({
  id: 'co2-per-job-by-subsector',
  question: () =>
    question(
      'CO2 per job by subsector',
      `WITH registered AS (${REGISTERED})
       SELECT 'MX' AS place, registered.sector_id AS sector, sum(kg) AS kg, count(DISTINCT plant_id) AS plants, any_value(jobs.value) AS jobs,
         any_value(jobs.low) AS fewest, any_value(jobs.high) AS most, CAST(any_value(jobs.basis) AS VARCHAR) AS basis, any_value(registered.source_id) AS source_id
       FROM registered JOIN best AS jobs ON jobs.place_id = 'MX' AND jobs.measure_id = 'jobs_manufacturing' AND jobs.sector_id = registered.sector_id
         AND jobs.period = '${YEAR}' WHERE registered.sector_id <> '324' GROUP BY registered.sector_id ORDER BY registered.sector_id`,
      decode
    ),
  named: ({ names }, row) => {
    const path = names.sectors[row.sector]?.path;
    const group = names.sectors[row.sector]?.group ?? row.sector;
    return {
      id: row.sector,
      label: sectorName(names, row.sector),
      colour: groupColour(group),
      ...(path ? { path } : {})
    };
  },
  subtitle: {
    es: `Bióxido de carbono que registran las plantas, kilogramos por puesto del subsector, ${YEAR}, sin refinación`,
    en: `Carbon dioxide registered by plants, kilograms per job of the subsector, ${YEAR}, refining left out`
  },
  column: { es: 'Subsector', en: 'Subsector' },
  note: {
    es: 'Los puestos por subsector son una estimación de 2020 cuyo intervalo nacional es de menos de 1 % y no mueve estas cifras. Donde registran pocas plantas la cifra es de ellas, no del subsector.',
    en: 'Jobs by subsector are an estimate for 2020 whose national range is below 1% and does not move these figures. Where few plants register the figure is theirs, not the subsector’s.'
  }
});
