import type { CircleMark } from './map';

/** What a circle may lag behind a moving hand, in units: less than a screen shows, and most of three hundred in each frame. */
const UNSEEN = 0.25;

/**
 * Circles under a moving hand. Their sizes and shades are written to the elements straight: three hundred marks made anew
 * for each frame cost a template more than all else on the page. The drawing that follows, once the hand rests, is written
 * through the same, so that no size of the way stays.
 */
export class MarksHeld {
  readonly #marks = new Map<string, Mark>();

  /** `group` holds an element with `data-id` for each mark; a mark of size has a circle, and where estimated a hatched one over it. */
  constructor(group: SVGGElement) {
    for (const mark of group.querySelectorAll<SVGElement>('[data-id]')) {
      const [circle, hatched] = mark.querySelectorAll('circle');
      if (!circle) continue;
      const [r, colour] = [Number(circle.getAttribute('r')), circle.getAttribute('fill') ?? ''];
      this.#marks.set(mark.dataset.id!, { circle, hatched, r, colour });
    }
  }

  /** Writes what changed; of a drawing that is `passing`, what can be seen of it. */
  draw(circles: readonly CircleMark[], passing: boolean): void {
    const slack = passing ? UNSEEN : 0;
    for (const { id, r, colour } of circles) {
      const mark = this.#marks.get(id);
      if (!mark) continue;
      if (Math.abs(mark.r - r) > slack) {
        mark.circle.setAttribute('r', String(r));
        mark.hatched?.setAttribute('r', String(r));
        mark.r = r;
      }
      if (mark.colour !== colour) {
        mark.circle.setAttribute('fill', colour);
        mark.colour = colour;
      }
    }
  }
}

/** A circle and what was written to it last. */
interface Mark {
  circle: SVGCircleElement;
  hatched: SVGCircleElement | undefined;
  r: number;
  colour: string;
}
