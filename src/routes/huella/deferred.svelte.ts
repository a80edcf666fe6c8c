import { onMount } from 'svelte';

/**
 * A table in a fold: there from the start for readers without script; with one, drawn only while it is open, so that a
 * slider does not move rows that nobody sees.
 */
export function deferred() {
  let scripted = $state(false);
  let open = $state(false);
  let all = $state(false);
  onMount(() => {
    scripted = true;
  });
  return {
    get shown() {
      return open || !scripted;
    },
    get all() {
      return all;
    },
    toggle: (now: boolean) => (open = now),
    showAll: () => (all = true)
  };
}
