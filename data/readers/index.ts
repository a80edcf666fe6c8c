import { imssJobs } from './imss-jobs';
import { inegiBcmm } from './inegi-bcmm';
import { inegiCensus } from './inegi-census';
import { inegiEtef } from './inegi-etef';
import { population } from './population';
import type { Reader } from './reader';
import { seFdi } from './se-fdi';

/** Every publisher, in the order they are compiled. To add one: a file here, a line below, its entries in the catalogue. */
export const readers: Reader[] = [inegiEtef, inegiBcmm, population, imssJobs, inegiCensus, seFdi];
