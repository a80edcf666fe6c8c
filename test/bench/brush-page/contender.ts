/** One position of a brush: a span of years, or of places. */
export interface Frame {
  kind: 'years' | 'places';
  from: number;
  to: number;
}

/** Something that keeps linked views by place, by sector and by year up to date. */
export interface Contender {
  name: string;
  /** Whatever is done once, when a brush is taken up. */
  begin(first: Frame): Promise<void>;
  /** Brings every view but the brush's own up to date; gives the total, so that all can be held against each other. */
  answer(frame: Frame): Promise<number>;
}
