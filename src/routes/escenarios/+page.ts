import { wholeGround } from '$lib/figures/outlines';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, fetch }) => ({
  ...data,
  ground: await wholeGround(data.ground, fetch)
});
