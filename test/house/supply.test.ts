import { describe, expect, it } from 'vitest';
import { packages, unaccepted } from '../../src/cli/supply';

describe('packages', () => {
  it('have licences under which the site may be published', () => {
    expect(unaccepted(packages())).toEqual([]);
  });

  it('are refused for a licence that is unknown, missing or one half of two', () => {
    const of = (licence: string) => ({ name: licence, version: '1', licence, shipped: true });
    const all = ['MIT', '(MIT OR GPL-3.0)', '(MIT AND Zlib)', '(MIT AND GPL-3.0)', 'GPL-3.0', ''].map(of);
    expect(unaccepted(all).map(({ name }) => name)).toEqual(['(MIT AND GPL-3.0)', 'GPL-3.0', '']);
  });
});
