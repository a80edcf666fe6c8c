import { series } from '../data/questions/series';
import { trend } from './trend';

export const exportsTrend = trend({
  id: 'exports-trend',
  measure: 'exports',
  unit: 'USD',
  takes: 'state',
  question: ({ place = 'MX', sector = 'all' }) => series('exports', [place], [sector], 'year'),
  texts: {
    es: { subject: 'lo exportado', plural: false, subtitle: 'Exportaciones, dólares corrientes' },
    en: { subject: 'exports', plural: true, subtitle: 'Exports, current US dollars' }
  },
  note: {
    es: 'Dólares corrientes: el crecimiento incluye el de los precios.',
    en: 'Current dollars: growth includes that of prices.'
  }
});

export const formalJobsTrend = trend({
  id: 'formal-jobs-trend',
  measure: 'jobs_formal',
  unit: 'jobs',
  colour: 'var(--c2)',
  takes: 'state',
  question: ({ place = 'MX' }) => series('jobs_formal', [place], ['all'], 'year'),
  texts: {
    es: {
      subject: 'el empleo formal',
      plural: false,
      subtitle: 'Puestos afiliados al IMSS, media anual, todas las actividades'
    },
    en: {
      subject: 'formal employment',
      plural: false,
      subtitle: 'Jobs registered with IMSS, yearly mean, all activities'
    }
  }
});

export const fdiTrend = trend({
  id: 'fdi-trend',
  measure: 'fdi',
  unit: 'USD',
  colour: 'var(--c5)',
  growth: false,
  takes: 'state',
  question: ({ place = 'MX' }) => series('fdi', [place], ['all'], 'year'),
  texts: {
    es: {
      subject: 'la inversión extranjera directa',
      plural: false,
      subtitle: 'Flujos de inversión extranjera directa, dólares corrientes'
    },
    en: {
      subject: 'foreign direct investment',
      plural: false,
      subtitle: 'Foreign direct investment flows, current US dollars'
    }
  },
  note: {
    es: 'Son flujos: un año puede deberse a una sola operación. Desde 2018 es la cifra publicada al cierre de cada año; antes, la revisada.',
    en: 'These are flows: a year may be due to one deal. From 2018 the figure is that printed at each year’s close; before, the revised one.'
  }
});

export const usInputsTrend = trend({
  id: 'us-inputs-trend',
  measure: 'us_inputs',
  unit: 'USD',
  colour: 'var(--c4)',
  takes: 'state',
  question: ({ place = 'MX' }) => series('us_inputs', [place], ['all'], 'year'),
  texts: {
    es: {
      subject: 'las mercancías que llegan de Estados Unidos',
      plural: true,
      subtitle: 'Exportaciones de EE. UU. por estado del consignatario, dólares corrientes'
    },
    en: {
      subject: 'goods arriving from the United States',
      plural: true,
      subtitle: 'US exports by state of the consignee, current dollars'
    }
  }
});

export const cityJobsMonthly = trend({
  id: 'city-jobs-monthly',
  measure: 'jobs_manufacturing',
  unit: 'jobs',
  colour: 'var(--c2)',
  takes: 'state',
  question: ({ place = 'MX' }) => series('jobs_manufacturing', [place], ['all'], 'month'),
  texts: {
    es: {
      subject: 'el empleo manufacturero permanente',
      plural: false,
      subtitle: 'Puestos manufactureros permanentes en el IMSS'
    },
    en: {
      subject: 'permanent manufacturing employment',
      plural: false,
      subtitle: 'Permanent manufacturing jobs registered with IMSS'
    }
  },
  note: {
    es: 'Son los únicos doce meses con empleo municipal por sector en esta copia; de abril a junio de 2020 pesa la pandemia.',
    en: 'The only twelve months with municipal jobs by sector in this copy; April to June 2020 carry the pandemic.'
  }
});

export const populationTrend = trend({
  id: 'population-trend',
  measure: 'population',
  unit: 'persons',
  colour: 'var(--c3)',
  takes: 'state',
  question: ({ place = 'MX' }) => series('population', [place], ['all'], 'year'),
  texts: {
    es: { subject: 'la población', plural: false, subtitle: 'Habitantes según censos y conteos' },
    en: { subject: 'the population', plural: false, subtitle: 'Inhabitants, censuses and counts' }
  }
});
