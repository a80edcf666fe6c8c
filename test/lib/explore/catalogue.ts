import { catalogueOf, type MeasureOffer } from '../../../src/lib/explore/catalogue';
import type { ExploredMeasure, Offer } from '../../../src/lib/data/questions/explore';

const measure = (id: string, unit: string, more: Partial<ExploredMeasure> = {}): ExploredMeasure => ({
  id,
  name: { es: id, en: id },
  caveat: { es: '', en: '' },
  unit,
  adds: true,
  decimals: 0,
  growthAllowed: true,
  ...more
});

const offer = (
  id: string,
  level: Offer['level'],
  sectorLevel: Offer['sectorLevel'],
  more: Partial<Offer> = {}
): Offer => ({
  measure: id,
  level,
  sectorLevel,
  grain: 'year',
  sectors: sectorLevel === 'all' ? 1 : 16,
  periods: 19,
  bases: 'published derived',
  ...more
});

/** A small catalogue with every kind of measure: dollars, pesos, jobs, wages, an estimate. */
export const CATALOGUE: MeasureOffer[] = catalogueOf(
  [
    measure('exports', 'USD'),
    measure('jobs_formal', 'jobs'),
    measure('jobs_manufacturing', 'jobs'),
    measure('wage_daily', 'MXN/day', { adds: false }),
    measure('vat_suspended', 'MXN', { growthAllowed: false })
  ],
  [
    offer('exports', 'state', 'all', { bases: 'derived' }),
    offer('exports', 'state', 'group', { bases: 'derived' }),
    offer('exports', 'state', 'subsector'),
    offer('exports', 'metro', 'all', { bases: 'modelled' }),
    offer('exports', 'metro', 'subsector', { bases: 'modelled' }),
    offer('jobs_formal', 'state', 'all'),
    offer('jobs_formal', 'state', 'all', { grain: 'month', periods: 340 }),
    offer('jobs_manufacturing', 'metro', 'all', { grain: 'month', periods: 12 }),
    offer('jobs_manufacturing', 'municipality', 'all', { grain: 'month', periods: 12 }),
    offer('wage_daily', 'state', 'all'),
    offer('vat_suspended', 'state', 'all', { bases: 'modelled' }),
    offer('vat_suspended', 'state', 'subsector', { bases: 'modelled' })
  ]
);
