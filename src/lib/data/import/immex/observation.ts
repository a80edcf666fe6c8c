import type { Basis, Status, Tables } from '../../schema';

type Row = Tables['observation'];

/** A publisher's edition: what all rows of one file share. */
export interface Edition {
  source_id: string;
  vintage: string;
  status?: Status;
}

/** Rows of one edition: `published` as printed, `derived` by a named method. Values in base units. */
export function observations({ source_id, vintage, status = 'final' }: Edition) {
  const row =
    (basis: Basis, method_id: string) =>
    (
      measure_id: string,
      place_id: string,
      sector_id: string,
      period: string,
      value: number,
      own: Status = status
    ): Row => ({
      measure_id,
      place_id,
      sector_id,
      period,
      basis,
      method_id,
      source_id,
      vintage,
      status: own,
      value,
      low: null,
      high: null
    });
  return { published: row('published', 'as-published'), derived: (method: string) => row('derived', method) };
}
