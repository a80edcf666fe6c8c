import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Stamps, type Inputs } from '../../src/cli/stale';

let root: string;
let inputs: Inputs;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stale-'));
  mkdirSync(join(root, 'in/deep'), { recursive: true });
  writeFileSync(join(root, 'in/deep/a.txt'), 'a');
  writeFileSync(join(root, 'out.txt'), 'made');
  inputs = { reads: ['in', 'settings.json'], ignores: ['in/cache'], settings: { base: '' }, leaves: ['out.txt'] };
});
afterEach(() => rmSync(root, { recursive: true }));

const remembered = () => {
  new Stamps(root).remember('step', inputs);
  return new Stamps(root);
};

describe('a build step', () => {
  it('is stale until it has been built', () => {
    expect(new Stamps(root).isStale('step', inputs)).toBe(true);
    expect(remembered().isStale('step', inputs)).toBe(false);
  });

  it('is stale when a file changes, appears, moves or goes', () => {
    const stamps = remembered();
    writeFileSync(join(root, 'in/deep/a.txt'), 'b');
    expect(stamps.isStale('step', inputs)).toBe(true);
    writeFileSync(join(root, 'in/deep/a.txt'), 'a');
    expect(stamps.isStale('step', inputs)).toBe(false);
    writeFileSync(join(root, 'settings.json'), '{}');
    expect(stamps.isStale('step', inputs)).toBe(true);
    rmSync(join(root, 'settings.json'));
    rmSync(join(root, 'in/deep/a.txt'));
    writeFileSync(join(root, 'in/a.txt'), 'a');
    expect(stamps.isStale('step', inputs)).toBe(true);
  });

  it('is not stale because a file was touched or an ignored one changed', () => {
    const stamps = remembered();
    utimesSync(join(root, 'in/deep/a.txt'), new Date(), new Date());
    mkdirSync(join(root, 'in/cache'));
    writeFileSync(join(root, 'in/cache/x'), 'x');
    expect(stamps.isStale('step', inputs)).toBe(false);
  });

  it('is stale when its result is gone or a setting differs', () => {
    const stamps = remembered();
    expect(stamps.isStale('step', { ...inputs, settings: { base: '/atlas' } })).toBe(true);
    rmSync(join(root, 'out.txt'));
    expect(stamps.isStale('step', inputs)).toBe(true);
  });

  it('stays stale when the work was begun and not finished', () => {
    remembered().forget('step');
    expect(new Stamps(root).isStale('step', inputs)).toBe(true);
  });

  it('is built again when the stamps cannot be read', () => {
    remembered();
    writeFileSync(
      join(root, 'data/.cache/stamps.json'),
      readFileSync(join(root, 'data/.cache/stamps.json')).subarray(0, 9)
    );
    expect(new Stamps(root).isStale('step', inputs)).toBe(true);
  });
});
