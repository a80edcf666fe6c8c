/** The raw file is not laid out as the reader expects. Names file, line (1-based) and expectation. */
export class LayoutError extends Error {
  constructor(
    readonly file: string,
    readonly line: number,
    readonly expectation: string,
    found?: string
  ) {
    super(`${file}:${line}: expected ${expectation}${found === undefined ? '' : `, found «${found}»`}`);
    this.name = 'LayoutError';
  }
}
