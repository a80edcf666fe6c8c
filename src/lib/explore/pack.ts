import { emptyCube, type Cube } from './cube';

/** A cube as a page carries it: numbers in `scale`, small codes as one digit a cell. */
export interface PackedCube {
  places: string[];
  sectors: string[];
  periods: string[];
  sources: string[];
  hasTotals: boolean;
  scale: number;
  values: (number | null)[];
  /** Cell, low and high of the cells that have a range. */
  ranges: [cell: number, low: number | null, high: number | null][];
  basis: string;
  status: string;
  reason: string;
  source: string;
}

/** Throws RangeError for more than ten sources, which one digit cannot tell apart. */
export function packCube(cube: Cube): PackedCube {
  if (cube.sources.length > 10)
    throw new RangeError(`a page's cube has at most 10 sources, not ${cube.sources.length}`);
  const scale = [1e6, 1e3].find((factor) => cube.value.every((value) => Number.isNaN(value) || divides(factor, value)));
  const missing = (value: number) => (Number.isNaN(value) ? null : value);
  const { places, sectors, periods, sources, hasTotals } = cube;
  const ranges: PackedCube['ranges'] = [];
  for (let i = 0; i < cube.low.length; i++) {
    const [low, high] = [missing(cube.low[i]!), missing(cube.high[i]!)];
    if (low !== null || high !== null) ranges.push([i, low, high]);
  }
  return {
    places,
    sectors,
    periods,
    sources,
    hasTotals,
    scale: scale ?? 1,
    values: Array.from(cube.value, (value) => (Number.isNaN(value) ? null : value / (scale ?? 1))),
    ranges,
    basis: cube.basis.join(''),
    status: cube.status.join(''),
    reason: cube.reason.join(''),
    source: cube.source.join('')
  };
}

export function unpackCube(packed: PackedCube): Cube {
  const cube = emptyCube(packed, packed.ranges.length > 0);
  packed.values.forEach((value, i) => {
    if (value !== null) cube.value[i] = value * packed.scale;
  });
  for (const [i, low, high] of packed.ranges) {
    cube.low[i] = low ?? NaN;
    cube.high[i] = high ?? NaN;
  }
  for (const key of ['basis', 'status', 'reason', 'source'] as const)
    for (let i = 0; i < cube.value.length; i++) cube[key][i] = packed[key].charCodeAt(i) - 48;
  return cube;
}

/** Whole multiples come back to the last bit. */
function divides(factor: number, value: number): boolean {
  return Number.isInteger(value / factor) && (value / factor) * factor === value;
}
