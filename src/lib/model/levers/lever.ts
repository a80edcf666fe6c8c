import type { Behaviour } from '../behaviour';
import type { Change } from '../change';

/** Values of the parameters that levers ask for, in one draw. */
export type LeverParameters = Readonly<Record<Behaviour, number>>;

/** One lever of policy. Its dial stands at 0 today; `apply` writes what a dial does into the vector of changes. */
export interface Lever {
  id: string;
  /** Unit of the dial: share and points are fractions (0.01 is one point). */
  unit: 'share' | 'points' | 'MXN/t';
  min: number;
  max: number;
  step: number;
  /** Acts on the whole country only: no base by place exists. */
  nationOnly?: true;
  /** Parameters, of behaviour or of the footprint, that the effect of this lever hangs on. */
  parameters: readonly string[];
  /** Rules of trade agreements that the lever would touch. */
  flags?: readonly ('wto-trims' | 'usmca-14-10')[];
  apply(dial: number, change: Change, parameters: LeverParameters): void;
}
