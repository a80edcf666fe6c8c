const waiting: (() => void)[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

/** One a task: between two the browser answers the reader. */
function next(): void {
  waiting.shift()?.();
  timer = waiting.length ? setTimeout(next) : undefined;
}

/**
 * A value that follows another in a task of its own. Figures that all hang on the same result are then drawn one after the
 * other, and none holds up a slider. To be called while a component is set up.
 */
export function later<Value>(get: () => Value): { readonly current: Value } {
  let current = $state.raw(get());
  $effect(() => {
    const value = get();
    const bring = () => {
      current = value;
    };
    waiting.push(bring);
    timer ??= setTimeout(next);
    return () => {
      const at = waiting.indexOf(bring);
      if (at >= 0) waiting.splice(at, 1);
    };
  });
  return {
    get current() {
      return current;
    }
  };
}
