import type { Reroute, Transport } from '@sveltejs/kit';
import { packRows, Rows, unpackRows, type PackedRows } from '$lib/data/rows';
import { base } from '$app/paths';
import { canonical } from '$lib/text/routes';

/** English addresses are served by the Spanish routes. */
export const reroute: Reroute = ({ url }) => base + canonical(url.pathname);

/** Answers go to the page packed by column: a third of the bytes. */
export const transport: Transport = {
  Rows: {
    encode: (value: unknown) => value instanceof Rows && packRows(value),
    decode: (packed: PackedRows) => unpackRows(packed)
  }
};
