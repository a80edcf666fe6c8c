import { roved } from './window';

/** A mark to stop at that is no element of its own: where it stands in viewBox units, and what it says. */
export interface Stop {
  x: number;
  y: number;
  title: string;
}

interface Place {
  title: string;
  box: { left: number; top: number; width: number; height: number };
  element?: Element;
}

/**
 * Makes the marks of a drawing answer the keyboard: the drawing is one stop of it, arrows, Home and End go from mark to mark,
 * Enter picks where a click does, Escape leaves. What a mark says is shown beside it and read out. Marks are the elements
 * with a `<title>`, or what `stops` gives; nothing is added to the page before a reader comes with the keyboard.
 */
export function walk(stops?: () => readonly Stop[]): (svg: SVGSVGElement) => (() => void) | void {
  return (svg) => {
    const places = () => (stops ? pointsOf(svg, stops()) : marksOf(svg));
    if (stops ? stops().length === 0 : !titles(svg).length) return;
    svg.setAttribute('tabindex', '0');
    // An image would hide what is said inside it.
    svg.setAttribute('role', 'group');
    let at = -1;
    let shown: { ring: HTMLElement; said: HTMLElement } | null = null;

    function hide() {
      shown?.ring.remove();
      shown?.said.remove();
      shown = null;
      at = -1;
    }

    function show({ box, title }: Place) {
      shown ??= { ring: added(svg, RING), said: added(svg, SAID) };
      shown.said.setAttribute('role', 'status');
      shown.said.textContent = title;
      place(shown.ring, { left: box.left - 3, top: box.top - 3 });
      Object.assign(shown.ring.style, { width: `${box.width + 6}px`, height: `${box.height + 6}px` });
      const room = document.documentElement.clientWidth - shown.said.offsetWidth - 8;
      const above = box.top - shown.said.offsetHeight - 8;
      place(shown.said, {
        left: Math.max(8, Math.min(box.left, room)),
        top: above > 0 ? above : box.top + box.height + 8
      });
    }

    function pressed(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target !== svg) return;
      const all = places();
      if (event.key === 'Escape') return hide();
      if (event.key === 'Enter') {
        all[at]?.element?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
        return;
      }
      const next = at < 0 && /^Arrow/.test(event.key) ? 0 : roved(all.length, at, event.key);
      if (next === null) return;
      event.preventDefault();
      at = next;
      show(all[at]!);
    }

    svg.addEventListener('keydown', pressed);
    svg.addEventListener('blur', hide);
    addEventListener('scroll', hide, { passive: true, capture: true });
    return () => {
      hide();
      svg.removeEventListener('keydown', pressed);
      svg.removeEventListener('blur', hide);
      removeEventListener('scroll', hide, { capture: true });
    };
  };
}

const RING = 'border:2px solid var(--ink);border-radius:3px;box-shadow:0 0 0 1px var(--paper)';
const SAID =
  'padding:.25rem .5rem;max-width:min(22rem,90vw);font:var(--text-s)/1.35 var(--font-sans);color:var(--ink);background:var(--paper);border:1px solid var(--rule-strong);border-radius:3px';

function added(svg: SVGSVGElement, style: string): HTMLElement {
  const element = document.createElement('div');
  element.style.cssText = `position:fixed;z-index:5;pointer-events:none;box-sizing:border-box;${style}`;
  svg.after(element);
  return element;
}

function place(element: HTMLElement, { left, top }: { left: number; top: number }): void {
  Object.assign(element.style, { left: `${left}px`, top: `${top}px` });
}

/** Titles of marks; the drawing's own and those of shortened labels are none. */
function titles(svg: SVGSVGElement): Element[] {
  return [...svg.querySelectorAll('title')].filter(
    ({ parentNode, textContent }) => textContent && parentNode !== svg && parentNode?.nodeName !== 'text'
  );
}

function marksOf(svg: SVGSVGElement): Place[] {
  return titles(svg).map(({ parentElement: element, textContent }) => ({
    title: textContent,
    box: element!.getBoundingClientRect(),
    element: element!
  }));
}

const REACH = 6;

function pointsOf(svg: SVGSVGElement, stops: readonly Stop[]): Place[] {
  const box = svg.getBoundingClientRect();
  const scale = box.width / svg.viewBox.baseVal.width;
  return stops.map(({ x, y, title }) => ({
    title,
    box: { left: box.left + x * scale - REACH, top: box.top + y * scale - REACH, width: 2 * REACH, height: 2 * REACH }
  }));
}
