import { describe, expect, it } from 'vitest';
import { layoutLine } from '../../../src/lib/chart/line';
import type { ChartSpec } from '../../../src/lib/figures/chart-spec';
import { marksText, marksWithin, withMarks } from '../../../src/lib/figures/event-marks';
import { openNodeDatabase } from '../../../src/lib/data/node';
import { reformMarks } from '../../../src/lib/profile/reform-marks';
import { reforms } from '../../../src/lib/profile/reforms';
import { openPublished } from '../../data/estimates/published';

const spec: ChartSpec = {
  kind: 'line',
  unit: 'USD',
  fromZero: true,
  series: [{ id: 'a', label: 'A', colour: 'red', joined: true, points: [2007, 2015, 2025].map((x) => ({ x, y: x })) }]
};

async function marks(border: boolean, sector: string | null = null) {
  const published = await openPublished();
  published.close();
  const database = await openNodeDatabase(published.file);
  try {
    return reformMarks(await database.ask(reforms()), { border, sector }, 'es');
  } finally {
    database.close();
  }
}

describe('reforms over a series', () => {
  it('stand at the dates of the catalogue; those of the border only on the border, those of a sector only there', async () => {
    const inland = await marks(false);
    expect(inland.find(({ text }) => /IVA en la importación/.test(text))).toMatchObject({
      x: 2015,
      date: 'enero de 2015'
    });
    expect((await marks(true)).length).toBe(inland.length + 1);
    const apparel = (await marks(false, '315')).map(({ date }) => date);
    expect(apparel).toContain('diciembre de 2024');
    expect((await marks(false, '336')).map(({ date }) => date)).not.toContain('diciembre de 2024');
  });

  it('are numbered in order, only within the time shown, and said in words', async () => {
    const shown = marksWithin(spec, await marks(true));
    expect(shown.map(({ x }) => x)).toEqual([2015, 2019, 2020.5]);
    expect(marksText(shown)).toMatch(/^1, enero de 2015: .+; 2, enero de 2019: .+; 3, julio de 2020: /);
    const marked = withMarks(spec, shown);
    expect(marksWithin({ ...spec, kind: 'bars', rows: [] } as unknown as ChartSpec, shown)).toEqual([]);
    if (marked.kind !== 'line') throw new Error('a line stays a line');
    for (const width of [320, 640]) {
      const layout = layoutLine(marked.series, {
        width,
        format: String,
        formatX: String,
        events: marked.events!,
        listed: marked.listed!
      });
      expect(layout.events.map(({ text }) => text.lines[0]![0]!.text)).toEqual(['1', '2', '3']);
      expect(layout.notes).toEqual([]);
    }
  });
});
