import type { Locale } from '../text/format';
import type { Amount, SectorFacts } from './facts';
import type { NumberSpec, RowAmount } from './rows';

export const SECTOR_ROW_IDS = [
  'exports',
  'share',
  'states',
  'hidden',
  'concentration',
  'city',
  'jobs',
  'plants',
  'vat',
  'lost'
] as const;
export type SectorRowId = (typeof SECTOR_ROW_IDS)[number];

export interface SectorRowSpec extends NumberSpec {
  id: SectorRowId;
  value(sector: SectorFacts): RowAmount | null;
}

const own = (amount: Amount | null, of: string | null = null): RowAmount | null => (amount ? { ...amount, of } : null);
/** Arithmetic on the published exports of the year. */
const derived = ({ exports }: SectorFacts, value: number): RowAmount => ({
  ...exports,
  basis: 'derived',
  value,
  low: null,
  high: null,
  of: null
});

const UNPUBLISHED = { es: 'no se publica', en: 'not published' };
const TOO_LITTLE = { es: 'no se calcula: muy poco o sin datos', en: 'not computed: too little, or no data' };

const row = (
  id: SectorRowId,
  unit: string,
  decimals: number,
  [es, en]: readonly [string, string],
  missing: Record<Locale, string>,
  value: SectorRowSpec['value']
): SectorRowSpec => ({ id, unit, decimals, label: { es, en }, byState: false, missing, value });

/** Every number that two sectors are compared by, in order. */
export const SECTOR_ROWS: readonly SectorRowSpec[] = [
  row('exports', 'USD', 0, ['Exportaciones', 'Exports'], UNPUBLISHED, ({ exports }) => own(exports)),
  row(
    'share',
    'share',
    1,
    ['Parte de lo que los estados exportan', 'Part of what the states export'],
    UNPUBLISHED,
    (sector) => derived(sector, sector.share)
  ),
  row('states', 'number', 0, ['Estados con cifra publicada', 'States with a published figure'], UNPUBLISHED, (sector) =>
    derived(sector, sector.stateCount)
  ),
  row(
    'hidden',
    'number',
    0,
    ['Estados con cifra confidencial, entera o en parte', 'States with a confidential figure, whole or in part'],
    UNPUBLISHED,
    (sector) => derived(sector, sector.hidden)
  ),
  row(
    'concentration',
    'index',
    2,
    [
      'Concentración entre estados, de lo publicado (Herfindahl, 0 a 1)',
      'Concentration across states, of what is published (Herfindahl, 0 to 1)'
    ],
    UNPUBLISHED,
    (sector) => derived(sector, sector.concentration)
  ),
  row('city', 'USD', 0, ['La ciudad que más exportaría', 'The city that would export most'], TOO_LITTLE, ({ city }) =>
    city ? own(city, city.name) : null
  ),
  row('jobs', 'jobs', 0, ['Empleo manufacturero', 'Manufacturing jobs'], TOO_LITTLE, ({ jobs }) => own(jobs)),
  row(
    'plants',
    'establishments',
    0,
    ['Plantas que reportan al RETC', 'Plants reporting to the RETC'],
    { es: 'no se cuenta por grupo, o ninguna reporta', en: 'not counted by group, or none reports' },
    ({ plants }) => own(plants)
  ),
  row('vat', 'MXN', 0, ['IVA en suspenso', 'VAT suspended'], TOO_LITTLE, ({ vat }) => own(vat)),
  row('lost', 'MXN', 0, ['Impuesto perdido', 'Tax lost'], TOO_LITTLE, ({ lost }) => own(lost))
];

/** Rows that a profile shows beside its facts. */
export const SECTOR_CONTEXT: readonly SectorRowId[] = ['concentration', 'hidden', 'city', 'jobs', 'plants', 'lost'];
