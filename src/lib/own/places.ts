import * as v from 'valibot';
import { base } from '$app/paths';
import { ImportError } from '../data/import/import-error';
import type { PlaceEntry, PlaceLevel } from '../data/import/places/index';

/** `[id, name, state]` of every place a reader's rows can be matched with. */
export type PlaceLines = Record<PlaceLevel, readonly (readonly [id: string, name: string, state: string | null])[]>;

const line = v.tuple([v.string(), v.string(), v.nullable(v.string())]);
const Lines = v.object({ state: v.array(line), metro: v.array(line), municipality: v.array(line) });

let loaded: Promise<PlaceEntry[]> | undefined;

/** The atlas's places, fetched once a visit from this site. Throws ImportError `places-missing`. */
export function loadPlaces(): Promise<PlaceEntry[]> {
  loaded ??= fetchPlaces();
  loaded.catch(() => (loaded = undefined));
  return loaded;
}

async function fetchPlaces(): Promise<PlaceEntry[]> {
  try {
    const response = await fetch(`${base}/datos-propios/lugares.json`);
    const lines = v.parse(Lines, await response.json());
    return Object.entries(lines).flatMap(([level, list]) =>
      list.map(([id, name, state]) => ({ id, level: level as PlaceLevel, name, state }))
    );
  } catch (error) {
    throw new ImportError('places-missing', '', error);
  }
}
