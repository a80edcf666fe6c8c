import { ModelError } from './errors';

/** Inputs of the cost function: labour, materials, capital. */
export interface CostShares {
  labour: number;
  materials: number;
  capital: number;
}

/** Allen–Uzawa elasticities of substitution between the three inputs. */
export interface Substitution {
  labourMaterials: number;
  labourCapital: number;
  materialsCapital: number;
}

/**
 * Elasticities of substitution that give the published own-price elasticities at the reference shares: homogeneity
 * (Σ_j η_ij = 0) and symmetry (s_i η_ij = s_j η_ji) leave exactly one set. Ibarra Salazar & García Pérez give −1.03 labour,
 * −.506 materials, −2.21 capital; with shares .25/.60/.15 all three pairs are substitutes. Throws ModelError for own
 * elasticities that no set fits without a complement.
 */
export function substitutionOf(shares: CostShares, own: CostShares): Substitution {
  const [l, m, k] = [-shares.labour * own.labour, -shares.materials * own.materials, -shares.capital * own.capital];
  const found = {
    labourMaterials: (l + m - k) / 2 / (shares.labour * shares.materials),
    labourCapital: (l + k - m) / 2 / (shares.labour * shares.capital),
    materialsCapital: (m + k - l) / 2 / (shares.materials * shares.capital)
  };
  if (!(found.labourMaterials >= 0 && found.labourCapital >= 0 && found.materialsCapital >= 0))
    throw new ModelError(
      `own-price elasticities ${own.labour}, ${own.materials} and ${own.capital} fit no demand with these cost shares`
    );
  return found;
}

/** η[i][j]: change of the logarithm of input i's demand with that of price j; rows and columns labour, materials, capital. */
export function demandElasticities(shares: CostShares, substitution: Substitution): number[][] {
  const { labour, materials, capital } = shares;
  const [lm, lk, mk] = [substitution.labourMaterials, substitution.labourCapital, substitution.materialsCapital];
  return [
    [-(materials * lm + capital * lk), materials * lm, capital * lk],
    [labour * lm, -(labour * lm + capital * mk), capital * mk],
    [labour * lk, materials * mk, -(labour * lk + materials * mk)]
  ];
}

/** Most that materials may take of cost: labour and capital always have a part. */
const MOST_MATERIALS = 0.98;
/** Of the materials of a sector, at most this is imported at the start. */
const MOST_IMPORTED = 0.97;

/**
 * Cost shares of a sector: the reference shares, or more materials where its imported content alone asks for them, labour
 * and capital keeping their proportion.
 */
export function sectorShares(reference: CostShares, importContent: number): CostShares {
  const materials = Math.min(MOST_MATERIALS, Math.max(reference.materials, importContent / MOST_IMPORTED));
  const left = (1 - materials) / (1 - reference.materials);
  return { labour: reference.labour * left, materials, capital: reference.capital * left };
}

/** Part of the gap to the full response that is closed in a year: after t years 1 − e^(−t/τ) of it is. */
export function yearlyAdjustment(years: number): number {
  return 1 - Math.exp(-1 / years);
}
