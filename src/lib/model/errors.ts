/** What the model refuses to compute; the message names what was wrong and what would be right. */
export class ModelError extends Error {
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

/** A parameter outside its allowed range, or not a number. */
export class ParameterError extends ModelError {
  constructor(
    readonly parameter: string,
    readonly value: number,
    readonly min: number,
    readonly max: number
  ) {
    super(`${parameter} = ${value} is outside its allowed range, ${min} to ${max}`);
  }
}

/** A sector that the parameters, or the data, do not know. */
export class UnknownCodeError extends ModelError {
  constructor(
    readonly kind: 'sector' | 'place' | 'parameter',
    readonly code: string,
    where: string
  ) {
    super(`${kind} ${code} is not known to ${where}`);
  }
}

/** Row and column totals that no table can have at once. */
export class MarginError extends ModelError {
  constructor(
    readonly state: string,
    readonly margin: string,
    readonly found: number,
    readonly expected: number
  ) {
    super(`state ${state}: margin ${margin} is ${found}, and ${expected} was needed`);
  }
}

/** A row or column with a total to reach and no seed to reach it with. */
export class EmptyMarginError extends ModelError {
  constructor(
    readonly state: string,
    readonly margin: string
  ) {
    super(`state ${state}: ${margin} has a total but no seed cell`);
  }
}

/** Proportional fitting stopped before its margins were met. */
export class ConvergenceError extends ModelError {
  constructor(
    readonly state: string,
    readonly margin: string,
    readonly error: number,
    readonly iterations: number
  ) {
    super(
      `state ${state}: after ${iterations} iterations margin ${margin} is still off by ${error.toExponential(1)} of its total`
    );
  }
}
