/**
 * Writes into each of `outs` Σ_s weights[s] · factors[draw, s], draw by draw, or adds it where `add` says so. Four rows and
 * two draws at a time, so that what is read from memory is used more than once; sectors are added in their order, those that
 * none of the four rows has left out.
 */
export function products(
  factors: Float64Array,
  weights: readonly Float64Array[],
  outs: readonly Float64Array[],
  draws: number,
  add: boolean
): void {
  if (!weights.length) return;
  const sectors = weights[0]!.length;
  const packed = new Float64Array(sectors * 4);
  const present = new Int32Array(sectors);
  const spare = new Float64Array(draws);
  for (let row = 0; row < weights.length; row += 4) {
    const block = [0, 1, 2, 3].map((k) => weights[row + k]);
    let count = 0;
    for (let s = 0; s < sectors; s++) {
      if (block.every((own) => !own || own[s] === 0)) continue;
      for (let k = 0; k < 4; k++) packed[count * 4 + k] = block[k]?.[s] ?? 0;
      present[count++] = s;
    }
    const [a, b, c, d] = [0, 1, 2, 3].map((k) => outs[row + k] ?? spare) as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array
    ];
    if (!add) for (const out of [a, b, c, d]) out.fill(0);
    fourRows(factors, packed, present.subarray(0, count), sectors, draws, a, b, c, d);
  }
}

/** The innermost loop of a simulation: no destructuring here, which would make an array at each turn. */
function fourRows(
  factors: Float64Array,
  packed: Float64Array,
  present: Int32Array,
  sectors: number,
  draws: number,
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  d: Float64Array
): void {
  const count = present.length;
  let draw = 0;
  for (; draw + 2 <= draws; draw += 2) {
    let a0 = 0;
    let b0 = 0;
    let c0 = 0;
    let d0 = 0;
    let a1 = 0;
    let b1 = 0;
    let c1 = 0;
    let d1 = 0;
    const one = draw * sectors;
    const two = one + sectors;
    for (let k = 0, at = 0; k < count; k++, at += 4) {
      const s = present[k]!;
      const x = factors[one + s]!;
      const y = factors[two + s]!;
      const wa = packed[at]!;
      const wb = packed[at + 1]!;
      const wc = packed[at + 2]!;
      const wd = packed[at + 3]!;
      a0 += wa * x;
      a1 += wa * y;
      b0 += wb * x;
      b1 += wb * y;
      c0 += wc * x;
      c1 += wc * y;
      d0 += wd * x;
      d1 += wd * y;
    }
    a[draw]! += a0;
    a[draw + 1]! += a1;
    b[draw]! += b0;
    b[draw + 1]! += b1;
    c[draw]! += c0;
    c[draw + 1]! += c1;
    d[draw]! += d0;
    d[draw + 1]! += d1;
  }
  for (; draw < draws; draw++)
    for (let k = 0, at = 0; k < count; k++, at += 4) {
      const x = factors[draw * sectors + present[k]!]!;
      a[draw]! += packed[at]! * x;
      b[draw]! += packed[at + 1]! * x;
      c[draw]! += packed[at + 2]! * x;
      d[draw]! += packed[at + 3]! * x;
    }
}
