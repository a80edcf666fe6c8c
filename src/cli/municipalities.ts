import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { csvParse } from 'd3';
import { FootprintFileError, type FileReader } from '../lib/data/footprint-files';
import type { Baseline, BasePlace } from '../lib/model/base';
import { ModelError } from '../lib/model/errors';
import { municipalityEntry } from '../lib/scenario/municipalities';

/** Whether an id is that of a municipality (CVEGEO, five digits). */
export const isMunicipality = (id: string): boolean => /^\d{5}$/.test(id);

/**
 * What a scenario needs of a municipality, out of the files that the build leaves below `folder` (`static/data/v/VERSION`).
 * Throws ModelError, with what to do, where that version's files are not here or have no such municipality.
 */
export async function municipalityOf({ version, base }: Baseline, folder: string, id: string): Promise<BasePlace> {
  const parts = `${folder}/tables/place_part.csv`;
  if (!existsSync(parts))
    throw new ModelError(
      `data version ${version} is kept here without its municipalities: open a state or a metro, or add --today`
    );
  const metro = csvParse(readFileSync(parts, 'utf8')).find(({ part_id }) => part_id === id)?.place_id;
  try {
    return await municipalityEntry(folder, base.year, { id, within: metro ?? null }, readFrom);
  } catch (error) {
    if (error instanceof RangeError)
      throw new ModelError(
        `${id} has no footprint of its own in ${base.year}: it is no municipality, or has too few jobs to be told apart${metro ? `; its metro is ${metro}` : ''}`
      );
    if (error instanceof FootprintFileError) throw new ModelError(`${error.message}; build it again with npm run data`);
    throw error;
  }
}

const readFrom: FileReader = async (file, read) => {
  let content: unknown;
  try {
    content = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8'));
  } catch (cause) {
    throw new FootprintFileError(existsSync(file) ? 'broken' : 'unreachable', file, cause);
  }
  return read(file, content);
};
