import { wholeGround } from '$lib/figures/outlines';
import { withFigures } from '$lib/figures/ready';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, fetch }) => ({
  ...(await withFigures(data)),
  ground: await wholeGround(data.ground, fetch)
});
