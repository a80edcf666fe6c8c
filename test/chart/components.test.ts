import { readFileSync } from 'node:fs';
import { createRawSnippet, type Component } from 'svelte';
import { compile } from 'svelte/compiler';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import {
  BarChart,
  DataTable,
  Figure,
  Histogram,
  LineChart,
  PlaceMap,
  Responsive,
  ShareBar,
  Spark,
  StackChart,
  VirtualTable
} from '../../src/lib/chart';
import { ground } from './ground';
import { expectPicture, settled } from './svg';

const years = Array.from({ length: 12 }, (_, i) => 2014 + i);
const format = (value: number) => value.toFixed(0);
const text = (html: string) => createRawSnippet(() => ({ render: () => `<span>${html}</span>` }));

function markup<Props extends Record<string, unknown>>(component: Component<Props>, props: Props): string {
  return render(component as Component<Record<string, unknown>>, { props }).body;
}

const line = {
  title: 'La electrónica se acerca al automóvil',
  desc: 'Exportaciones por grupo, 2014–2025',
  format,
  formatX: String,
  unit: 'mil millones de dólares',
  events: [{ x: 2020, label: '2020: T-MEC' }],
  series: [
    { id: 'a', label: 'Automotriz', colour: 'var(--c1)', points: years.map((x, i) => ({ x, y: 100 + 10 * i })) },
    {
      id: 'b',
      label: 'Electrónica',
      colour: 'var(--c2)',
      points: years.map((x, i) => ({
        x,
        y: i === 4 ? null : 60 + 7 * i,
        reason: 'Confidencial',
        ...(i > 8 ? { low: 50 + 7 * i, high: 72 + 7 * i, estimated: true } : {})
      }))
    },
    {
      id: 'c',
      label: 'Puntos',
      colour: 'var(--c5)',
      joined: false,
      points: [
        { x: 2015, y: 20 },
        { x: 2021, y: 30 }
      ]
    }
  ]
};

const bars = {
  title: 'Juárez y Monterrey, empatadas',
  format,
  missing: 's. d.',
  rows: [
    {
      id: '1',
      label: 'Monterrey',
      value: 56,
      low: 50,
      high: 63,
      colour: 'var(--c1)',
      estimated: true,
      detail: 'Automotriz',
      href: '/ciudades/monterrey/'
    },
    {
      id: '2',
      label: 'Juárez',
      value: 55,
      low: 44,
      high: 62,
      colour: 'var(--c2)',
      estimated: true,
      detail: 'Electrónica',
      href: '/ciudades/juarez/'
    },
    { id: '3', label: 'Tamaulipas', value: -3, colour: 'var(--c8)' },
    { id: '4', label: 'La Laguna', value: null, colour: 'var(--c8)' }
  ]
};

const stack = {
  title: 'Composición',
  format,
  formatX: String,
  xs: years,
  unit: 'mil millones de dólares',
  layers: [
    { id: 'a', label: 'Automotriz', colour: 'var(--c1)', values: years.map((_, i) => 100 + 10 * i) },
    { id: 'b', label: 'Muebles', colour: 'var(--c4)', values: years.map(() => 4) },
    { id: 'r', label: 'Resto', colour: 'var(--c8)', hatched: true, values: years.map((_, i) => 60 + i) }
  ]
};

const share = {
  title: 'Partes de 2025',
  formatShare: (part: number) => `${(part * 100).toFixed(1)} %`,
  parts: [
    { id: 'a', label: 'Automotriz', value: 210, colour: 'var(--c1)', href: '/sectores/automotive/' },
    { id: 'b', label: 'Equipo eléctrico', value: 20, colour: 'var(--c3)' },
    { id: 'c', label: 'Metales', value: 15, colour: 'var(--c6)' },
    { id: 'r', label: 'Resto', value: 90, colour: 'var(--c8)', hatched: true }
  ]
};

const map = {
  title: 'La frontera y el Bajío',
  format,
  ground,
  legendTitle: 'Exportaciones 2024, mil millones de dólares',
  circles: [
    {
      id: 'm',
      label: 'Monterrey',
      lon: -100.3,
      lat: 24.6,
      value: 56,
      colour: 'var(--c1)',
      estimated: true,
      href: '/ciudades/monterrey/'
    },
    { id: 's', label: 'Saltillo', lon: -101, lat: 24.4, value: 31, colour: 'var(--c1)', estimated: true },
    { id: 'j', label: 'Juárez', lon: -104.4, lat: 25.7, value: 55, colour: 'var(--c2)', estimated: true }
  ],
  swatches: [{ colour: 'var(--muted)', text: 'Tramado: estimación', hatched: true, round: true }]
};

const shaded = {
  title: 'Por estado',
  format,
  ground,
  missing: 'Sin dato',
  legendTitle: 'Exportaciones 2025',
  areas: [
    { id: '01', label: 'Chihuahua', value: 110, href: '/estados/chihuahua/' },
    { id: '02', label: 'Coahuila', value: 66, estimated: true },
    { id: '03', label: 'Hidalgo', value: null }
  ]
};

