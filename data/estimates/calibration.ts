import type { DuckDBConnection } from '@duckdb/node-api';
import type { YearFootprint } from './footprints';
import { rows } from './query';
import { SECTORS } from './sectors';

/** One figure of the model beside what it is held against. */
export interface ReportLine {
  id: string;
  es: string;
  en: string;
  unit: 'MXN' | 'USD' | 'share' | 'ratio';
  value: number;
  low: number | null;
  high: number | null;
  /** The anchor, and the range inside which the line passes. */
  anchor: number | null;
  from: number;
  to: number;
  source: string;
  /** The line as the build prints it. */
  text: string;
}

/** A line of the calibration report lies outside its stated range: the footprint is not published. */
export class CalibrationError extends Error {
  constructor(readonly lines: readonly ReportLine[]) {
    super(`the footprint misses its anchors:\n${lines.map((line) => `  - ${line.text}`).join('\n')}`);
    this.name = 'CalibrationError';
  }
}

export function checkReport(lines: readonly ReportLine[]): void {
  const off = lines.filter(({ value, from, to }) => !(value >= from && value <= to));
  if (off.length) throw new CalibrationError(off);
}

type Draft = Omit<ReportLine, 'text' | 'low' | 'high'> & { low?: number; high?: number };

/** The figures of MODEL §5 “to print beside the model”, each with its anchor; reads the estimates already in the database. */
export async function calibrationReport(
  connection: DuckDBConnection,
  footprints: readonly YearFootprint[],
  shift: number
): Promise<ReportLine[]> {
  const of = footprints.find(({ facts }) => facts.year === 2024)!;
  const modelled = await modelledRows(connection);
  const cell = (measure: string, place: string) => modelled.get(`${measure} ${place}`)!;
  const range = (measure: string, place: string) => {
    const { value, low, high } = cell(measure, place);
    return { value, low, high };
  };
  const imports = of.facts.imports! * of.facts.pesosPerDollar;
  const collected = await customsVat(connection);
  const drafts: Draft[] = [
    {
      id: 'temporary-imports',
      es: 'Importaciones temporales, 2024',
      en: 'Temporary imports, 2024',
      unit: 'MXN',
      ...range('temp_imports', 'MX'),
      anchor: 4.2e12,
      from: 3.5e12,
      to: 4.98e12,
      source: 'μ .30/.36/.427 × 636.2 bn USD × 18.33'
    },
    {
      id: 'vat-suspended',
      es: 'IVA suspendido, 2024',
      en: 'VAT suspended, 2024',
      unit: 'MXN',
      ...range('vat_suspended', 'MX'),
      anchor: 0.67e12,
      from: 0.56e12,
      to: 0.8e12,
      source: '16 % of 3.5 / 4.2 / 4.98 trillion'
    },
    {
      id: 'vat-ceiling',
      es: 'IVA suspendido sobre el IVA que no se cobra en aduana, 2024',
      en: 'VAT suspended over the VAT not collected at customs, 2024',
      unit: 'share',
      value: cell('vat_suspended', 'MX').value / (of.facts.vat * imports * 1.03 - collected),
      anchor: null,
      from: 0,
      to: 1,
      source: '0.16 × 11.98 trillion less the 877,537 M collected (customs revenue 2024)'
    },
    {
      id: 'float-treasury-no-offset',
      es: 'Costo financiero del fisco sin compensación en el país (o = 0), 2024',
      en: 'Treasury’s financing without offset at home (o = 0), 2024',
      unit: 'MXN',
      value: cell('float_treasury', 'MX').value / (1 - 0.15),
      anchor: 12.2e9,
      from: 8.5e9,
      to: 21.2e9,
      source: 'H 50 / 60 / 88 days at CETES'
    },
    {
      id: 'duty-relieved',
      es: 'Arancel devuelto o no cobrado, 2024',
      en: 'Duty relieved, 2024',
      unit: 'MXN',
      ...range('duty_relieved', 'MX'),
      anchor: 5e9,
      from: 2e9,
      to: 8e9,
      source: 'USMCA 2.5; an earlier estimate of 2 to 8 bn'
    },
    {
      id: 'lost-per-point',
      es: 'Impuesto perdido por punto de desvío, 2024',
      en: 'Tax lost for each point of diversion, 2024',
      unit: 'MXN',
      value: (cell('vat_suspended', 'MX').value + cell('duty_owed', 'MX').value) / 100,
      anchor: 6.7e9,
      from: 5.6e9,
      to: 8.4e9,
      source: '1 % of what is suspended or owed'
    },
    {
      id: 'juarez-vat',
      es: 'IVA suspendido en Juárez, 2024',
      en: 'VAT suspended in Juárez, 2024',
      unit: 'MXN',
      ...range('vat_suspended', '08037'),
      anchor: 106e9,
      from: 60e9,
      to: 130e9,
      source: 'an earlier estimate, 95 / 106 / 118 bn, before cash payments and the tilt of states'
    },
    {
      id: 'programme-shift',
      es: 'Corrimiento de θ que da 55.8 % de las exportaciones, 2016–21',
      en: 'Shift of θ that gives 55.8% of exports, 2016–21',
      unit: 'ratio',
      value: shift,
      anchor: 0,
      from: -0.7,
      to: 0.7,
      source: 'WTO trade policy review'
    },
    ...contents(of),
    ...(await stateInputs(connection))
  ];
  return drafts.map((draft) => ({ low: null, high: null, ...draft, text: printed(draft) }));
}

