import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { apa, bibtex, plain, type Cited } from '../../../src/lib/share/cite';
import { toCsv } from '../../../src/lib/share/csv';
import { EMBED_DEFAULTS, embedHash, snippet } from '../../../src/lib/share/embed';
import { factText } from '../../../src/lib/share/fact';
import { withDensity } from '../../../src/lib/share/png-density';
import { charactersOf, readChart } from '../../../src/lib/share/svg';
import { themes, withTheme } from '../../../src/lib/share/themes';
import { hostScriptIntegrity } from '../../../src/lib/share/versions.server';

describe('CSV', () => {
  it('quotes what needs it, leaves what is missing empty, and keeps numbers numbers', () => {
    expect(
      toCsv(
        ['a', 'b'],
        [
          ['x, "y"', 1.5],
          [null, -2]
        ]
      )
    ).toBe('\ufeffa,b\r\n"x, ""y""",1.5\r\n,-2\r\n');
  });

  it('does not hand a formula to a spreadsheet', () => {
    for (const text of ['=1+1', '+1', '-1+1', '@a', '\tx']) expect(toCsv(['a'], [[text]])).toContain(`'${text}`);
  });
});

describe('citations', () => {
  const cited: Cited = {
    id: 'exports-by-state',
    title: 'Cinco estados reúnen 57 % de lo exportado',
    locale: 'es',
    version: 'abc',
    date: '2026-07-24',
    url: 'https://example.org/graficas/exports-by-state/',
    publishers: ['INEGI', 'INEGI']
  };

  it('name the site, the year, the title, the publisher once, the version and the address', () => {
    for (const text of [apa(cited), plain(cited), bibtex(cited)]) {
      expect(text).toContain('Atlas IMMEX');
      expect(text).toContain('2026');
      expect(text.match(/INEGI/g)).toHaveLength(1);
      expect(text).toContain('abc');
      expect(text).toContain(cited.url);
    }
  });

  it('escape in BibTeX what TeX would take for a command', () => {
    expect(bibtex(cited)).toContain('57 \\% de lo exportado');
    expect(bibtex({ ...cited, title: 'a {b} \\c' })).toContain('{{a b c}}');
  });
});

describe('the embed code', () => {
  it('says only what is not the default', () => {
    expect(embedHash(EMBED_DEFAULTS)).toBe('');
    expect(
      embedHash({
        ...EMBED_DEFAULTS,
        theme: 'dark',
        option: 'chihuahua',
        takes: 'state',
        controls: false,
        transparent: true
      })
    ).toBe('#t=dark&p=chihuahua&c=0&bg=0');
    expect(embedHash({ ...EMBED_DEFAULTS, option: '336', takes: 'sector' })).toBe('#s=336');
  });

  it('has a title, loads lazily, and holds its shape without script', () => {
    const code = snippet({ id: 'x', title: '«a» & "b" <c>', src: '/embed/x/', size: { narrow: 400, wide: 500 } });
    expect(code).toContain('title="«a» &amp; &quot;b&quot; &lt;c>"');
    expect(code).toContain('loading="lazy"');
    expect(code).toContain('aspect-ratio:640/500;min-height:400px');
  });

  it('prints the hash of the script that hosts load', () => {
    const hash = createHash('sha384').update(readFileSync('static/embed/v1.js')).digest('base64');
    expect(hostScriptIntegrity()).toBe(`sha384-${hash}`);
  });

  it('needs at most 4 kB of script in the frame', () => {
    expect(readFileSync('static/embed/frame.v1.js').byteLength).toBeLessThanOrEqual(4096);
  });
});

describe('a fact to quote', () => {
  it('carries basis, source, version and address', () => {
    const text = factText({
      value: '262,008 personas',
      sentence: 'Juárez: 262,008 personas, personal IMMEX, julio de 2025',
      basis: 'publicado',
      source: 'INEGI (2026; consultada 2026-07-24)',
      version: 'abc',
      url: 'https://example.org/ciudades/juarez/',
      locale: 'es'
    });
    expect(text).toBe(
      'Juárez: 262,008 personas, personal IMMEX, julio de 2025 (publicado). Fuente: INEGI (2026; consultada 2026-07-24). Atlas IMMEX, datos v. abc. https://example.org/ciudades/juarez/'
    );
  });
});

describe('PNG density', () => {
  it('stands in a pHYs chunk after the header, with its checksum', () => {
    const png = new Uint8Array(60).fill(7);
    const result = Buffer.from(withDensity(png, 300));
    expect(result).toHaveLength(81);
    expect(result.subarray(37, 41).toString('latin1')).toBe('pHYs');
    expect(result.readUInt32BE(41)).toBe(11811);
    // CRC-32 of this very chunk, by zlib.
    expect(result.readUInt32BE(50)).toBe(0x78a53f76);
    expect(result.subarray(54)).toEqual(Buffer.from(png.subarray(33)));
  });
});

describe('themes', () => {
  it('hold the same tokens, and refuse one that is not there', () => {
    expect(Object.keys(themes.dark)).toEqual(Object.keys(themes.light));
    expect(themes.dark['--paper']).not.toBe(themes.light['--paper']);
    expect(withTheme('fill="var(--ink)"', themes.light)).toBe('fill="#1a1d23"');
    expect(() => withTheme('var(--nothing)', themes.light)).toThrow(RangeError);
  });
});

describe('charts in a markup', () => {
  it('are read without title, links, classes and comments', () => {
    const { width, height, content } = readChart(
      '<p>x</p><!--[--><svg class="a" viewBox="0 0 10 20"><title id="t">T</title> <desc>D</desc><a href="/x/" aria-label="l"><path class="b" d="M0,0"/></a></svg>'
    );
    expect([width, height]).toEqual([10, 20]);
    expect(content).toBe('<g><path d="M0,0"/></g>');
    expect(() => readChart('<p></p>')).toThrow(RangeError);
  });

  it('tell which characters their fonts must hold', () => {
    expect(charactersOf('<svg><style>zz</style><desc>qq</desc><text>b&amp;a &lt;</text></svg>')).toBe(' &<ab');
  });
});
