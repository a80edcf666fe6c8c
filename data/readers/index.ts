import type { Reader } from './reader';

/** Every publisher, in the order they are compiled. To add one: a file here, a line below, its entries in the catalogue. */
export const readers: Reader[] = [];
