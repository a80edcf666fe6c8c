import { tableFromArrays, tableToIPC } from '@uwdata/flechette';
import { strToU8, zipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, it } from 'vitest';
import { ImportError } from '../../../../src/lib/data/import/import-error';
import { ImportSession } from '../../../../src/lib/data/import/session';
import { seeded } from '../../../chart/random';
import { workbook } from './files';

const CASES = process.env.FULL ? 40_000 : 6_000;
const next = seeded(20_240_601);
const below = (limit: number) => Math.floor(next() * limit);
const pick = <Item>(items: readonly Item[]) => items[below(items.length)]!;

const PIECES = [
  ...',;\t|"\'\n\r\0-+.()%$ /:',
  '\r\n',
  '""',
  '\uFEFF',
  '0',
  '08037',
  '1,234.5',
  '1.234,5',
  '31/12/2024',
  '2024-02-30',
  'NA',
  'C',
  'Juárez',
  'CVEGEO',
  'municipio',
  'ñ',
  '🏭',
  '\uD800',
  '1e309',
  '-',
  'select',
  '=cmd()',
  '__proto__',
  'constructor',
  '9'.repeat(40),
  'x'.repeat(500)
];

const text = () => Array.from({ length: below(80) }, () => pick(PIECES)).join('');
const noise = () => Uint8Array.from({ length: below(400) }, () => below(256));
const seeds: [name: string, bytes: Uint8Array][] = [
  ['a.csv', strToU8('CVEGEO,Municipio,Valor\n08037,Juárez,"1,234.5"\n26030,Hermosillo,C\n')],
  ['a.csv', strToU8('Título\n\nEstado;Fecha;x\nSonora;31/01/2024;1,5\nJalisco;01/02/2024;2\n')],
  ['a.zip', zipSync({ 'a.csv': strToU8('a,b\n1,2\n'), 'b.tsv': strToU8('a\tb\n') })],
  [
    'a.xlsx',
    workbook([
      ['a', 'b'],
      ['x', 1],
      [new Date(0), true]
    ])
  ],
  [
    'a.parquet',
    new Uint8Array(
      parquetWriteBuffer({
        columnData: [
          { name: 'a', data: ['x', 'y'], type: 'STRING' },
          { name: 'b', data: [1, 2], type: 'DOUBLE' }
        ]
      })
    )
  ],
  ['a.arrow', tableToIPC(tableFromArrays({ a: ['x', 'y'], b: [1, 2] }), { format: 'stream' })!],
  ['b.arrow', tableToIPC(tableFromArrays({ a: ['x', 'y'], b: [1, 2] }), { format: 'file' })!]
];

/** A good file with some bytes changed, cut out, doubled or cut off. */
function mutated(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let i = below(6); i >= 0; i--) copy[below(copy.length)] = below(256);
  const way = below(4);
  if (way === 0) return copy.slice(0, below(copy.length));
  const from = below(copy.length);
  const to = from + below(copy.length - from);
  if (way === 1) return Uint8Array.from([...copy.slice(0, from), ...copy.slice(to)]);
  if (way === 2) return Uint8Array.from([...copy.slice(0, to), ...copy.slice(from)]);
  return copy;
}

function example(): [name: string, bytes: Uint8Array] {
  const way = below(10);
  if (way < 4) return [pick(['a.csv', 'a.tsv', 'a.xlsx']), strToU8(text())];
  if (way < 5) return ['a.bin', noise()];
  const [name, bytes] = pick(seeds);
  // A run length inside a Parquet page may ask its decoder for any amount of memory, which ends a worker and would end
  // this process: such files are cut here, and mutated in the browser's test, where the worker's end is what is tested.
  return [name, name === 'a.parquet' ? bytes.slice(below(8), below(bytes.length)) : mutated(bytes)];
}

it(`${CASES} random and mutated files are read or refused with a sentence, never a crash`, async () => {
  const outcomes = new Map<string, number>();
  const failures: string[] = [];
  for (let i = 0; i < CASES; i++) {
    const [name, bytes] = example();
    let outcome: string;
    try {
      const session = new ImportSession(new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
      const { columns, join } = await session.inspect();
      const names = columns.map((column) => column.name);
      if (new Set(names).size !== names.length || names.some((column) => !/^[a-z_][a-z0-9_]*$/.test(column)))
        failures.push(`${i} ${name}: unsafe names ${names.join()}`);
      const { rows } = await session.read({ choice: {}, columns, join, decisions: {} }, [], () => undefined);
      outcome = rows > 0 && session.finish({}).byteLength > 0 ? 'read' : 'nothing';
    } catch (error) {
      outcome = error instanceof ImportError ? error.code : 'crash';
      if (outcome === 'crash' || outcome === 'out-of-memory')
        failures.push(`${i} ${name}: ${String(error)} ${Buffer.from(bytes).toString('base64').slice(0, 400)}`);
    }
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  console.log(
    `fuzz: ${CASES} files, ${failures.length} failures; ${[...outcomes].map(([name, times]) => `${name} ${times}`).join(', ')}`
  );
  expect(failures).toEqual([]);
  // Both ways are exercised, or the test would prove nothing.
  expect(outcomes.get('read')).toBeGreaterThan(CASES / 10);
  expect(outcomes.get('broken')).toBeGreaterThan(CASES / 100);
}, 300_000);
