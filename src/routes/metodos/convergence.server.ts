import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifest } from '$lib/data/atlas.server';
import { convergence, type Convergence } from '$lib/model/convergence';
import { loadBaseline } from '$lib/scenario/baselines';
import { emptyScenario } from '$lib/scenario/presets';

/** Draws of which the error is shown; the last is what a scenario takes unless told otherwise. */
const COUNTS = [100, 400, 1600, 4000];
export const CONVERGENCE_SEEDS = 24;

let made: Promise<Convergence[]> | undefined;

/** Error of the ranges of suspended tax by number of draws, computed once a build. */
export function drawsConvergence(): Promise<Convergence[]> {
  made ??= compute();
  return made;
}

async function compute(): Promise<Convergence[]> {
  const read = async (path: string): Promise<unknown> =>
    JSON.parse(readFileSync(join(process.cwd(), 'static', path), 'utf8'));
  const baseline = await loadBaseline(manifest.version, read);
  return convergence(baseline, emptyScenario(baseline), 'suspended', COUNTS, CONVERGENCE_SEEDS);
}
