import { rows, startDatabase } from './database';
import { cubeContender } from './cube';
import { mosaicContender } from './mosaic';
import { queryContender } from './query';
import type { Contender, Frame } from './contender';

/** What a run measured: milliseconds a frame, and the sum of all totals, by which contenders must agree. */
export interface Run {
  name: string;
  brush: string;
  frames: number[];
  sum: number;
}

declare global {
  interface Window {
    bench: () => Promise<{ rows: number; runs: Run[] }>;
  }
}

const FRAMES = 60;
const WARM = 5;

/** Spans of years as a hand draws them: no two alike, so that no cache answers. */
const years: Frame[] = [];
for (let from = 2006; from < 2026; from++)
  for (let to = from; to < 2026 && years.length < FRAMES + WARM; to++) years.push({ kind: 'years', from, to });

/** Spans of places, as a range of values picks them. */
const places: Frame[] = Array.from({ length: FRAMES + WARM }, (_, i) => ({
  kind: 'places',
  from: 3 * i,
  to: 2468 - 5 * i
}));

async function measure(contender: Contender, brush: string, frames: Frame[]): Promise<Run> {
  await contender.begin(frames[0]!);
  const times: number[] = [];
  let sum = 0;
  for (const [i, frame] of frames.entries()) {
    const start = performance.now();
    const total = await contender.answer(frame);
    const took = performance.now() - start;
    if (i >= WARM) {
      times.push(took);
      sum += total;
    }
    // The next frame starts on an idle page, as a hand would let it.
    await new Promise((done) => setTimeout(done));
  }
  return { name: contender.name, brush, frames: times, sum };
}

window.bench = async () => {
  const database = await startDatabase();
  const runs: Run[] = [];
  const contenders = [
    await cubeContender(database, 'sums kept'),
    await cubeContender(database, 'every cell each frame'),
    await mosaicContender(database),
    await queryContender(database)
  ];
  for (const contender of contenders) {
    runs.push(await measure(contender, 'years', years));
    runs.push(await measure(contender, 'places', places));
  }
  return { rows: await rows(database), runs };
};
