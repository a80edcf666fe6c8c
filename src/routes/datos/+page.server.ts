import { ask, manifest } from '$lib/data/atlas.server';
import { coverage, gapCounts, measures } from '$lib/data/questions/catalogue';
import { breaksOf } from '$lib/data/breaks';
import { coverageByYear, stretches } from '$lib/data/questions/coverage';
import { publishedTables } from '$lib/data/package.server';

export async function load() {
  const [all, cover, gaps, cells, parts] = await Promise.all([
    ask(measures()),
    ask(coverage()),
    ask(gapCounts()),
    ask(coverageByYear()),
    ask(stretches())
  ]);
  return {
    version: manifest.version,
    files: manifest.files,
    measures: all
      .map((measure) => ({
        id: measure.id,
        name: measure.name,
        unit: measure.unit,
        coverage: cover.filter((line) => line.measure === measure.id),
        gaps: gaps.filter((line) => line.measure === measure.id).reduce((total, line) => total + line.cells, 0)
      }))
      .filter((measure) => measure.coverage.length > 0),
    tables: publishedTables(),
    cells,
    breaks: breaksOf(cells, parts).filter(({ missing, changes }) => missing.length + changes.length > 0)
  };
}
