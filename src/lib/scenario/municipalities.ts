import { fetchFile, readBase, readCells, type FileReader } from '../data/footprint-files';
import type { BasePlace } from '../model/base';

/** A municipality that the lab can open; `within` is the metro that it is part of, or null. */
export interface Municipality {
  id: string;
  within: string | null;
}

/**
 * What a scenario needs of a municipality, out of the footprint of its data version: `folder` holds the version's files,
 * `year` is the baseline's. Brought when asked for, by `bring`: over HTTP unless given. Throws FootprintFileError, also where the version's files are no longer
 * kept; RangeError for a municipality that the files do not have.
 */
export async function municipalityEntry(
  folder: string,
  year: number,
  { id, within }: Municipality,
  bring: FileReader = fetchFile
): Promise<BasePlace> {
  const places =
    within === null
      ? (await bring(`${folder}/footprint/${year}.json.gz`, readBase)).places
      : (await bring(`${folder}/footprint/cells/${year}.json.gz`, readCells)).members;
  const found = places.find((place) => place.id === id);
  if (!found) throw new RangeError(`the footprint of ${year} has no municipality ${id}`);
  return within === null ? found : { ...found, within };
}
