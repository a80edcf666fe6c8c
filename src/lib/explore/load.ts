import type { Database } from '../data/database';
import {
  cubeCells,
  cubeGaps,
  deflators,
  workers,
  type CubeKey,
  type PlaceLevel,
  type WorkerCell
} from '../data/questions/explore';
import { placesOfLevel } from '../data/questions/places';
import { levelOf, measureOf, workersFor, type MeasureOffer } from './catalogue';
import type { Combine } from './combine';
import { cubeOf, type Cube } from './cube';
import { inPesosOf, withWorkers, type Deflator } from './transform';
import type { View } from './view';

export interface PlaceName {
  id: string;
  name: string;
  state: string | null;
  lon: number | null;
  lat: number | null;
}

/** What a view is computed from. */
export interface Material {
  key: CubeKey;
  measure: MeasureOffer;
  cube: Cube;
  combine: Combine;
  /** By id. */
  places: ReadonlyMap<string, PlaceName>;
  /** Measure that values are divided by. */
  jobs: MeasureOffer | null;
}

/** What a page brings with it, so that its first view needs no engine. */
export interface Brought {
  key: CubeKey;
  cube: Cube;
  places: PlaceName[];
}

/** Cubes kept for the way back; each may weigh tens of megabytes. */
const KEPT = 4;

/** Gathers what views need, from the page or from the engine; each thing is asked for once. */
export class Loader {
  readonly #cubes = new Map<string, Cube>();
  readonly #places = new Map<PlaceLevel, ReadonlyMap<string, PlaceName>>();
  readonly #jobs = new Map<string, WorkerCell[]>();
  deflator: Deflator | null = null;

  constructor(
    private readonly database: Database,
    private readonly catalogue: readonly MeasureOffer[],
    private readonly locale: 'es' | 'en',
    brought: Brought,
    deflator: Deflator
  ) {
    this.#cubes.set(keyOf(brought.key), brought.cube);
    this.#places.set(brought.key.level, byId(brought.places));
    this.deflator = deflator;
  }

  /** The material of a view if it is all at hand, else null. */
  atHand(view: View): Material | null {
    const { measure, key, jobs } = this.#needs(view);
    const places = this.#places.get(view.level);
    const cube = this.#cubes.get(keyOf(key));
    if (!cube || !places) return null;
    const plain = view.real && this.deflator ? inPesosOf(cube, this.deflator) : cube;
    if (!view.perWorker || !jobs)
      return { key, measure, cube: plain, combine: measure.adds ? 'sum' : 'median', places, jobs: null };
    const found = this.#jobs.get(jobsKey(jobs, key));
    return found ? { key, measure, cube: withWorkers(plain, found), combine: 'ratio', places, jobs } : null;
  }

  /** The same, asking the engine for what is not at hand. Throws EngineError. */
  async load(view: View, signal: AbortSignal): Promise<Material> {
    const { key, jobs } = this.#needs(view);
    if (!this.#places.has(view.level)) {
      const places = await this.database.ask(placesOfLevel(view.level), signal);
      const names = places.map(({ id, name, state, lon, lat }) => ({ id, name: name[this.locale], state, lon, lat }));
      this.#places.set(view.level, byId(names));
    }
    this.deflator ??= new Map(
      (await this.database.ask(deflators(), signal)).map(({ period, index }) => [period, index])
    );
    let cube = this.#cubes.get(keyOf(key));
    if (!cube) {
      const cells = await this.database.ask(cubeCells(key), signal);
      cube = cubeOf(cells, await this.database.ask(cubeGaps(key), signal));
      this.#cubes.set(keyOf(key), cube);
      if (this.#cubes.size > KEPT) this.#cubes.delete(this.#cubes.keys().next().value!);
    }
    if (view.perWorker && jobs && !this.#jobs.has(jobsKey(jobs, key)))
      this.#jobs.set(jobsKey(jobs, key), await this.database.ask(workers(jobs.id, key.level, key.grain), signal));
    return this.atHand(view)!;
  }

  #needs(view: View): { measure: MeasureOffer; key: CubeKey; jobs: MeasureOffer | null } {
    const measure = measureOf(this.catalogue, view.measure)!;
    const offer = levelOf(measure, view.level)!;
    const { level, basis } = view;
    const key: CubeKey = {
      measure: measure.id,
      level,
      sectorLevel: view.sectorLevel ?? 'all',
      totals: offer.totals,
      grain: offer.grain,
      basis
    };
    return { measure, key, jobs: workersFor(this.catalogue, measure, offer) };
  }
}

export function keyOf({ measure, level, sectorLevel, totals, grain, basis }: CubeKey): string {
  return [measure, level, sectorLevel, totals, grain, basis].join('|');
}

function jobsKey(jobs: MeasureOffer, { level, grain }: CubeKey): string {
  return [jobs.id, level, grain].join('|');
}

function byId(places: readonly PlaceName[]): ReadonlyMap<string, PlaceName> {
  return new Map(places.map((place) => [place.id, place]));
}
