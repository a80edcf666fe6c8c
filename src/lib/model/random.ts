import { randomLcg, randomNormal } from 'd3';

/** A stream of standard normal numbers; the same seed gives the same stream in Node and in every browser. */
export type Normal = () => number;

/** Standard normal stream on d3's linear congruential generator; `seed` in [0, 1). */
export function normalStream(seed: number): Normal {
  return randomNormal.source(randomLcg(seed))(0, 1);
}

/** Uniform stream on [0, 1). */
export function uniformStream(seed: number): () => number {
  return randomLcg(seed);
}
