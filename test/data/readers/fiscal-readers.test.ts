import { describe, expect, it } from 'vitest';
import { readCatalog } from '../../../data/catalog/catalog';
import { annex22 } from '../../../data/readers/annex-22';
import { customsRevenue } from '../../../data/readers/customs-revenue';
import type { ReaderContext } from '../../../data/readers/reader';
import { taxExpenditure } from '../../../data/readers/tax-expenditure';
import { rawFolder, readRows } from './raw-files';

describe('tax expenditure', () => {
  const detail = ['2026,IVA,Exenciones,0.2515', '2026,ISR personas fisicas,Diferimientos,'];
  const totals = '2026,0.4176,1.0999,1.82,0.0496,1.006,4.3931';
  const raw = (rows = detail, total = totals, pesos = '2026,IVA,Exenciones,95900,0.2515') =>
    rawFolder({
      'fiscal/renuncias_recaudatorias_pct_pib_2015_2026_CIEP_detail.csv': [
        'year,tax,treatment,pct_gdp',
        ...rows,
        ''
      ].join('\n'),
      'fiscal/renuncias_recaudatorias_pct_pib_2015_2026_CIEP_totals.csv': `year,isr_empresas,isr_personas_fisicas,iva,impuestos_especiales,estimulos_fiscales,total\n${total}\n`,
      'fiscal/renuncias_recaudatorias_2026_mxn_m_CIEP.csv': `year,tax,treatment,mxn_millions,pct_gdp\n${pesos}\n`
    });

  it('is a fraction of GDP, with pesos where CIEP gives them and no row where it gives nothing', async () => {
    const { rows } = await readRows(taxExpenditure, raw());
    const read = rows('tax_expenditure', 'ciep');
    expect(read.filter(({ treatment }) => treatment !== 'all')).toEqual([
      {
        tax: 'iva',
        treatment: 'exenciones',
        year: 2026,
        share_gdp: 0.002515,
        mxn: 95_900e6,
        source_id: 'ciep-tax-expenditure'
      }
    ]);
    expect(read.filter(({ treatment }) => treatment === 'all')).toHaveLength(6);
    expect(read.find(({ tax }) => tax === 'total')).toMatchObject({ share_gdp: 0.043931, mxn: null });
  });

  it('refuses an unknown tax or treatment, and a total that is not the sum of its taxes', async () => {
    await expect(readRows(taxExpenditure, raw(['2026,Tenencia,Exenciones,1']))).rejects.toThrow(
      /:2: expected a tax and a treatment/
    );
    await expect(readRows(taxExpenditure, raw(['2026,IVA,Otros,1']))).rejects.toThrow(
      /:2: expected a tax and a treatment/
    );
    await expect(readRows(taxExpenditure, raw(detail, totals.replace('4.3931', '4.5')))).rejects.toThrow(
      /:2: expected a total/
    );
    await expect(readRows(taxExpenditure, raw(detail, totals.replace('1.82', '')))).rejects.toThrow(
      /a share of GDP in iva/
    );
  });
});

describe('Annex 22', () => {
  const files = {
    'fiscal/apendice2_claves_pedimento.csv':
      'clave,grupo,descripcion,supuestos\nIN,IMMEX,Importación temporal de bienes.,Mercancía destinada\nE1,Deposito_Fiscal,Extracción de depósito fiscal.,\n',
    'fiscal/apendice12_contribuciones.csv':
      'Clave,Contribución,Abreviación,Nivel\n1,Derecho de trámite aduanero.,DTA,G/C\n',
    'fiscal/apendice13_formas_pago.csv': 'Clave,Descripción\n21,Crédito en IVA e IEPS.\n',
    'fiscal/apendice16_regimenes.csv': 'Clave,Descripción\nITE,Temporales de importación.\n'
  };

  it('keeps the codes and official names of its four appendices', async () => {
    const { rows } = await readRows(annex22, rawFolder(files));
    expect(rows('pedimento_key', 'annex-22')).toEqual([
      {
        key: 'IN',
        key_group: 'IMMEX',
        name_es: 'Importación temporal de bienes',
        uses_es: 'Mercancía destinada',
        source_id: 'annex-22'
      },
      {
        key: 'E1',
        key_group: 'Deposito Fiscal',
        name_es: 'Extracción de depósito fiscal',
        uses_es: null,
        source_id: 'annex-22'
      }
    ]);
    expect(rows('contribution', 'annex-22')).toMatchObject([
      { contribution_id: '1', abbreviation: 'DTA', level: 'G/C' }
    ]);
    expect(rows('payment_form', 'annex-22')).toMatchObject([{ form_id: '21', name_es: 'Crédito en IVA e IEPS' }]);
    expect(rows('customs_regime', 'annex-22')).toMatchObject([{ regime_id: 'ITE' }]);
  });

  it('refuses a code of another form and a name that is missing', async () => {
    const read = (file: keyof typeof files, text: string) => readRows(annex22, rawFolder({ ...files, [file]: text }));
    await expect(read('fiscal/apendice13_formas_pago.csv', 'Clave,Descripción\nXX,Crédito.\n')).rejects.toThrow(
      /:2: expected a code/
    );
    await expect(read('fiscal/apendice16_regimenes.csv', 'Clave,Descripción\nITE,\n')).rejects.toThrow(
      /:2: expected a name/
    );
    await expect(read('fiscal/apendice12_contribuciones.csv', 'Clave,Nombre\n1,DTA\n')).rejects.toThrow(
      /:1: expected columns/
    );
  });
});

describe('customs revenue', () => {
  const catalog = readCatalog();
  const read = async (id: string, value: string, unit = 'mdp') => {
    const parameters = catalog.parameters.map((row) => (row.parameter_id === id ? { ...row, value, unit } : row));
    const [table] = await customsRevenue.read({ catalog: { ...catalog, parameters } } as ReaderContext);
    return table?.rows;
  };

  it('splits each year into its charges, in pesos', async () => {
    const rows = await read('customs-revenue-2024', '1,000 (700/200/50/40)');
    expect(rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ measure_id: 'customs_revenue', period: '2024', basis: 'derived', value: 1000e6 }),
        expect.objectContaining({ measure_id: 'customs_vat_collected', period: '2024', value: 700e6 }),
        expect.objectContaining({ measure_id: 'customs_duty_collected', period: '2024', value: 200e6 }),
        expect.objectContaining({ measure_id: 'customs_dta_collected', period: '2024', value: 50e6 }),
        expect.objectContaining({ measure_id: 'customs_ieps_collected', period: '2024', value: 40e6 }),
        expect.objectContaining({
          measure_id: 'customs_revenue',
          period: '2025',
          basis: 'published',
          value: 1_449_461.4e6
        }),
        expect.objectContaining({ measure_id: 'customs_revenue', period: '2019', value: 992_884e6 })
      ])
    );
    expect(rows).toHaveLength(23);
  });

  it('refuses parts above or far below their total, another count of amounts and another unit', async () => {
    await expect(read('customs-revenue-2024', '1,000 (900/200/50/40)')).rejects.toThrow(/parts of 98 to 100 %/);
    await expect(read('customs-revenue-2024', '1,000 (700/100/50/40)')).rejects.toThrow(/parts of 98 to 100 %/);
    await expect(read('customs-revenue-2024', '1,000')).rejects.toThrow(/5 amounts in customs-revenue-2024/);
    await expect(read('customs-revenue-2025', 'about 1.4')).rejects.toThrow(/1 amounts in customs-revenue-2025/);
    await expect(read('customs-revenue-2025', '1,449', 'USD')).rejects.toThrow(/in millions of pesos/);
  });
});
