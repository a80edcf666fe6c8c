import { describe, expect, it } from 'vitest';
import { inputOutput } from '../../../data/readers/input-output';
import { query, rawFolder, readRows } from './raw-files';

const STATE_HEADER =
  '"state","region","activity","output_mxn_m","int_from_state","int_from_rest","imported_inputs_cif","net_taxes_products","gva","exports","row_total_check","import_share_of_output","import_share_of_intermediates","domestic_va_content","state_va_content","import_content_total","tax_content"';
const INDUSTRY_HEADER =
  'year,code,description,output_usd_m,domestic_intermediates,imported_intermediates,value_added,exports_domestic_output,imported_share_of_intermediates,imported_inputs_share_of_output,total_import_content_of_output_VS,other_content(taxes_margins_etc)';
const equipment = '"chihuahua","state","333_336_maquinaria",100,10,20,40,1,29,90,0,0.4,0.57,0.49,0.3,0.5,0.01';
const electronics = '2014,C26,"Computer, electronic",61781.0,1,38558.0,2,3,0.9,0.62411,0.6817,0.01';

const raw = (states: string[] = [equipment], industries: string[] = [electronics]) =>
  rawFolder({
    'input-output/derived_state_x_activity_2018.csv': [STATE_HEADER, ...states, ''].join('\n'),
    'input-output/derived_mex_import_content_2000_2014.csv': [INDUSTRY_HEADER, ...industries, ''].join('\n')
  });
const refused = (state: string) => expect(readRows(inputOutput, raw([state]))).rejects;
const refusedIndustry = (industry: string) => expect(readRows(inputOutput, raw([], [industry]))).rejects;

describe('input-output tables of the states', () => {
  it('are pesos of the state alone, under the codes that its activity groups', async () => {
    const rest = equipment.replace('"state"', '"rest_of_country"');
    const { rows } = await readRows(inputOutput, raw([equipment, rest]));
    expect(rows('input_output', 'inegi-input-output')).toEqual([
      {
        place_id: '08',
        activity_id: '333-336',
        year: 2018,
        output_mxn: 100e6,
        own_state_inputs_mxn: 10e6,
        other_state_inputs_mxn: 20e6,
        imported_inputs_mxn: 40e6,
        net_taxes_mxn: 1e6,
        gva_mxn: 29e6,
        exports_mxn: 90e6,
        domestic_content: 0.49,
        state_content: 0.3,
        import_content: 0.5,
        source_id: 'inegi-input-output'
      }
    ]);
  });

  it('have no contents where there is no output', async () => {
    const none = '"estado_mexico","state","21_1_mineria_petrolera",0,0,0,0,0,0,0,0,0,NA,0,0,0,0';
    const { rows } = await readRows(inputOutput, raw([none, none.replace('estado_mexico', 'ciudad_mexico')]));
    expect(
      rows('input_output', 'inegi-input-output').map((row) => [
        row.place_id,
        row.activity_id,
        row.output_mxn,
        row.import_content
      ])
    ).toEqual([
      ['15', '21-1', 0, null],
      ['09', '21-1', 0, null]
    ]);
  });

  it('refuse a column that does not add up, contents that do not, an unknown state, activity or region', async () => {
    await refused(equipment.replace(',29,', ',28,')).toThrow(
      /:2: expected inputs, net taxes and value added of 100, found «99»/
    );
    await refused(equipment.replace(',0.01', ',0.02')).toThrow(/:2: expected contents that add up to 1/);
    await refused(equipment.replace('chihuahua', 'texas')).toThrow(/:2: expected a state as nuevo_leon/);
    await refused(equipment.replace('333_336', '333_337')).toThrow(/:2: expected an activity of the catalogue/);
    await refused(equipment.replace('"state"', '"city"')).toThrow(/:2: expected region state or rest_of_country/);
    await refused(equipment.replace(',100,', ',,')).toThrow(/:2: expected a number in output_mxn_m/);
  });
});

describe('WIOD industries', () => {
  it('are dollars, with direct and total import content', async () => {
    const { rows } = await readRows(inputOutput, raw([], [electronics]));
    expect(rows('industry_import_content', 'wiod')).toMatchObject([
      {
        industry: 'C26',
        year: 2014,
        output_usd: 61_781e6,
        imported_inputs_usd: 38_558e6,
        direct_import_share_of_output: 0.62411,
        import_content: 0.6817
      }
    ]);
  });

  it('refuse an unknown industry or year, inputs that are not their share, a total below the direct', async () => {
    await refusedIndustry(electronics.replace('C26', 'C99')).toThrow(/:2: expected an industry of the catalogue/);
    await refusedIndustry(electronics.replace('2014', '2015')).toThrow(/:2: expected a year from 2000 to 2014/);
    await refusedIndustry(electronics.replace('38558', '3855')).toThrow(
      /:2: expected imported inputs of 0.62411 of 61781/
    );
    await refusedIndustry(electronics.replace('0.6817', '0.5')).toThrow(/:2: expected a total import content/);
  });
});

describe('committed input-output tables', () => {
  it('hold 32 states by 35 activities, and 54 industries of 15 years', async () => {
    expect(
      await query(
        'input_output',
        'inegi-input-output',
        `SELECT count(*)::INTEGER, count(DISTINCT place_id)::INTEGER, count(*) FILTER (output_mxn = 0)::INTEGER FROM t`
      )
    ).toEqual([[1120, 32, 51]]);
    expect(
      await query(
        'industry_import_content',
        'wiod',
        `SELECT count(*)::INTEGER, count(DISTINCT industry)::INTEGER, count(DISTINCT year)::INTEGER FROM t`
      )
    ).toEqual([[810, 54, 15]]);
  });
});
