import { BY_SECTOR } from '../../../src/lib/model/parameters';
import { SCENARIO_SCALARS } from '../../../src/lib/model/scenario-book';

/** Every parameter that a lever may name. */
export const parameterIds = (): string[] => [...SCENARIO_SCALARS, ...BY_SECTOR];