const spark = { title: 'De 100 a 210', points: years.map((x, i) => ({ x, y: i === 3 ? null : 100 + 10 * i })) };

const histogram = {
  title: 'La mitad no pasa de 30',
  values: [3, 4, 12, 30, 31, 45, 800],
  marked: (index: number) => index > 3,
  format,
  formatCount: format,
  unit: 'estados',
  say: (low: number, high: number, count: number) => `De ${low} a ${high}: ${count}`
};

describe('charts', () => {
  it.each([
    ['line-wide', () => markup(LineChart, { ...line, width: 640 })],
    ['line-narrow', () => markup(LineChart, { ...line, width: 340 })],
    ['line-empty', () => markup(LineChart, { ...line, series: [], width: 340 })],
    ['bars-wide', () => markup(BarChart, { ...bars, width: 640 })],
    ['bars-narrow', () => markup(BarChart, { ...bars, width: 340 })],
    ['stack-wide', () => markup(StackChart, { ...stack, width: 640 })],
    ['stack-narrow-share', () => markup(StackChart, { ...stack, share: true, width: 340 })],
    ['share-wide', () => markup(ShareBar, { ...share, width: 640 })],
    ['share-narrow', () => markup(ShareBar, { ...share, width: 340 })],
    ['map-circles', () => markup(PlaceMap, { ...map, width: 640 })],
    ['map-areas-narrow', () => markup(PlaceMap, { ...shaded, width: 340 })],
    ['spark', () => markup(Spark, spark)],
    ['histogram-wide', () => markup(Histogram, { ...histogram, width: 640 })],
    ['histogram-narrow', () => markup(Histogram, { ...histogram, width: 340 })],
    ['bars-picked', () => markup(BarChart, { ...bars, width: 640, onpick: () => undefined, picked: new Set(['2']) })],
    ['map-picked', () => markup(PlaceMap, { ...shaded, width: 640, onpick: () => undefined, picked: new Set(['02']) })]
  ])('draw %s as stored', (name, draw) => {
    const svg = draw();
    expect(svg).not.toMatch(/NaN|undefined|Infinity|null/);
    expectPicture(name, /<svg.*<\/svg>/s.exec(svg)![0]);
  });

  it('are images with a title and a description, or groups when their marks are links', () => {
    const image = settled(markup(LineChart, { ...line, width: 640 }));
    expect(image).toContain('role="img"');
    expect(image).toMatch(/aria-labelledby="id-1-title"|aria-labelledby="id-1"/);
    expect(image).toContain('La electrónica se acerca al automóvil</title>');
    expect(image).toContain('Exportaciones por grupo, 2014–2025</desc>');
    expect(settled(markup(BarChart, { ...bars, width: 640 }))).toContain('role="group"');
  });

  it('have links that work without script and say where they lead', () => {
    const [, link] = /<a href="\/ciudades\/juarez\/"[^>]*>(.*?)<\/a>/s.exec(markup(BarChart, { ...bars, width: 640 }))!;
    expect(settled(link!)).toMatch(/>Juárez<.*> Electrónica<.*>55</s);
    expect(markup(PlaceMap, { ...map, width: 640 })).toContain('aria-label="Monterrey, 56"');
  });

  it.each([
    'Axes',
    'BarChart',
    'Brush',
    'Hatch',
    'Histogram',
    'LabelText',
    'Legend',
    'LineChart',
    'PlaceMap',
    'ShareBar',
    'StackChart'
  ])('draw %s in the browser with elements of SVG only: a link of HTML inside a picture shows nothing', (name) => {
    const file = new URL(`../../src/lib/chart/${name}.svelte`, import.meta.url);
    const { js } = compile(readFileSync(file, 'utf8'), { generate: 'client', name, filename: `${name}.svelte` });
    expect(js.code).toMatch(/\$\.(from_svg|comment)\(/);
    expect(js.code).not.toContain('$.from_html(');
  });

  it('use no handlers and no styles of their own, so that the strictest policy lets them through', () => {
    const all = [
      markup(LineChart, { ...line, width: 640 }),
      markup(PlaceMap, { ...map, width: 640 }),
      markup(BarChart, { ...bars, width: 340 })
    ];
    for (const svg of all) expect(svg).not.toMatch(/ on\w+="| style="|<style|<script/);
  });
});

describe('bars that can be picked', () => {
  const html = settled(markup(BarChart, { ...bars, width: 640, onpick: () => undefined, picked: new Set(['2']) }));

  it('are switches with a name, one stop of the keyboard', () => {
    expect(html.match(/role="button"/g)).toHaveLength(bars.rows.length);
    expect(html.match(/tabindex="0"/g)).toHaveLength(1);
    expect(html).toMatch(/aria-pressed="true"[^>]*>\s*<g>\s*<title>\s*Juárez, Electrónica, 55 44–62/);
    expect(html.match(/aria-pressed="true"/g)).toHaveLength(1);
  });
});

describe('VirtualTable', () => {
  const table = {
    caption: 'Un millón de celdas',
    columns: [
      { key: 'place', label: 'Lugar', sortable: true },
      { key: 'value', label: 'Valor', number: true, sortable: true }
    ],
    count: 1_000_000,
    rowAt: (index: number) => [{ text: `lugar ${index}` }, { text: String(index), tone: 'missing' as const }],
    total: [{ text: 'Total' }, { text: '499999500000' }],
    sort: { column: 'value', descending: true },
    sortBy: (label: string) => `Ordenar por ${label}`,
    onsort: () => undefined
  };
  const html = settled(markup(VirtualTable, table));

  it('draws the rows in sight, and says how many there are', () => {
    expect((html.match(/data-row=/g) ?? []).length).toBeLessThan(40);
    expect(html).toContain('aria-rowcount="1000002"');
    expect(html).toMatch(/<tr class="row" aria-rowindex="2" data-row="0"/);
    expect(html).toMatch(/<tfoot>\s*<tr aria-rowindex="1000002">\s*<th scope="row">Total/);
  });

  it('says which column it is sorted by, and can be scrolled from the keyboard', () => {
    expect(html.match(/aria-sort="descending"/g)).toHaveLength(1);
    expect(html).toMatch(/role="region" aria-labelledby="([^"]+)" tabindex="0"/);
  });
});

