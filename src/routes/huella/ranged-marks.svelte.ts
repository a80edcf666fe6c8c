import type { Attachment } from 'svelte/attachments';
import type { ResultRow } from '$lib/figures/footprint-result';
import type { Written } from './amounts';
import { followed, inSight } from './in-sight.svelte';

interface Asked {
  /** Largest first. */
  rows: readonly ResultRow[];
  written: Written;
  /** Whether a slider is being moved: the drawing may then lag. */
  moving: boolean;
  /** Rows that are drawn at most. */
  most: number;
  nameOf: (id: string) => string;
  /** Page of a mark, where it has one. */
  pageOf: (id: string) => string | undefined;
  colourOf: (id: string) => string;
}

/** An estimate as a bar or a circle draws it. */
interface RangedMark {
  id: string;
  label: string;
  value: number;
  low: number;
  high: number;
  colour: string;
  estimated: true;
  href?: string;
}

interface RangedMarks {
  watch: Attachment;
  readonly scale: ReturnType<Written['scale']>;
  readonly shown: readonly ResultRow[];
  readonly marks: readonly RangedMark[];
}

/** The rows that a slider moves, reduced to what is drawn of them; out of sight they follow when the slider rests. */
export function rangedMarks(asked: () => Asked): RangedMarks {
  const sight = inSight();
  const drawn = followed(
    () => asked().rows,
    () => sight.seen || !asked().moving
  );
  const scale = $derived(asked().written.scale(drawn.value));
  const shown = $derived(drawn.value.slice(0, asked().most));
  const marks = $derived.by(() => {
    const { nameOf, pageOf, colourOf } = asked();
    return shown.map(({ id, low, central, high }): RangedMark => {
      const href = pageOf(id);
      const colour = colourOf(id);
      return { id, label: nameOf(id), value: central, low, high, colour, estimated: true, ...(href ? { href } : {}) };
    });
  });
  return {
    watch: sight.watch,
    get scale() {
      return scale;
    },
    get shown() {
      return shown;
    },
    get marks() {
      return marks;
    }
  };
}
