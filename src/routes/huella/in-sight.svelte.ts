import type { Attachment } from 'svelte/attachments';

/** How far from the window a drawing is still kept up to date, so that a scroll finds it so. */
const MARGIN = '200px';

/** Whether an element is in sight, or nearly: what is not need not follow a slider. In sight until the browser says more. */
export function inSight(): { readonly seen: boolean; watch: Attachment } {
  let seen = $state(true);
  return {
    get seen() {
      return seen;
    },
    watch: (element) => {
      const observer = new IntersectionObserver((entries) => (seen = entries.at(-1)!.isIntersecting), {
        rootMargin: MARGIN
      });
      observer.observe(element);
      return () => observer.disconnect();
    }
  };
}

/** The latest value while `follows`, the one before while not. */
export function followed<Value>(latest: () => Value, follows: () => boolean): { readonly value: Value } {
  let kept: Value | undefined;
  const value = $derived.by(() => {
    if (kept === undefined || follows()) kept = latest();
    return kept;
  });
  return {
    get value() {
      return value;
    }
  };
}