describe('Responsive', () => {
  it('holds a layout for each width, and lets the style sheet choose', () => {
    const html = markup(Responsive, { wide: text('ancho'), narrow: text('angosto') });
    expect(html).toContain('ancho');
    expect(html).toContain('angosto');
    expect(html).not.toContain('aria-hidden');
  });
});

describe('Figure', () => {
  const figure = {
    title: 'Juárez y Monterrey, empatadas',
    subtitle: 'Exportaciones 2024, mil millones de dólares',
    chart: text('gráfica'),
    reading: 'Monterrey vende 56.',
    basis: { text: 'Estimación.', estimated: true },
    source: 'INEGI',
    table: text('tabla')
  };

  it('is named by its finding, at the level that its page asks for', () => {
    const html = settled(markup(Figure, { ...figure, level: 2 as const }));
    expect(html).toMatch(/<figure[^>]* aria-labelledby="([^"]+)"[^>]*>\s*<figcaption[^>]*>\s*<h2[^>]* id="\1"/);
  });

  it('marks estimates, names the source and folds the table', () => {
    const html = markup(Figure, figure);
    expect(html).toMatch(/class="basis [^"]*estimated"[^>]*>Estimación\./);
    expect(html).toContain('INEGI');
    expect(html).toMatch(/<details.*<summary[^>]*>Tabla<\/summary>.*tabla/s);
  });
});

describe('DataTable', () => {
  const table = {
    caption: 'Exportaciones por estado',
    lang: 'es',
    missing: 's. d.',
    basisLabel: 'Base',
    columns: [
      { key: 'name', label: 'Estado', kind: 'text' as const },
      { key: 'value', label: 'Exportaciones', unit: 'millones de dólares', kind: 'number' as const, format }
    ],
    rows: [
      {
        cells: { name: 'Chihuahua', value: 109_505 },
        href: '/estados/chihuahua/',
        basis: { word: 'publicado', estimated: false }
      },
      { cells: { name: 'Colima', value: { missing: 'Confidencial' } }, basis: { word: 'estimación', estimated: true } },
      { cells: { name: 'Nayarit', value: 0 } },
      { cells: { name: 'Tlaxcala', value: null } }
    ]
  };
  const html = settled(markup(DataTable, table));

  it('is a plain table without script: headings, no buttons', () => {
    expect(html).not.toContain('<button');
    expect(html).toMatch(/<th scope="col"[^>]*>\s*Estado/);
    expect(html).toMatch(/<th scope="row"[^>]*>\s*<a href="\/estados\/chihuahua\/"[^>]*>Chihuahua/);
  });

  it('says what is missing and why, and never as zero', () => {
    // Name, value, basis: the name is no cell, the basis every second one.
    const cells = [...html.matchAll(/<td[^>]*>(.*?)<\/td>/gs)]
      .filter((_, at) => at % 2 === 0)
      .map(([, cell]) => cell!.replace(/<[^>]+>/g, ' ').trim());
    expect(cells.map((cell) => cell.replace(/\s+/g, ' '))).toEqual(['109505', 's. d. 1', '0', 's. d.']);
    expect(html).toContain('s. d.: Confidencial');
  });

  it('can be scrolled from the keyboard, by a region named as its caption', () => {
    const [, name] = /role="region" aria-labelledby="([^"]+)" tabindex="0"/.exec(html)!;
    expect(html).toContain(`<caption id="${name}"`);
  });
});
