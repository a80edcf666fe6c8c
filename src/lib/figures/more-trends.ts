import { cells } from '../data/questions/cell';
import { immexPoints } from '../data/questions/points';
import { series } from '../data/questions/series';
import { formatPeriod, formatShare, formatValue } from '../text/format';
import { latest } from './arithmetic';
import type { Figure } from './figure';
import type { Point } from '../data/questions/points';
import { immexJobsPoints } from './immex-points';
import { lines } from './lines';
import { measured, type MeasuredCell } from './measured';
import { placeName } from './names';
import { trend } from './trend';
import { say } from './words';

export const valueAddedTrend = trend({
  id: 'domestic-value-added',
  measure: 'domestic_value_added_exports',
  unit: 'USD',
  growth: false,
  question: () => series('domestic_value_added_exports', ['MX'], ['all'], 'year'),
  texts: {
    es: {
      subject: 'el valor agregado nacional en lo exportado',
      plural: false,
      subtitle: 'Valor agregado nacional contenido en las exportaciones, dólares corrientes'
    },
    en: {
      subject: 'domestic value added in exports',
      plural: false,
      subtitle: 'Domestic value added in exports, current US dollars'
    }
  },
  note: {
    es: 'OCDE TiVA, todos los sectores. La copia trae dos columnas iguales y se toma como valor agregado nacional.',
    en: 'OECD TiVA, all sectors. The copy holds two equal columns and is taken as domestic value added.'
  }
});

/** Economic censuses are five years apart: points joined by straight lines would show years that nobody counted. */
export const censusPersonnel = lines({
  id: 'census-manufacturing-personnel',
  measure: 'census_personnel',
  unit: 'persons',
  question: () =>
    cells('census personnel', `measure_id = 'census_personnel' AND place_id = 'MX' AND sector_id = 'scian-31-33'`),
  lines: ({ rows, locale }) => [
    { id: 'personnel', label: say(locale, 'manufactura', 'manufacturing'), colour: 'var(--c2)', joined: false, rows }
  ],
  title({ locale, rows }) {
    const [first, last] = [rows[0]!, rows.at(-1)!];
    return say(
      locale,
      `La manufactura ocupa a ${formatValue(last.value, 'persons', 'es')} en ${last.period}; en ${first.period} eran ${formatValue(first.value, 'persons', 'es')}`,
      `Manufacturing employs ${formatValue(last.value, 'persons', 'en')} in ${last.period}; in ${first.period} they were ${formatValue(first.value, 'persons', 'en')}`
    );
  },
  subtitle: {
    es: 'Personal ocupado en la manufactura, censos económicos',
    en: 'Personnel in manufacturing, economic censuses'
  }
});

export const minimumWages = lines({
  id: 'minimum-wages',
  measure: 'minimum_wage',
  unit: 'MXN/day',
  decimals: 2,
  question: () =>
    measured(
      'minimum wages',
      ['minimum_wage', 'minimum_wage_border'],
      `place_id = 'MX' AND sector_id = 'all' AND length(period) = 4`
    ),
  lines({ rows, locale }) {
    const of = (measure: string) => (rows as MeasuredCell[]).filter((row) => row.measure === measure);
    return [
      {
        id: 'border',
        label: say(locale, 'frontera norte', 'northern border'),
        colour: 'var(--c4)',
        rows: of('minimum_wage_border')
      },
      { id: 'general', label: say(locale, 'general', 'general'), colour: 'var(--c1)', rows: of('minimum_wage') }
    ];
  },
  title({ locale }, [border, general]) {
    const [north, rest] = [latest(border!.rows)!, latest(general!.rows)!];
    return say(
      locale,
      `El mínimo de la frontera norte es ${formatShare(north.value / rest.value - 1, 'es', 0)} mayor que el general en ${north.period}`,
      `The minimum wage of the northern border is ${formatShare(north.value / rest.value - 1, 'en', 0)} above the general one in ${north.period}`
    );
  },
  subtitle: { es: 'Salario mínimo diario, pesos corrientes', en: 'Daily minimum wage, current pesos' }
});

