import { asText, type Cell } from '../column-type';
import { fold } from '../../../text/fold';
import type { Candidate, PlaceIndex, PlaceLevel } from './index';

/** How rows name their place: a code, the codes of state and municipality apart, or a name with or without its state. */
export type Join =
  | { by: 'code'; level: PlaceLevel; column: number }
  | { by: 'pair'; level: 'municipality'; state: number; column: number }
  | { by: 'name'; level: PlaceLevel; state: number | null; column: number };

/** One way of naming a place that the file uses, and what it was taken for. */
export interface Match {
  /** As written: `Juárez`, `Chihuahua · Juárez`. */
  written: string;
  rows: number;
  candidates: Candidate[];
}

const SEPARATOR = '\u001f';

/** What a row says of its place, as one text; null when it says nothing. */
export function keyOf(cellAt: (column: number) => Cell, join: Join): string | null {
  const text = (column: number) => {
    const cell = cellAt(column);
    return cell === null ? '' : asText(cell).trim();
  };
  const name = text(join.column);
  if (name === '') return null;
  if (join.by === 'code' || join.state === null) return name;
  return text(join.state) + SEPARATOR + name;
}

export function matchKey(key: string, rows: number, join: Join, index: PlaceIndex): Match {
  const [first = '', second] = key.split(SEPARATOR);
  const written = second === undefined ? first : `${first} · ${second}`;
  return { written, rows, candidates: candidatesOf(first, second, join, index) };
}

function candidatesOf(first: string, second: string | undefined, join: Join, index: PlaceIndex): Candidate[] {
  if (join.by === 'code') return index.byCode(first, join.level);
  if (join.by === 'pair') {
    const digits = (text: string, length: number) => text.replace(/\.0+$/, '').padStart(length, '0');
    return index.byCode(digits(first, 2) + digits(second ?? '', 3), 'municipality');
  }
  if (second === undefined) return index.byName(first, join.level, null);
  const state = index.state(first);
  // A state that is not recognised narrows nothing, and nothing found so is sure.
  if (state === null)
    return index.byName(second, join.level, null).map(({ id, score }) => ({ id, score: Math.min(score, 0.6) }));
  return index.byName(second, join.level, state);
}

const MUNICIPALITY_CODE =
  /^(cvegeo|cve_?geo|clave_?geo\w*|cve_?inegi|codigo_?municipio|place_id|id_?municipio_?completo)$/;
const STATE_CODE = /^(cve_?ent|cve_?entidad|id_?entidad|clave_?(de_)?(la_)?entidad|cve_?edo|ent)$/;
const PART_CODE = /^(cve_?mun|cve_?municipio|id_?municipio|clave_?(del_)?municipio|mun)$/;
const MUNICIPALITY = /^(nom(bre)?_?(del?_)?mun(icipio)?|municip\w*|city|ciudad|nom_mun|town)$/;
const STATE = /^(nom(bre)?_?(de_)?(la_)?ent(idad)?|entidad\w*|estado|state|nom_ent|edo)$/;
const METRO = /^(metro\w*|zona_metropolitana|zm|nom_zm)$/;

/** The join that the names of the columns suggest; codes before names, municipalities before states. */
export function suggestJoin(names: readonly string[]): Join | null {
  const plain = names.map((name) =>
    fold(name)
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '')
  );
  const find = (pattern: RegExp) => plain.findIndex((name) => pattern.test(name));
  const code = find(MUNICIPALITY_CODE);
  if (code >= 0) return { by: 'code', level: 'municipality', column: code };
  const stateCode = find(STATE_CODE);
  const part = find(PART_CODE);
  if (stateCode >= 0 && part >= 0) return { by: 'pair', level: 'municipality', state: stateCode, column: part };
  const state = find(STATE);
  const municipality = find(MUNICIPALITY);
  if (municipality >= 0)
    return {
      by: 'name',
      level: 'municipality',
      state: state >= 0 ? state : stateCode >= 0 ? stateCode : null,
      column: municipality
    };
  if (stateCode >= 0) return { by: 'code', level: 'state', column: stateCode };
  if (state >= 0) return { by: 'name', level: 'state', state: null, column: state };
  const metro = find(METRO);
  return metro >= 0 ? { by: 'name', level: 'metro', state: null, column: metro } : null;
}
