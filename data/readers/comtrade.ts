import * as v from 'valibot';
import type { Tables } from '../../src/lib/data/schema';
import type { RawFolder } from '../lib/raw';
import { LayoutError, type Reader } from './reader';

const PARTNERS = 'comtrade/exports-by-partner.json';
const CHAPTERS = 'comtrade/exports-by-product.json';
const HEADINGS = 'comtrade/exports-hs4.json';
const source_id = 'comtrade';

const value = v.pipe(v.number(), v.minValue(0));
const year = v.pipe(v.number(), v.integer());
const unit = v.literal('current US$');
const Partners = v.object({
  total: value,
  items: v.array(v.object({ code: v.pipe(v.number(), v.integer()), name: v.string(), value }))
});
const PartnersFile = v.object({ year, unit, exports: Partners, imports: Partners });
const Product = v.object({ code: v.string(), name: v.string(), value });
const ChaptersFile = v.object({ year, unit, flow: v.literal('exports'), total: value, items: v.array(Product) });
const HeadingsFile = v.object({ year, unit, byChapter: v.record(v.string(), v.array(Product)) });

/** UN Comtrade: Mexico’s trade by partner, and its exports by HS chapter and heading, USD. */
export const comtrade: Reader = {
  id: 'comtrade',
  sources: [source_id],
  async read({ raw }) {
    return [
      { table: 'trade_partner', name: 'comtrade', rows: readPartners(raw) },
      { table: 'export_product', name: 'comtrade', rows: readProducts(raw) }
    ];
  }
};

function readPartners(raw: RawFolder): Tables['trade_partner'][] {
  const file = parse(raw, PARTNERS, PartnersFile);
  return (['export', 'import'] as const).flatMap((direction) => {
    const { total, items } = direction === 'export' ? file.exports : file.imports;
    if (items.reduce((sum, item) => sum + item.value, 0) > total)
      throw new LayoutError(PARTNERS, 1, `${direction}s to partners within their total`, String(total));
    const partners = items.map((item) => ({
      partner_id: String(item.code),
      name_en: item.name,
      value_usd: item.value
    }));
    const all = { partner_id: 'all', name_en: 'World', value_usd: total };
    return [all, ...partners].map((row) => ({ ...row, direction, year: file.year, source_id }));
  });
}

/** Chapters, and below them headings with the rest that Comtrade’s preview does not itemise («87xx»). */
function readProducts(raw: RawFolder): Tables['export_product'][] {
  const { year, total, items } = parse(raw, CHAPTERS, ChaptersFile);
  const headings = parse(raw, HEADINGS, HeadingsFile);
  if (headings.year !== year) throw new LayoutError(HEADINGS, 1, `the year ${year}`, String(headings.year));
  const sum = items.reduce((all, item) => all + item.value, 0);
  if (Math.abs(sum - total) > 1000) throw new LayoutError(CHAPTERS, 1, `chapters that add up to ${total}`, String(sum));
  const row = (level: string, code: string, name: string, value: number) => ({
    product_id: code,
    level,
    // INEGI keeps goods that are not classified under 00; Comtrade under 99.
    sector_id: code === '99' ? 'hs00' : `hs${code.slice(0, 2)}`,
    name_en: name,
    year,
    value_usd: value,
    source_id
  });
  return items.flatMap(({ code, name, value }) => {
    if (!/^\d\d$/.test(code)) throw new LayoutError(CHAPTERS, 1, 'a chapter of two digits', code);
    const parts = headings.byChapter[code] ?? [];
    const added = parts.reduce((all, part) => all + part.value, 0);
    if (parts.length && Math.abs(added - value) > 100)
      throw new LayoutError(HEADINGS, 1, `headings of ${code} that add up to ${value}`, String(added));
    return [
      row('chapter', code, name, value),
      ...parts.map((part) => {
        if (!part.code.startsWith(code) || !/^\d\d(\d\d|xx)$/.test(part.code))
          throw new LayoutError(HEADINGS, 1, `a heading of chapter ${code}`, part.code);
        return row(part.code.endsWith('xx') ? 'rest' : 'heading', part.code, part.name, part.value);
      })
    ];
  });
}

function parse<S extends v.GenericSchema>(raw: RawFolder, file: string, schema: S): v.InferOutput<S> {
  const result = v.safeParse(schema, raw.json(file));
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new LayoutError(
    file,
    1,
    `${v.getDotPath(issue) ?? 'an object'}: ${issue.expected ?? 'a value'}`,
    issue.received
  );
}