export const immexPlantsPoints: Figure<Point> = {
  ...immexJobsPoints,
  id: 'immex-plants-points',
  measure: 'plants_immex',
  question: ({ place = 'MX' }) => immexPoints('plants_immex', place),
  title({ rows, names, locale }) {
    const last = latest(rows)!;
    const where = placeName(names, last.place);
    // Most of what is published is of the manufacturing segment.
    const part =
      last.sector === 'scian-31-33' ? say(locale, ', segmento manufacturero', ', manufacturing segment') : '';
    return say(
      locale,
      `${where}: ${formatValue(last.value, 'establishments', 'es')} con programa IMMEX en ${formatPeriod(last.period, 'es')}${part}`,
      `${where}: ${formatValue(last.value, 'establishments', 'en')} in the IMMEX programme in ${formatPeriod(last.period, 'en')}${part}`
    );
  },
  subtitle: ({ rows, names, locale }) =>
    say(
      locale,
      `Establecimientos con programa IMMEX, ${placeName(names, rows[0]!.place)}, cifras publicadas sueltas`,
      `Establishments in the IMMEX programme, ${placeName(names, rows[0]!.place)}, scattered published figures`
    ),
  chart: (context) => ({ ...immexJobsPoints.chart(context), unit: 'establishments' }),
  table(context) {
    const table = immexJobsPoints.table(context);
    const label = say(context.locale, 'Establecimientos', 'Establishments');
    return {
      ...table,
      caption: say(context.locale, 'Establecimientos IMMEX publicados', 'Published IMMEX establishments'),
      columns: table.columns.map((column) => (column.key === 'value' ? { ...column, label } : column))
    };
  }
};

/** The one state whose programme figures form a monthly series. */
export const immexJalisco = trend({
  id: 'immex-jobs-jalisco',
  measure: 'jobs_immex',
  unit: 'persons',
  colour: 'var(--c2)',
  question: () =>
    cells(
      'IMMEX jobs of Jalisco',
      `measure_id = 'jobs_immex' AND place_id = '14' AND sector_id = 'all' AND source_id = 'iieg-jalisco' AND length(period) = 7`
    ),
  texts: {
    es: {
      subject: 'el personal IMMEX de Jalisco',
      plural: false,
      subtitle: 'Personal ocupado en establecimientos IMMEX, mensual'
    },
    en: {
      subject: 'IMMEX employment of Jalisco',
      plural: false,
      subtitle: 'Employment in IMMEX establishments, monthly'
    }
  }
});

export const exchangeRate = trend({
  id: 'exchange-rate',
  placed: false,
  measure: 'usd_mxn',
  unit: 'MXN/USD',
  decimals: 2,
  fromZero: true,
  question: () => series('usd_mxn', ['MX'], ['all'], 'year'),
  texts: {
    es: {
      subject: 'el dólar',
      label: 'dólar',
      plural: false,
      subtitle: 'Tipo de cambio FIX, media anual, pesos por dólar'
    },
    en: {
      subject: 'the US dollar',
      label: 'US dollar',
      plural: false,
      subtitle: 'FIX exchange rate, yearly mean, pesos per dollar'
    }
  }
});

/** The cycle on the other side of the border, to which the programme's orders answer. */
export const usIndustry = trend({
  id: 'us-industrial-production',
  placed: false,
  measure: 'us_industrial_production',
  unit: 'index',
  decimals: 1,
  fromZero: false,
  colour: 'var(--c6)',
  question: () => series('us_industrial_production', ['MX'], ['all'], 'month'),
  texts: {
    es: {
      subject: 'la producción industrial de Estados Unidos',
      label: 'índice',
      plural: false,
      subtitle: 'Índice de producción industrial de EE. UU., mensual'
    },
    en: {
      subject: 'US industrial production',
      label: 'index',
      plural: false,
      subtitle: 'US industrial production index, monthly'
    }
  },
  note: {
    es: 'El eje no empieza en cero: es un índice.',
    en: 'The axis does not begin at zero: it is an index.'
  }
});

export const usVehicles = trend({
  id: 'us-vehicle-sales',
  placed: false,
  measure: 'us_vehicle_sales',
  unit: 'vehicles/year',
  colour: 'var(--c1)',
  question: () => series('us_vehicle_sales', ['MX'], ['all'], 'year'),
  texts: {
    es: {
      subject: 'las ventas de vehículos en Estados Unidos',
      label: 'ventas',
      plural: true,
      subtitle: 'Ventas de vehículos ligeros en EE. UU., ritmo anual, media del año'
    },
    en: {
      subject: 'vehicle sales in the United States',
      label: 'sales',
      plural: true,
      subtitle: 'Light vehicle sales in the US, annual rate, yearly mean'
    }
  }
});
