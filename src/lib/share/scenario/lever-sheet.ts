import { pathValue, YEARS, type LeverSetting } from '../../model/scenario';
import { LEVER_WORDS } from '../../scenario/lever-words';
import type { Locale } from '../../text/format';
import { letters } from '../spreadsheet';
import { Sheet, type Cell } from './sheet';
import type { Reform, WorkbookNames, Words } from './workbook';

const FIRST_YEAR_COLUMN = 4;
const FIRST_POINT_COLUMN = FIRST_YEAR_COLUMN + YEARS.length;
const MOST_POINTS = 10;

/** Each lever's points, and its value in each year as a formula on them: straight between two, constant outside. */
export function leverSheet(reforms: readonly Reform[], names: WorkbookNames, words: Words, locale: Locale): Sheet {
  const sheet = new Sheet(words.sheets.levers, [11, 34, 20, 30], 1);
  sheet.head(
    words.scenario,
    words.lever,
    'id',
    words.target,
    ...YEARS.map(String),
    ...Array.from({ length: MOST_POINTS }, (_, i) => [`${words.year} ${i + 1}`, `${words.point} ${i + 1}`]).flat()
  );
  reforms.forEach(({ scenario }, i) => {
    for (const setting of scenario.levers) {
      const row = sheet.next;
      sheet.add(
        i + 1,
        LEVER_WORDS[setting.lever].name[locale],
        setting.lever,
        targetText(setting, names, words),
        ...YEARS.map((year): Cell => {
          const value = pathValue(setting.path, year);
          return { formula: interpolation(setting.path, year, row), value, style: 'plain' };
        }),
        ...setting.path.flat()
      );
    }
  });
  return sheet;
}

function interpolation(path: LeverSetting['path'], year: number, row: number): string {
  const [when, value] = [0, 1].map((k) => (i: number) => `$${letters(FIRST_POINT_COLUMN + 2 * i + k)}$${row}`) as [
    (i: number) => string,
    (i: number) => string
  ];
  const after = path.findIndex(([at]) => at >= year);
  if (after === 0 || path[after]?.[0] === year) return value(Math.max(after, 0));
  if (after < 0) return value(path.length - 1);
  const before = after - 1;
  return `${value(before)}+(${value(after)}-${value(before)})*(${year}-${when(before)})/(${when(after)}-${when(before)})`;
}

function targetText({ target }: LeverSetting, names: WorkbookNames, { all }: Words): string {
  if (target === 'all') return all;
  return [
    ...(target.places ?? []).map((id) => names.places[id] ?? id),
    ...(target.sectors ?? []).map((id) => names.sectors[id] ?? id)
  ].join('; ');
}
