import { expect, it } from 'vitest';
import { coverageOf, LEAST, tooLow } from './coverage';

const map = (files: Record<string, [covered: number, total: number]>) => ({
  files: () => Object.keys(files),
  fileCoverageFor: (file: string) => ({
    toSummary: () => ({ lines: { covered: files[file]![0], total: files[file]![1] } })
  })
});

it('a part below its least share of lines, or never measured, is told', () => {
  const parts = coverageOf(
    map({ '/r/src/lib/model/a.ts': [9, 10], '/r/src/lib/data/b.ts': [80, 100], '/r/src/lib/data/c.ts': [9, 10] }),
    '/r'
  );
  expect(parts).toEqual([
    { part: 'src/lib/model', covered: 9, total: 10 },
    { part: 'src/lib/data', covered: 89, total: 110 },
    { part: 'data', covered: 0, total: 0 }
  ]);
  expect(parts.filter(tooLow).map(({ part }) => part)).toEqual(['src/lib/data', 'data']);
  expect(Object.values(LEAST).every((least) => least >= 0.9)).toBe(true);
});
