/** Runs tasks one after another; a task whose signal is already aborted when its turn comes is not started. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve();

  add<Result>(task: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    const run = this.#last.then(() => {
      signal?.throwIfAborted();
      return task();
    });
    this.#last = run.catch(() => undefined);
    return run;
  }
}

/** Keeps the answers used last, at most `capacity` of them. */
export class AnswerCache<Answer> {
  readonly #answers = new Map<string, Answer>();

  constructor(private readonly capacity: number) {}

  get(key: string): Answer | undefined {
    const answer = this.#answers.get(key);
    if (answer !== undefined) {
      this.#answers.delete(key);
      this.#answers.set(key, answer);
    }
    return answer;
  }

  set(key: string, answer: Answer): void {
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    if (this.#answers.size > this.capacity) this.#answers.delete(this.#answers.keys().next().value!);
  }
}
