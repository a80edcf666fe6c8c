/** Rows that are summed together: what is read of the factors serves all of them. */
export const TOGETHER = 4;

/**
 * Adds to each of `outs` Σ_s weights[s] · factors[draw, s], draw by draw. Four rows and three draws at a time, so that what is
 * read is used more than once; a row alone has a loop of its own. Sectors are added in their order, those that none of the
 * rows has left out: the digits do not hang on which rows are summed together. A row without weights is left as it is.
 */
export function products(
  factors: Float64Array,
  weights: readonly (Float64Array | undefined)[],
  outs: readonly Float64Array[],
  draws: number
): void {
  for (let row = 0; row < weights.length; row += TOGETHER) {
    const own = weights.slice(row, row + TOGETHER);
    const filled = own.findIndex((values) => values !== undefined);
    if (filled < 0) continue;
    const sectors = own[filled]!.length;
    const present = new Int32Array(sectors);
    const packed = new Float64Array(sectors * TOGETHER);
    let count = 0;
    for (let s = 0; s < sectors; s++) {
      let any = false;
      for (let k = 0; k < own.length; k++) {
        const weight = own[k]?.[s] ?? 0;
        packed[count * TOGETHER + k] = weight;
        any ||= weight !== 0;
      }
      if (any) present[count++] = s;
    }
    if (own.length === 1) oneRow(factors, packed, present, count, sectors, draws, outs[row]!);
    else {
      const out = (k: number) => outs[row + k] ?? new Float64Array(draws);
      fourRows(factors, packed, present, count, sectors, draws, out(0), out(1), out(2), out(3));
    }
  }
}

function oneRow(
  factors: Float64Array,
  packed: Float64Array,
  present: Int32Array,
  count: number,
  sectors: number,
  draws: number,
  out: Float64Array
): void {
  for (let draw = 0, from = 0; draw < draws; draw++, from += sectors) {
    let sum = 0;
    for (let k = 0; k < count; k++) sum += packed[k * TOGETHER]! * factors[from + present[k]!]!;
    out[draw]! += sum;
  }
}

/** The innermost loop of a simulation: no destructuring here, which would make an array at each turn. */
function fourRows(
  factors: Float64Array,
  packed: Float64Array,
  present: Int32Array,
  count: number,
  sectors: number,
  draws: number,
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  d: Float64Array
): void {
  let draw = 0;
  for (; draw + 3 <= draws; draw += 3) {
    let a0 = 0;
    let b0 = 0;
    let c0 = 0;
    let d0 = 0;
    let a1 = 0;
    let b1 = 0;
    let c1 = 0;
    let d1 = 0;
    let a2 = 0;
    let b2 = 0;
    let c2 = 0;
    let d2 = 0;
    const from = draw * sectors;
    for (let k = 0, at = 0; k < count; k++, at += 4) {
      const one = from + present[k]!;
      const x = factors[one]!;
      const y = factors[one + sectors]!;
      const z = factors[one + sectors + sectors]!;
      let weight = packed[at]!;
      a0 += weight * x;
      a1 += weight * y;
      a2 += weight * z;
      weight = packed[at + 1]!;
      b0 += weight * x;
      b1 += weight * y;
      b2 += weight * z;
      weight = packed[at + 2]!;
      c0 += weight * x;
      c1 += weight * y;
      c2 += weight * z;
      weight = packed[at + 3]!;
      d0 += weight * x;
      d1 += weight * y;
      d2 += weight * z;
    }
    a[draw]! += a0;
    a[draw + 1]! += a1;
    a[draw + 2]! += a2;
    b[draw]! += b0;
    b[draw + 1]! += b1;
    b[draw + 2]! += b2;
    c[draw]! += c0;
    c[draw + 1]! += c1;
    c[draw + 2]! += c2;
    d[draw]! += d0;
    d[draw + 1]! += d1;
    d[draw + 2]! += d2;
  }
  for (; draw < draws; draw++) {
    let a0 = 0;
    let b0 = 0;
    let c0 = 0;
    let d0 = 0;
    for (let k = 0, at = 0; k < count; k++, at += 4) {
      const x = factors[draw * sectors + present[k]!]!;
      a0 += packed[at]! * x;
      b0 += packed[at + 1]! * x;
      c0 += packed[at + 2]! * x;
      d0 += packed[at + 3]! * x;
    }
    a[draw]! += a0;
    b[draw]! += b0;
    c[draw]! += c0;
    d[draw]! += d0;
  }
}
