import {
  clauseInterval,
  Coordinator,
  makeClient,
  Selection,
  wasmConnector,
  type MosaicClient
} from '@uwdata/mosaic-core';
import { Query, sum } from '@uwdata/mosaic-sql';
import type { Contender, Frame } from './contender';
import { FIRST_YEAR, PLACES, YEARS, type BenchDatabase } from './database';
import { changing } from './query';

type Listener = (view: string, data: unknown) => void;

/**
 * Mosaic as its documentation uses it: one client a view, a cross-filtering selection, pre-aggregation on. A frame ends when
 * every view that the brush changes has its new data.
 */
export async function mosaicContender({ db, connection }: BenchDatabase): Promise<Contender> {
  const coordinator = new Coordinator(wasmConnector({ duckdb: db, connection }), { logger: null });
  const selection = Selection.crossfilter();
  const clients = new Map<string, MosaicClient>();
  let listen: Listener = () => undefined;
  for (const view of ['place', 'sector', 'year', 'total']) {
    const by = view === 'total' ? [] : [view];
    const client = makeClient({
      coordinator,
      selection,
      query: (filter) =>
        Query.from('cell')
          .select(Object.fromEntries([...by.map((column) => [column, column]), ['value', sum('value')]]))
          .groupby(by)
          .where(filter),
      queryResult: (data) => listen(view, data),
      queryError: (error) => {
        throw error;
      }
    });
    clients.set(view, client);
  }

  const clause = ({ kind, from, to }: Frame) => {
    const field = kind === 'years' ? 'year' : 'place';
    const domain: [number, number] = kind === 'years' ? [FIRST_YEAR, FIRST_YEAR + YEARS - 1] : [0, PLACES - 1];
    const source = clients.get(field)!;
    return clauseInterval(field, [from, to], {
      source,
      clients: new Set([source]),
      // A pixel a step: Mosaic answers in pixels, and its totals must be exact to be held against the others.
      scale: { type: 'linear', domain, range: [0, domain[1] - domain[0]] },
      bin: 'floor'
    });
  };

  /** The total, once each view that the frame changes has been answered. */
  const settled = (frame: Frame) =>
    new Promise<number>((done) => {
      const waiting = new Set([...changing(frame), 'total']);
      let total = NaN;
      listen = (view, data) => {
        if (view === 'total') total = Number((data as { toArray(): { value: number }[] }).toArray()[0]!.value);
        waiting.delete(view);
        if (waiting.size === 0) done(total);
      };
    });

  return {
    name: 'Mosaic, pre-aggregated',
    async begin(first) {
      selection.reset();
      await new Promise((done) => setTimeout(done, 500));
      selection.activate(clause(first));
      await new Promise((done) => setTimeout(done, 3000));
    },
    async answer(frame) {
      const answered = settled(frame);
      selection.update(clause(frame));
      return answered;
    }
  };
}
