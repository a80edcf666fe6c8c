/** A position for every value of `domain`, proportionally, in `range`; a domain of one value stands in the middle. */
export type Linear = (value: number) => number;

/** d3's `scaleLinear` without colours, dates and formats, which weigh more on a first visit than all the charts here. */
export function linear([low, high]: [number, number], [start, end]: [number, number]): Linear {
  if (low === high) return () => (start + end) / 2;
  return (value) => {
    const part = (value - low) / (high - low);
    return start * (1 - part) + end * part;
  };
}
