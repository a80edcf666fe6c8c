import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MODEL_SERIES, MODEL_SOURCES } from '../../../src/lib/data/model-sources';
import { figureById } from '../../../src/lib/figures/registry';
import { sourceName } from '../../../src/lib/text/sources';
import { openPublished } from '../../data/estimates/published';

describe('sources of the model', () => {
  let published: Awaited<ReturnType<typeof openPublished>>;

  beforeAll(async () => {
    published = await openPublished();
  });
  afterAll(() => published.close());

  it('are those that the published series of its baseline have in the database, no other', async () => {
    const measures = Object.values(MODEL_SERIES).flat();
    const found = await published.rows(
      `SELECT measure_id AS measure, string_agg(DISTINCT source_id, ' ') AS sources FROM observation
       WHERE basis <> 'modelled' AND measure_id IN (${measures.map((id) => `'${id}'`).join(', ')}) GROUP BY 1`
    );
    expect(found.map(({ measure }) => measure).sort()).toEqual([...measures].sort());
    for (const { measure, sources } of found) {
      const [stated] = Object.entries(MODEL_SERIES).find(([, series]) =>
        (series as readonly string[]).includes(measure as string)
      )!;
      expect(sources, measure as string).toBe(stated);
    }
  });

  it('have a name, and are cited by every figure of reforms and of the footprint', () => {
    for (const id of MODEL_SOURCES) expect(sourceName(id, 'en')).not.toBe(id);
    for (const id of [
      'reforms-collected',
      'reforms-jobs',
      'reform-jobs-by-year',
      'reform-revenue',
      'reform-doubt',
      'footprint-trend',
      'footprint-by-city',
      'footprint-by-sector',
      'footprint-map'
    ])
      expect(figureById(id).sources([]), id).toEqual(MODEL_SOURCES);
  });
});
