/** Ways of naming a place that one file may use; a column with more names something else. */
const KEYS = 50_000;

/** One number a row for what it says of its place, each way of saying it kept once. */
export class KeyColumn {
  readonly written: string[] = [];
  readonly counts: number[] = [];
  readonly #index = new Map<string, number>();
  #column = new Int32Array(65_536);
  #rows = 0;

  add(key: string | null): void {
    if (this.#rows === this.#column.length) {
      const longer = new Int32Array(this.#column.length * 2);
      longer.set(this.#column);
      this.#column = longer;
    }
    this.#column[this.#rows++] = key === null ? -1 : this.#of(key);
  }

  column(): Int32Array {
    return this.#column.subarray(0, this.#rows);
  }

  #of(key: string): number {
    let at = this.#index.get(key);
    if (at === undefined) {
      if (this.written.length === KEYS) return -1;
      at = this.written.length;
      this.#index.set(key, at);
      this.written.push(key);
      this.counts.push(0);
    }
    this.counts[at]!++;
    return at;
  }
}
