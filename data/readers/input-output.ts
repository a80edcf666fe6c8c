import type { Catalog } from '../catalog/catalog';
import type { Tables } from '../../src/lib/data/schema';
import { number, type RawFolder } from '../lib/raw';
import { LayoutError, type Reader } from './reader';
import { scaled } from './scaled';

const MILLION = 1e6;

const STATES = 'input-output/derived_state_x_activity_2018.csv';
const INDUSTRIES = 'input-output/derived_mex_import_content_2000_2014.csv';

/** Who imports what: INEGI’s table of each state in 2018 by activity, and Mexico in the WIOD by industry, 2000–2014. */
export const inputOutput: Reader = {
  id: 'input-output',
  sources: ['inegi-input-output', 'wiod'],
  async read({ raw, catalog }) {
    return [
      { table: 'input_output', name: 'inegi-input-output', rows: readStates(raw, catalog) },
      { table: 'industry_import_content', name: 'wiod', rows: readIndustries(raw, catalog) }
    ];
  }
};

/** The rows of the state itself: the rest of the country stands in the other 31 tables. */
function readStates(raw: RawFolder, catalog: Catalog): Tables['input_output'][] {
  const states = new Map(
    catalog.places.flatMap(({ place_id, level }) => {
      const slug = catalog.slugs.find((entry) => entry.kind === 'place' && entry.id === place_id)?.slug;
      return level === 'state' && slug ? [[slug, place_id]] : [];
    })
  );
  // The copy drops «de» from the two names that have one.
  states.set('ciudad-mexico', '09').set('estado-mexico', '15');
  const activities = idsOf(catalog, 'inegi-mip');
  const columns = [
    'state',
    'region',
    'activity',
    'output_mxn_m',
    'int_from_state',
    'int_from_rest',
    'imported_inputs_cif',
    'net_taxes_products',
    'gva',
    'exports',
    'domestic_va_content',
    'state_va_content',
    'import_content_total',
    'tax_content'
  ] as const;
  return raw.csv(STATES, columns).flatMap((row) => {
    const { line } = row;
    if (row.region === 'rest_of_country') return [];
    if (row.region !== 'state') throw new LayoutError(STATES, line, 'region state or rest_of_country', row.region);
    const place_id = states.get(row.state.replaceAll('_', '-'));
    if (!place_id) throw new LayoutError(STATES, line, 'a state as nuevo_leon', row.state);
    const activity_id = /^(\d+(?:_\d+)?)_\D/.exec(row.activity)?.[1]?.replace('_', '-');
    if (!activity_id || !activities.has(activity_id))
      throw new LayoutError(STATES, line, 'an activity of the catalogue as 333_336_name', row.activity);
    const read = (column: (typeof columns)[number]) => required(STATES, line, column, row[column]);
    const output = read('output_mxn_m');
    const uses = [
      read('int_from_state'),
      read('int_from_rest'),
      read('imported_inputs_cif'),
      read('net_taxes_products'),
      read('gva')
    ] as const;
    const cost = uses.reduce((sum, value) => sum + value, 0);
    if (Math.abs(output - cost) > 0.01)
      throw new LayoutError(STATES, line, `inputs, net taxes and value added of ${output}`, String(cost));
    const content = (column: (typeof columns)[number]) => (output > 0 ? read(column) : null);
    const parts = read('domestic_va_content') + read('import_content_total') + read('tax_content');
    if (output > 0 && Math.abs(parts - 1) > 1e-6)
      throw new LayoutError(STATES, line, 'contents that add up to 1', String(parts));
    return {
      place_id,
      activity_id,
      year: 2018,
      output_mxn: scaled(output, MILLION),
      own_state_inputs_mxn: scaled(uses[0], MILLION),
      other_state_inputs_mxn: scaled(uses[1], MILLION),
      imported_inputs_mxn: scaled(uses[2], MILLION),
      net_taxes_mxn: scaled(uses[3], MILLION),
      gva_mxn: scaled(uses[4], MILLION),
      exports_mxn: scaled(read('exports'), MILLION),
      domestic_content: content('domestic_va_content'),
      state_content: content('state_va_content'),
      import_content: content('import_content_total'),
      source_id: 'inegi-input-output'
    };
  });
}

function readIndustries(raw: RawFolder, catalog: Catalog): Tables['industry_import_content'][] {
  const industries = idsOf(catalog, 'wiod');
  const columns = [
    'year',
    'code',
    'output_usd_m',
    'domestic_intermediates',
    'imported_intermediates',
    'value_added',
    'imported_inputs_share_of_output',
    'total_import_content_of_output_VS'
  ] as const;
  return raw.csv(INDUSTRIES, columns).map((row) => {
    const { line } = row;
    const industry = row.code.replace('_', '-');
    if (!industries.has(industry)) throw new LayoutError(INDUSTRIES, line, 'an industry of the catalogue', row.code);
    if (!/^20(0\d|1[0-4])$/.test(row.year))
      throw new LayoutError(INDUSTRIES, line, 'a year from 2000 to 2014', row.year);
    const read = (column: (typeof columns)[number]) => required(INDUSTRIES, line, column, row[column]);
    const output = read('output_usd_m');
    const imported = read('imported_intermediates');
    const direct = read('imported_inputs_share_of_output');
    const total = read('total_import_content_of_output_VS');
    // Amounts are rounded to the million: the smallest industries (U, 49 million) by a hundredth of their output.
    if (Math.abs(imported - direct * output) > 0.5 + 1e-5 * output)
      throw new LayoutError(INDUSTRIES, line, `imported inputs of ${direct} of ${output}`, String(imported));
    if (total < direct || total > 1)
      throw new LayoutError(INDUSTRIES, line, `a total import content from ${direct} to 1`, String(total));
    return {
      industry,
      year: Number(row.year),
      output_usd: scaled(output, MILLION),
      domestic_inputs_usd: scaled(read('domestic_intermediates'), MILLION),
      imported_inputs_usd: scaled(imported, MILLION),
      value_added_usd: scaled(read('value_added'), MILLION),
      direct_import_share_of_output: direct,
      import_content: total,
      source_id: 'wiod'
    };
  });
}

function idsOf(catalog: Catalog, scheme: 'inegi-mip' | 'wiod'): Set<string> {
  return new Set(
    catalog.activities.filter((activity) => activity.scheme === scheme).map((activity) => activity.activity_id)
  );
}

function required(file: string, line: number, column: string, text: string): number {
  const value = number(file, line, text);
  if (value === null) throw new LayoutError(file, line, `a number in ${column}`, text);
  return value;
}
