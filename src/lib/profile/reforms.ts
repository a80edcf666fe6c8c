import { maybeText, text } from '../data/decode';
import { question, type Question } from '../data/question';
import { formatShare, type Locale } from '../text/format';
import type { ShownReform } from './shown';

export interface Reform {
  id: string;
  /** Day, month or year in which the last of it took effect. */
  since: string;
  /** Year in which the last of it took effect. */
  year: number;
  title: Record<Locale, string>;
}

/** Reforms with a year in which they took effect, first to last. */
export function reforms(): Question<Reform> {
  return question(
    'reforms',
    `SELECT event_id, title_es, title_en, period, effective FROM event WHERE kind = 'reform' ORDER BY period, event_id`,
    (record) => {
      const since = (maybeText(record, 'effective') ?? text(record, 'period')).match(/\d{4}(-\d{2})*/g)!.at(-1)!;
      return {
        id: text(record, 'event_id'),
        since,
        year: Number(since.slice(0, 4)),
        title: { es: text(record, 'title_es'), en: text(record, 'title_en') }
      };
    }
  );
}

type Year = Readonly<{ period: string; value: number }>;

/** Change of two published series from the year before a reform to the year after; reforms without both years are left out. */
export function around(
  list: readonly Reform[],
  own: readonly Year[],
  nation: readonly Year[],
  locale: Locale
): ShownReform[] {
  const years = [...new Set(list.map(({ year }) => year))].sort((a, b) => a - b);
  return years.flatMap((year) => {
    const [mine, all] = [changeAround(own, year), changeAround(nation, year)];
    if (mine === null || all === null) return [];
    return [
      {
        year: String(year),
        titles: list.filter((reform) => reform.year === year).map(({ title }) => title[locale]),
        own: signed(mine, locale),
        nation: signed(all, locale)
      }
    ];
  });
}

function changeAround(series: readonly Year[], year: number): number | null {
  const of = (wanted: number) => series.find(({ period }) => period === String(wanted))?.value;
  const [before, after] = [of(year - 1), of(year + 1)];
  return before && after ? after / before - 1 : null;
}

function signed(value: number, locale: Locale): string {
  return `${value < 0 ? '−' : '+'}${formatShare(Math.abs(value), locale)}`;
}
