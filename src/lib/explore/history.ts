/** Views seen, oldest first, and which of them is on screen. */
export interface History<State> {
  past: readonly State[];
  present: State;
  future: readonly State[];
}

/** Steps that can be taken back; older ones are forgotten. */
export const KEPT_STEPS = 200;

export function begin<State>(present: State): History<State> {
  return { past: [], present, future: [] };
}

/** A new step: what had been taken back is forgotten. */
export function step<State>(history: History<State>, next: State): History<State> {
  return { past: [...history.past, history.present].slice(-KEPT_STEPS), present: next, future: [] };
}

export function undo<State>(history: History<State>): History<State> {
  if (history.past.length === 0) return history;
  return {
    past: history.past.slice(0, -1),
    present: history.past.at(-1)!,
    future: [history.present, ...history.future]
  };
}

export function redo<State>(history: History<State>): History<State> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future };
}

/** The history back at a state that is on screen: the last step that shows it. */
export function backAt<State>(
  history: History<State>,
  shown: State,
  same: (one: State, other: State) => boolean
): History<State> {
  const at = history.past.findLastIndex((state) => same(state, shown));
  if (at < 0) return { past: history.past, present: shown, future: [] };
  return { past: history.past.slice(0, at), present: shown, future: [] };
}
