import type { Component } from 'svelte';
import type { Ground } from '../chart/geo';
import type { Locale } from '../text/format';
import type { Answered } from './figure';
import type { Names } from './names';

/** What a reader can do with a figure: drawn under every figure of a page whose layout offers it. */
export type FigureActions = Component<{
  answered: Answered<unknown>;
  names: Names;
  locale: Locale;
  ground?: Ground;
}>;

/** Key of the context in which a layout offers `FigureActions`; the figures layer does not know what sharing is. */
export const FIGURE_ACTIONS = Symbol('figure actions');
