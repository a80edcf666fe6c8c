import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { apart, contrast } from './colour';

const css = readFileSync(new URL('../../src/lib/ui/theme.css', import.meta.url), 'utf8');

function block(selector: string): Record<string, string> {
  const start = css.indexOf('{', css.indexOf(selector)) + 1;
  const body = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries([...body.matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, name, value]) => [name!, value!]));
}

const light = block(':root {');
const dark = block(":root[data-theme='dark']");
const HUES = ['--c1', '--c2', '--c3', '--c4', '--c5', '--c6', '--c7', '--c8'];

describe('theme', () => {
  it('is the same dark whether the system or the reader asks for it', () => {
    expect(block(":root:not([data-theme='light'])")).toEqual(dark);
  });

  it('gives each colour of the light theme a dark one', () => {
    const colours = Object.keys(light).filter((name) => light[name]!.startsWith('#'));
    expect(Object.keys(dark)).toEqual(colours);
  });

  it('prints black on white whatever the screen shows', () => {
    const print = block(':root:root:root');
    expect(print['--paper']).toBe('#ffffff');
    expect(print['--ink']).toBe('#000000');
    for (const hue of HUES) expect(contrast(print[hue]!, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['light', light],
    ['dark', dark]
  ])('has text colours of 4.5:1 on the paper in the %s theme', (_, theme) => {
    for (const name of ['--ink', '--muted', '--accent', '--caveat', ...HUES]) {
      expect(contrast(theme[name]!, theme['--paper']!), name).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(theme['--rule-strong']!, theme['--paper']!)).toBeGreaterThanOrEqual(3);
    for (const ground of ['--map-ground', '--map-1']) {
      expect(contrast(theme['--ink']!, theme[ground]!), ground).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each([
    ['light', light],
    ['dark', dark]
  ])('has hues that colour-blind readers can tell apart in the %s theme', (_, theme) => {
    for (const [i, one] of HUES.entries()) {
      for (const other of HUES.slice(i + 1)) {
        expect(apart(theme[one]!, theme[other]!), `${one} and ${other}`).toBeGreaterThan(0.065);
      }
    }
  });

  it.each([
    ['light', light],
    ['dark', dark]
  ])('steps away from the paper with each shade of the map in the %s theme', (_, theme) => {
    const steps = [1, 2, 3, 4, 5].map((step) => contrast(theme[`--map-${step}`]!, theme['--paper']!));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });
});
