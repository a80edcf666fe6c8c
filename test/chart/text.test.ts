import { describe, expect, it } from 'vitest';
import { ellipsis, textWidth, wrap } from '../../src/lib/chart/text';

const LONG = 'Fabricación de equipo de computación, comunicación, medición y de otros equipos '.repeat(3).slice(0, 200);

describe('textWidth', () => {
  it('is never less than what Inter takes at 13 pixels', () => {
    // Measured in Chromium with Inter 400 and 600, tabular figures.
    expect(textWidth('Exportaciones', 13)).toBeGreaterThan(83);
    expect(textWidth('Monterrey 56', 13, true)).toBeGreaterThan(83);
  });

  it('counts an accented letter as its base', () => {
    expect(textWidth('Ángel')).toBe(textWidth('Angel'));
  });

  it('gives digits one width, so that columns line up', () => {
    expect(textWidth('1111')).toBe(textWidth('8888'));
  });
});

describe('ellipsis', () => {
  it('leaves text that fits as it is', () => {
    expect(ellipsis('Juárez', 100)).toBe('Juárez');
  });

  it('cuts 200 letters to the room there is', () => {
    const cut = ellipsis(LONG, 120);
    expect(cut.endsWith('…')).toBe(true);
    expect(textWidth(cut)).toBeLessThanOrEqual(120);
  });

  it('keeps one letter however little room there is', () => {
    expect(ellipsis('Juárez', 0)).toBe('J…');
  });
});

describe('wrap', () => {
  it('breaks at spaces and keeps within the width', () => {
    const lines = wrap('Equipo médico y otras manufacturas', 120, 3);
    expect(lines.join(' ')).toBe('Equipo médico y otras manufacturas');
    expect(Math.max(...lines.map((line) => textWidth(line)))).toBeLessThanOrEqual(120);
  });

  it('ends the last line in an ellipsis when the rest does not fit', () => {
    const lines = wrap(LONG, 150, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });

  it('cuts a single word wider than the line', () => {
    expect(wrap('Parangaricutirimícuaro', 60, 2)).toHaveLength(1);
    expect(textWidth(wrap('Parangaricutirimícuaro', 60, 2)[0]!)).toBeLessThanOrEqual(60);
  });

  it('makes no line of no text', () => {
    expect(wrap('  ', 100, 2)).toEqual([]);
  });
});
