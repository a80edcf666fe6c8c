import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const PAGE = 4096;
const BLOCK = 262_144;

/**
 * A DuckDB file with a table `good` and a view over `read_csv` of an address, in place of the local file that DuckDB itself
 * would let the view be made of. `folder` is one that may be written to, `address` at least as long as its path.
 */
export async function duckdbWithView(folder: string, address: string): Promise<Buffer> {
  const local = join(folder, 'x'.repeat(address.length - folder.length - 5) + '.csv');
  if (local.length !== address.length) throw new RangeError('the folder has a longer name than the address');
  writeFileSync(local, 'a,b\n1,2\n');
  const path = join(folder, 'view.duckdb');
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  await connection.run('CREATE TABLE good AS SELECT 1 AS a, 2 AS b');
  await connection.run(`CREATE VIEW evil AS SELECT * FROM read_csv('${local}')`);
  await connection.run('CHECKPOINT');
  connection.closeSync();
  instance.closeSync();
  const bytes = readFileSync(path);
  for (let start = 3 * PAGE; start < bytes.length; start += BLOCK) {
    const block = bytes.subarray(start, start + BLOCK);
    if (!block.includes(local)) continue;
    if (block.readBigUInt64LE(0) !== checksum(block)) throw new Error('blocks of this version have another checksum');
    for (let at = block.indexOf(local); at >= 0; at = block.indexOf(local)) block.write(address, at, 'latin1');
    block.writeBigUInt64LE(checksum(block), 0);
  }
  if (!bytes.includes(address)) throw new Error('the path of the view was not found in the file');
  return bytes;
}

/** DuckDB's checksum of a block, whose first eight bytes hold it. */
function checksum(block: Buffer): bigint {
  let sum = 5381n;
  for (let at = 8; at + 8 <= block.length; at += 8)
    sum ^= BigInt.asUintN(64, block.readBigUInt64LE(at) * 0xbf58476d1ce4e5b9n);
  return sum;
}
