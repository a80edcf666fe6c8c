import { describe, expect, it } from 'vitest';
import { SCALARS } from '../../../src/lib/model/parameters';
import { formatView, PARAMETER_KEYS, parseView, startView } from '../../../src/lib/figures/footprint-view';

const known = {
  places: new Set(['MX', '08', 'M08.2.03']),
  sectors: new Set(['336']),
  bounds: { temporary_share: { min: 0.15, max: 0.6 }, programme_shift: { min: -2, max: 2 } }
};
const parse = (text: string) => parseView(new URLSearchParams(text), known);

describe('the address of a footprint view', () => {
  it('is empty for the start', () => {
    expect(formatView(startView()).toString()).toBe('');
    expect(parse('')).toEqual({ view: startView(), ignored: [] });
  });

  it('gives back the view it was made of', () => {
    const view = {
      ...startView(),
      year: 2019,
      benchmark: 'destination' as const,
      unit: 'gdp' as const,
      object: 'tax_lost' as const,
      place: 'M08.2.03',
      sector: '336',
      mine: { temporary_share: 0.405, programme_shift: -0.3 }
    };
    const text = formatView(view).toString();
    expect(text).toBe('y=2019&b=c&u=gdp&o=tax_lost&p=M08.2.03&s=336&mu=0.405&theta=-0.3');
    expect(parse(text)).toEqual({ view, ignored: [] });
  });

  it('gives every parameter a key of its own that no other part of the address uses', () => {
    const keys = SCALARS.map((id) => PARAMETER_KEYS[id]);
    expect(new Set([...keys, 'y', 'b', 'u', 'o', 'p', 's']).size).toBe(keys.length + 6);
  });

  it.each([
    'y=1999',
    'y=2024.5',
    'b=d',
    'u=usd',
    'o=exports',
    'p=M99',
    's=999',
    'mu=0.9',
    'mu=NaN',
    'mu=1e-1',
    'mu=',
    'mu=0x1',
    'days=30',
    'constructor=1',
    '__proto__=1',
    'zz=<script>'
  ])('leaves «%s» at its start and says so', (text) => {
    const { view, ignored } = parse(text);
    expect(view).toEqual(startView());
    expect(ignored).toEqual([decodeURIComponent(text)]);
  });
});
