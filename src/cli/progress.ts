/** One line a step, with the seconds it took: what `npm start` shows while it builds. */
export class Progress {
  private readonly started = performance.now();

  constructor(
    private readonly steps: number,
    private readonly print: (line: string) => void = console.log
  ) {}

  private done = 0;

  /** Runs a step; its own lines are set in below its name. An error ends the step and passes through. */
  async step(name: string, work: (note: (line: string) => void) => Promise<void>): Promise<void> {
    const from = performance.now();
    this.print(`[${++this.done}/${this.steps}] ${name}`);
    await work((line) => this.print(`      ${line}`));
    this.print(`      ${seconds(performance.now() - from)}`);
  }

  /** A step that has nothing to do. */
  skip(name: string): void {
    this.print(`[${++this.done}/${this.steps}] ${name}: up to date`);
  }

  finish(line: string): void {
    this.print(`${line} (${seconds(performance.now() - this.started)})`);
  }
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
