import { manifest } from '$lib/data/atlas.server';

export function load() {
  return { manifest };
}
