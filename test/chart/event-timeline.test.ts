import { describe, expect, it } from 'vitest';
import { readCatalog } from '../../data/catalog/catalog';
import { layoutEventTimeline, type TimelineEvent } from '../../src/lib/chart/event-timeline';
import { labelBox, overlaps } from '../../src/lib/chart/labels';
import { periodPosition } from '../../src/lib/text/format';

const event = (id: string, at: number, label = 'Decreto que cambia las reglas del programa'): TimelineEvent => ({
  id,
  at,
  date: String(Math.floor(at)),
  label
});

/** Every event of the catalogue, in each language: the most that any page will draw. */
const REAL = (['es', 'en'] as const).map((locale) =>
  readCatalog().events.map((each) => ({
    id: each.event_id,
    at: periodPosition(each.period.slice(0, 7)),
    date: each.period,
    label: each[`title_${locale}`]
  }))
);

function clashes(events: readonly TimelineEvent[], width: number): string[] {
  const { marks, height } = layoutEventTimeline(events, { width });
  const boxes = marks.map(({ id, label }) => ({ id, box: labelBox(label) }));
  return [
    ...boxes.flatMap((a, i) =>
      boxes.slice(i + 1).flatMap((b) => (overlaps(a.box, b.box) ? [`${a.id} on ${b.id}`] : []))
    ),
    ...boxes.flatMap(({ id, box }) =>
      box.x + box.width > width || box.y < 0 || box.y + box.height > height ? [`${id} outside`] : []
    )
  ];
}

describe('layoutEventTimeline', () => {
  it.each([340, 640])('keeps all labels of the catalogue’s events apart and inside, %i wide', (width) => {
    for (const events of REAL) {
      expect(events.length).toBeGreaterThan(40);
      expect(clashes(events, width)).toEqual([]);
    }
  });

  it('keeps them apart when all fall on one day', () => {
    expect(
      clashes(
        Array.from({ length: 12 }, (_, i) => event(`e${i}`, 2024.5)),
        340
      )
    ).toEqual([]);
  });

  it('keeps time to scale on the axis, in order, whatever the labels do', () => {
    const { marks } = layoutEventTimeline([event('c', 2012), event('a', 2004), event('b', 2008)], { width: 640 });
    expect(marks.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(marks[1]!.y - marks[0]!.y).toBeCloseTo(marks[2]!.y - marks[1]!.y, 1);
  });

  it('puts a lone label at its date, and keeps what it cuts', () => {
    const long = Array.from({ length: 40 }, () => 'palabra').join(' ');
    const { marks } = layoutEventTimeline([event('a', 2010, long)], { width: 340 });
    expect(marks[0]!.label.full).toContain(long);
  });

  it('draws nothing of no events, and refuses a date that is none', () => {
    expect(layoutEventTimeline([], { width: 340 }).marks).toEqual([]);
    expect(() => layoutEventTimeline([event('x', Number.NaN)], { width: 340 })).toThrow(RangeError);
  });
});