async function modelledRows(connection: DuckDBConnection) {
  const found = await rows(
    connection,
    `SELECT measure_id, place_id, value, low, high FROM observation WHERE basis = 'modelled' AND sector_id = 'all' AND period = '2024'
       AND place_id IN ('MX', '08037') ORDER BY ALL`
  );
  return new Map(
    found.map(({ measure_id, place_id, value, low, high }) => [
      `${measure_id} ${place_id}`,
      { value: Number(value), low: Number(low), high: Number(high) }
    ])
  );
}

async function customsVat(connection: DuckDBConnection): Promise<number> {
  const [row] = await rows(
    connection,
    `SELECT value FROM best WHERE measure_id = 'customs_vat_collected' AND place_id = 'MX' AND period = '2024'`
  );
  return Number(row!.value);
}

/** ι of the sectors that make up the programme, inside the bounds of MODEL §6. */
function contents({ calibration }: YearFootprint): Draft[] {
  const rest = { es: '336 sin ensamble de vehículos', en: '336 without vehicle assembly' };
  return ['334', '335', '339', '336-other', '333'].map((sector) => ({
    id: `content-${sector}`,
    es: `Insumos importados por peso exportado, ${sector === '336-other' ? rest.es : sector}, 2024`,
    en: `Imported inputs per peso exported, ${sector === '336-other' ? rest.en : sector}, 2024`,
    unit: 'share' as const,
    value: calibration.content[SECTORS.indexOf(sector)]!,
    anchor: null,
    from: 0.05,
    to: 0.95,
    source: 'bounds of a credible ι'
  }));
}

/** Temporary imports beside US goods arriving in the state, 2022: the same order, and more where Asia supplies. */
async function stateInputs(connection: DuckDBConnection): Promise<Draft[]> {
  const found = await rows(
    connection,
    `SELECT o.place_id, name_es, o.value / fx.value AS model, bts.value AS bts
     FROM observation AS o JOIN place USING (place_id)
     JOIN best AS fx ON fx.measure_id = 'usd_mxn' AND fx.place_id = 'MX' AND fx.period = '2022'
     JOIN best AS bts ON bts.measure_id = 'us_inputs' AND bts.place_id = o.place_id AND bts.sector_id = 'all' AND bts.period = '2022'
     WHERE o.measure_id = 'temp_imports' AND o.sector_id = 'all' AND o.period = '2022' AND o.place_id IN ('02', '05', '08', '28')
     ORDER BY ALL`
  );
  return found.map(({ place_id, name_es, model, bts }) => ({
    id: `inputs-${place_id}`,
    es: `Importaciones temporales de ${name_es}, 2022`,
    en: `Temporary imports of ${name_es}, 2022`,
    unit: 'USD' as const,
    value: Number(model),
    anchor: Number(bts),
    from: 0.6 * Number(bts),
    to: 2.6 * Number(bts),
    source: 'BTS TransBorder: US goods arriving in the state'
  }));
}

function printed({ en, unit, value, low, high, anchor, from, to }: Draft): string {
  const show = (amount: number) =>
    unit === 'MXN' || unit === 'USD' ? `${(amount / 1e9).toFixed(1)} bn` : amount.toFixed(3);
  const range = low !== undefined && high !== undefined ? ` (${show(low)}–${show(high)})` : '';
  const beside = anchor === null ? '' : ` beside ${show(anchor)}`;
  return `${en}: ${show(value)}${range} ${unit}${beside}, allowed ${show(from)}–${show(to)}`;
}
