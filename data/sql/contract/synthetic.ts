import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { csvParse, randomLcg } from 'd3';

const SECTORS = ['315', '325', '326', '331', '332', '333', '334', '335', '336', '337', '339'];
const REGIMES = ['temporary', 'temporary', 'temporary', 'temporary', 'machinery', 'transfer', 'transfer', 'definitive'];
const COLUMNS =
  'place_id,sector_id,period,regime,pedimento_key,customs_value_mxn,vat_credited_mxn,duty_mxn,days_in_regime';
const CHUNK = 10_000;

/** Metros of the catalogue: the only thing in these rows that is not made up. */
function metros(): string[] {
  const file = fileURLToPath(new URL('../../catalog/places.csv', import.meta.url));
  return csvParse(readFileSync(file, 'utf8')).flatMap(({ place_id: id, level }) => (level === 'metro' ? [id!] : []));
}

/**
 * Made-up rows of `customs_cell` as CSV, in chunks, the header first: the same for the same seed. Entries of two to four
 * rows; values spread over four powers of ten, so that a few dominate, as in customs; one entry in ten still inside.
 */
export function* syntheticCells(rows: number, seed = 0.5): Generator<string> {
  const random = randomLcg(seed);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!;
  const places = metros();
  yield `${COLUMNS}\n`;
  let lines: string[] = [];
  for (let written = 0, entry = 0; written < rows; entry++) {
    // A few places take most of the entries.
    const place = places[Math.floor(places.length * random() ** 5)]!;
    const period = `${2018 + Math.floor(random() * 8)}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}`;
    const regime = pick(REGIMES);
    for (let part = 2 + Math.floor(random() * 3); part > 0 && written < rows; part--, written++) {
      const value = 10 ** (3 + 4 * random());
      const untaxed = regime === 'definitive';
      const duty = untaxed || random() < 0.6 ? 0 : value * 0.15 * random();
      const vat = untaxed ? 0 : (value + duty) * 0.16;
      const days = regime !== 'temporary' || random() < 0.1 ? '' : Math.floor(700 * random() ** 2);
      lines.push(
        `${place},${pick(SECTORS)},${period},${regime},${entry.toString(36)},${value.toFixed(2)},${vat.toFixed(2)},${duty.toFixed(2)},${days}\n`
      );
    }
    if (lines.length >= CHUNK) {
      yield lines.join('');
      lines = [];
    }
  }
  yield lines.join('');
}

/** The contract's file of that name. */
export function contractSql(name: 'customs_cell' | 'suspended' | 'financing' | 'dwell' | 'aggregate'): string {
  return readFileSync(fileURLToPath(new URL(`${name}.sql`, import.meta.url)), 'utf8');
}

/** `fiscal_year` for the years of the made-up rows: round numbers, made up as they are. */
export const SYNTHETIC_YEARS = Array.from(
  { length: 8 },
  (_, i) => `('${2018 + i}', 0.0${4 + i}5, 0.0${5 + (i % 4)}2, 0.03, 0.15, 60)`
).join(', ');

if (import.meta.filename === process.argv[1])
  for (const chunk of syntheticCells(Number(process.argv[2] ?? 20_000)))
    if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
