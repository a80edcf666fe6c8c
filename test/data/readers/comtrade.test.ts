import { describe, expect, it } from 'vitest';
import { comtrade } from '../../../data/readers/comtrade';
import { query, rawFolder, readRows } from './raw-files';

const partners = {
  year: 2025,
  unit: 'current US$',
  exports: { total: 1000, items: [{ code: 842, name: 'USA', value: 819, share: 81.9 }] },
  imports: { total: 900, items: [{ code: 156, name: 'China', value: 200, share: 22 }] }
};
const chapters = {
  year: 2025,
  unit: 'current US$',
  flow: 'exports',
  total: 1000,
  items: [
    { code: '87', name: 'Vehicles & parts', value: 900 },
    { code: '99', name: 'Unclassified', value: 100 }
  ]
};
const headings = {
  year: 2025,
  unit: 'current US$',
  byChapter: {
    '87': [
      { code: '8703', name: 'Cars', value: 600 },
      { code: '87xx', name: 'Other in chapter', value: 300 }
    ]
  }
};

const raw = (changed: { partners?: object; chapters?: object; headings?: object } = {}) =>
  rawFolder({
    'comtrade/exports-by-partner.json': JSON.stringify(changed.partners ?? partners),
    'comtrade/exports-by-product.json': JSON.stringify(changed.chapters ?? chapters),
    'comtrade/exports-hs4.json': JSON.stringify(changed.headings ?? headings)
  });

describe('Comtrade', () => {
  it('gives partners with the total, and chapters with their headings and the rest', async () => {
    const { rows } = await readRows(comtrade, raw());
    expect(rows('trade_partner', 'comtrade').map((row) => [row.direction, row.partner_id, row.value_usd])).toEqual([
      ['export', 'all', 1000],
      ['export', '842', 819],
      ['import', 'all', 900],
      ['import', '156', 200]
    ]);
    expect(
      rows('export_product', 'comtrade').map((row) => [row.product_id, row.level, row.sector_id, row.value_usd])
    ).toEqual([
      ['87', 'chapter', 'hs87', 900],
      ['8703', 'heading', 'hs87', 600],
      ['87xx', 'rest', 'hs87', 300],
      ['99', 'chapter', 'hs00', 100]
    ]);
  });

  it('refuses another unit, another year, and parts that do not add up', async () => {
    const read = (changed: Parameters<typeof raw>[0]) => readRows(comtrade, raw(changed));
    await expect(read({ partners: { ...partners, unit: 'EUR' } })).rejects.toThrow(/partner.json:1: expected unit/);
    await expect(read({ headings: { ...headings, year: 2024 } })).rejects.toThrow(
      /expected the year 2025, found «2024»/
    );
    await expect(read({ chapters: { ...chapters, total: 9000 } })).rejects.toThrow(/chapters that add up to 9000/);
    await expect(
      read({ headings: { ...headings, byChapter: { '87': headings.byChapter['87'].slice(1) } } })
    ).rejects.toThrow(/headings of 87 that add up to 900/);
    await expect(read({ partners: { ...partners, exports: { ...partners.exports, total: 500 } } })).rejects.toThrow(
      /exports to partners within their total/
    );
  });
});

describe('committed Comtrade tables', () => {
  it('put the US at 81.9 % of exports, and whole vehicles at 70.1 % of chapter 87 against 26.6 % of parts', async () => {
    expect(
      await query(
        'trade_partner',
        'comtrade',
        `SELECT round(100 * max(value_usd) FILTER (partner_id = '842') / max(value_usd), 1) FROM t WHERE direction = 'export'`
      )
    ).toEqual([[81.9]]);
    expect(
      await query(
        'export_product',
        'comtrade',
        `SELECT round(100 * sum(value_usd) FILTER (product_id BETWEEN '8701' AND '8705' AND level = 'heading') / max(value_usd), 1),
           round(100 * sum(value_usd) FILTER (product_id BETWEEN '8706' AND '8708' AND level = 'heading') / max(value_usd), 1)
         FROM t WHERE sector_id = 'hs87'`
      )
    ).toEqual([[70.1, 26.6]]);
  });
});
