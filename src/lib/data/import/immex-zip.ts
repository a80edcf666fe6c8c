import type { Tables } from '../schema';
import { ImportError } from './import-error';
import { readImmexFile, type ImmexFile } from './immex/file';
import { LayoutError } from './immex/layout-error';
import { immexTables } from './immex/tables';

export type Observation = Tables['observation'];

/** INEGI's IMMEX series as the atlas holds it: published rows of jobs_immex, plants_immex and income_immex. */
export interface ImmexResult {
  kind: 'immex';
  rows: Observation[];
  gaps: Tables['gap'][];
  /** First and last month. */
  from: string;
  to: string;
  municipalities: number;
}

const MEMBER = /(^|\/)immex_(no)?manu_ent_\d{4}\.csv$/i;
const SOURCE = 'inegi-immex';

/** Members of a zip that are INEGI's yearly IMMEX tables; none when it is another zip. */
export function immexMembers(names: readonly string[]): string[] {
  return names.filter((name) => MEMBER.test(name)).sort();
}

/** The header of a single yearly table. */
export function isImmexHeader(names: readonly string[]): boolean {
  const upper = new Set(
    names.map((name) =>
      name
        .trim()
        .replace(/^\uFEFF/, '')
        .toUpperCase()
    )
  );
  return ['ANIO', 'ID_MES', 'ID_ENTIDAD', 'ID_MUNICIPIO', 'NUM_DE_ESTAB_ACT', 'ESTATUS'].every((name) =>
    upper.has(name)
  );
}

/**
 * The texts of yearly tables as published observations, by municipality, state and nation; `places` are the known ids.
 * Throws ImportError `broken` with file, line and expectation where the layout is another.
 */
export function readImmex(texts: ReadonlyMap<string, string>, places: Set<string>): ImmexResult {
  try {
    const files = [...texts].map(([file, text]) => readImmexFile(file, text));
    const of = (segment: ImmexFile['segment']) => files.filter((file) => file.segment === segment);
    if (of('manufacturing').length === 0) throw new ImportError('broken', 'immex_manu_ent_*.csv');
    const { observations, gaps } = immexTables(of('manufacturing'), of('non-manufacturing'), places, SOURCE);
    const periods = observations.map(({ period }) => period).sort();
    const municipal = new Set(observations.map(({ place_id }) => place_id).filter((id) => id.length === 5));
    return {
      kind: 'immex',
      rows: observations,
      gaps,
      from: periods[0] ?? '',
      to: periods.at(-1) ?? '',
      municipalities: municipal.size
    };
  } catch (error) {
    if (error instanceof LayoutError) throw new ImportError('broken', error.message.slice(0, 200), error);
    throw error;
  }
}
