/** The four columns, which never add to one another, what happens in the economy, and what is only shown beside. */
export type Column = 'suspended' | 'financing' | 'lost' | 'collected' | 'activity' | 'memo';
export type Tax = 'IVA' | 'IGI' | 'DTA' | 'ISR' | 'fee';
/** Which amounts of a place carry a measure: its exports, the same by the state's tilt, or its jobs. */
export type Carrier = 'exports' | 'tilted' | 'jobs';

export interface ScenarioMeasure {
  id: string;
  column: Column;
  tax: Tax | null;
  unit: 'MXN' | 'USD' | 'persons';
  /** Amount of a year, or a stock that is gained or lost once. */
  kind: 'flow' | 'stock';
  carrier: Carrier;
  /** No base by state or city exists: the nation only. */
  nationOnly?: true;
}

/** What is computed by place, sector and year; their order is that of every array of results. */
export const MEASURES = [
  { id: 'suspended_vat', column: 'suspended', tax: 'IVA', unit: 'MXN', kind: 'flow', carrier: 'tilted' },
  { id: 'suspended_duty', column: 'suspended', tax: 'IGI', unit: 'MXN', kind: 'flow', carrier: 'tilted' },
  { id: 'financing_treasury', column: 'financing', tax: 'IVA', unit: 'MXN', kind: 'flow', carrier: 'tilted' },
  { id: 'financing_firms', column: 'financing', tax: 'IVA', unit: 'MXN', kind: 'flow', carrier: 'tilted' },
  { id: 'financing_duty', column: 'financing', tax: 'IGI', unit: 'MXN', kind: 'flow', carrier: 'tilted' },
  { id: 'financing_oneoff', column: 'financing', tax: 'IVA', unit: 'MXN', kind: 'stock', carrier: 'tilted' },
  { id: 'lost_vat', column: 'lost', tax: 'IVA', unit: 'MXN', kind: 'flow', carrier: 'tilted' },
  { id: 'lost_duty', column: 'lost', tax: 'IGI', unit: 'MXN', kind: 'flow', carrier: 'tilted' },
  { id: 'collected_vat', column: 'collected', tax: 'IVA', unit: 'MXN', kind: 'flow', carrier: 'tilted' },
  { id: 'collected_duty', column: 'collected', tax: 'IGI', unit: 'MXN', kind: 'flow', carrier: 'tilted' },
  { id: 'collected_dta', column: 'collected', tax: 'DTA', unit: 'MXN', kind: 'flow', carrier: 'tilted' },
  {
    id: 'collected_isr',
    column: 'collected',
    tax: 'ISR',
    unit: 'MXN',
    kind: 'flow',
    carrier: 'exports',
    nationOnly: true
  },
  { id: 'collected_fee', column: 'collected', tax: 'fee', unit: 'MXN', kind: 'flow', carrier: 'exports' },
  { id: 'exports', column: 'activity', tax: null, unit: 'USD', kind: 'flow', carrier: 'exports' },
  { id: 'imported_inputs', column: 'activity', tax: null, unit: 'MXN', kind: 'flow', carrier: 'tilted' },
  { id: 'jobs', column: 'activity', tax: null, unit: 'persons', kind: 'stock', carrier: 'jobs' },
  { id: 'value_added', column: 'activity', tax: null, unit: 'MXN', kind: 'flow', carrier: 'exports' },
  { id: 'refunds', column: 'memo', tax: 'IVA', unit: 'MXN', kind: 'flow', carrier: 'tilted' },
  { id: 'refund_cost', column: 'memo', tax: 'IVA', unit: 'MXN', kind: 'flow', carrier: 'tilted' },
  { id: 'taxes_on_jobs', column: 'memo', tax: null, unit: 'MXN', kind: 'flow', carrier: 'jobs' }
] as const satisfies readonly ScenarioMeasure[];

export type MeasureId = (typeof MEASURES)[number]['id'];
export const MEASURE_COUNT = MEASURES.length;

/** Position of each measure. */
export const AT = Object.fromEntries(MEASURES.map(({ id }, m) => [id, m])) as Record<MeasureId, number>;

/**
 * Measures that are another one times a number of the country that is the same in every sector: sums over sectors are made
 * of that other one alone, and multiplied draw by draw.
 */
export const MULTIPLES: Partial<
  Record<MeasureId, { of: MeasureId; by: 'treasuryRate' | 'firmRate' | 'refundCost' | 'taxPerJob' }>
> = {
  financing_treasury: { of: 'financing_oneoff', by: 'treasuryRate' },
  financing_firms: { of: 'financing_oneoff', by: 'firmRate' },
  refund_cost: { of: 'refunds', by: 'refundCost' },
  taxes_on_jobs: { of: 'jobs', by: 'taxPerJob' }
};

/** Sums inside one column, never across: what is suspended, lost and collected. Financing has two sides that do not add. */
export const TOTALS = [
  { id: 'suspended', column: 'suspended', parts: ['suspended_vat', 'suspended_duty'] },
  { id: 'lost', column: 'lost', parts: ['lost_vat', 'lost_duty'] },
  {
    id: 'collected',
    column: 'collected',
    parts: ['collected_vat', 'collected_duty', 'collected_dta', 'collected_isr', 'collected_fee']
  }
] as const satisfies readonly { id: string; column: Column; parts: readonly MeasureId[] }[];

export type ResultId = MeasureId | (typeof TOTALS)[number]['id'];
/** Measures and column totals, in the order of results. */
export const RESULTS: readonly ResultId[] = [...MEASURES.map(({ id }) => id), ...TOTALS.map(({ id }) => id)];
/** Parts of each result as positions in `MEASURES`. */
export const PARTS: readonly (readonly number[])[] = [
  ...MEASURES.map((_, m) => [m]),
  ...TOTALS.map(({ parts }) => parts.map((id) => AT[id]))
];

/** Column, unit and kind of a result. */
export function resultOf(id: ResultId): Pick<ScenarioMeasure, 'column' | 'tax' | 'unit' | 'kind'> & { total: boolean } {
  const total = TOTALS.find((known) => known.id === id);
  if (total) return { column: total.column, tax: null, unit: 'MXN', kind: 'flow', total: true };
  const { column, tax, unit, kind } = MEASURES[AT[id as MeasureId]]!;
  return { column, tax, unit, kind, total: false };
}

/** Results whose range every place has; the others' ranges are made for the nation, and for a place when it is opened. */
export const HEADLINE: readonly ResultId[] = [
  'suspended',
  'financing_treasury',
  'financing_firms',
  'lost',
  'collected',
  'exports',
  'imported_inputs',
  'jobs',
  'value_added'
];
