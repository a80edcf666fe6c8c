import { extent } from 'd3';
import { nameLines } from './groups';
import type { Label } from './labels';
import { linear } from './linear';
import { runsOf } from './line-series';
import { finite, finiteOrNull, round } from './number';
import { polyline, ribbon, type Point } from './path';
import { LINE_HEIGHT, textWidth } from './text';

export interface Panel {
  id: string;
  label: string;
  colour: string;
  points: readonly { x: number; y: number | null }[];
}

export interface MultiplesOptions {
  width: number;
  format: (value: number) => string;
  formatX: (x: number) => string;
  /** Lines with the area under them, or columns, or points that are no series. */
  mark: 'line' | 'columns' | 'points';
  /** Least width of a panel, in units. */
  least?: number;
}

export interface PanelMark {
  id: string;
  x: number;
  y: number;
  name: Label;
  value: Label;
  from: Label;
  to: Label;
  base: { y: number; x1: number; x2: number };
  paths: string[];
  areas: string[];
  bars: { x: number; y: number; width: number; height: number }[];
  dots: { x: number; y: number }[];
  colour: string;
  title: string;
}

export interface MultiplesLayout {
  width: number;
  height: number;
  panels: PanelMark[];
}

const GAP = 20;
const PLOT = 84;

/** Where each of `count` equal panels stands: as many columns as `width` holds at `least` each. */
export function panelGrid(
  count: number,
  width: number,
  least: number,
  height: number
): { columns: number; panelWidth: number; at: (index: number) => [x: number, y: number] } {
  const columns = Math.max(1, Math.min(count, Math.floor((width + GAP) / (least + GAP))));
  const panelWidth = (width - (columns - 1) * GAP) / columns;
  return {
    columns,
    panelWidth,
    at: (index) => [(index % columns) * (panelWidth + GAP), Math.floor(index / columns) * (height + GAP)]
  };
}

/**
 * Lays out the same small chart for each of several things, all on one pair of axes from zero, so that their sizes compare:
 * the name over each, its last value, the ends of the time under it. A missing value breaks the line. Throws RangeError on
 * numbers that are not finite.
 */
export function layoutMultiples(panels: readonly Panel[], options: MultiplesOptions): MultiplesLayout {
  const { width, format, formatX, mark } = options;
  const slim = width < 480;
  const least = options.least ?? (slim ? 140 : 180);
  const all = panels.flatMap(({ label, points }) =>
    points.map(({ x, y }) => ({ x: finite(x, `a point of «${label}»`), y: finiteOrNull(y, `«${label}» at ${x}`) }))
  );
  const [first = 0, last = 1] = extent(all.map(({ x }) => x)) as [number?, number?];
  const values = all.flatMap(({ y }) => y ?? []);
  const domain: [number, number] = [Math.min(0, ...values), Math.max(0, ...values) || 1];
  const { panelWidth: room } = panelGrid(panels.length, width, least, 0);
  const names = panels.map(({ label }) => nameLines(label, room, 2, true));
  const nameHeight = Math.max(1, ...names.map(({ lines }) => lines.length)) * LINE_HEIGHT;
  const tall = nameHeight + LINE_HEIGHT + PLOT + LINE_HEIGHT + 8;
  const grid = panelGrid(panels.length, width, least, tall);
  const top = nameHeight + LINE_HEIGHT + 4;
  const bottom = top + PLOT;
  const y = linear(domain, [bottom, top]);
  const step = grid.panelWidth / (last - first + 1);
  const x =
    mark === 'columns'
      ? linear([first, last], [step / 2, grid.panelWidth - step / 2])
      : linear([first, last], [3, grid.panelWidth - 4]);

  return {
    width,
    height: Math.ceil(panels.length ? grid.at(panels.length - 1)[1] + tall : 0),
    panels: panels.map((panel, i): PanelMark => {
      const [px, py] = grid.at(i);
      const { lines, full } = names[i]!;
      const runs = runsOf(panel.points, (point) => point.y !== null);
      const known = runs.flat();
      const place = (point: { x: number; y: number | null }): Point => [x(point.x), y(point.y!)];
      const end = known.at(-1);
      const text = (label: string, at: number, anchor: Label['anchor']): Label => ({
        x: round(at),
        y: round(bottom + 14),
        anchor,
        lines: [[{ text: label, muted: true }]]
      });
      const zero = y(Math.max(0, domain[0]));
      const [from, to] = [formatX(first), formatX(last)];
      const roomy = textWidth(from) + textWidth(to) + 8 < grid.panelWidth;
      return {
        id: panel.id,
        x: round(px),
        y: round(py),
        name: {
          x: 0,
          y: round(12 + nameHeight - lines.length * LINE_HEIGHT),
          anchor: 'start',
          lines: lines.map((line) => line.map((span) => ({ ...span, bold: true }))),
          ...(full ? { full } : {})
        },
        value: {
          x: 0,
          y: round(nameHeight + 12),
          anchor: 'start',
          lines: [[{ text: end ? `${format(end.y!)} (${formatX(end.x)})` : '–', muted: true }]]
        },
        from: text(roomy ? from : '', 0, 'start'),
        to: text(to, grid.panelWidth, 'end'),
        base: { y: round(zero), x1: 0, x2: round(grid.panelWidth) },
        paths: mark === 'line' ? runs.filter((run) => run.length > 1).map((run) => polyline(run.map(place))) : [],
        areas:
          mark === 'line'
            ? runs
                .filter((run) => run.length > 1)
                .map((run) =>
                  ribbon(
                    run.map(place),
                    run.map((point): Point => [x(point.x), zero])
                  )
                )
            : [],
        bars:
          mark === 'columns'
            ? known.map((point) => ({
                x: round(x(point.x) - step * 0.4),
                y: round(Math.min(y(point.y!), zero)),
                width: round(step * 0.8),
                height: round(Math.abs(y(point.y!) - zero))
              }))
            : [],
        dots: (mark === 'points' ? known : mark === 'line' && end ? [end] : []).map((point) => {
          const [cx, cy] = place(point);
          return { x: round(cx), y: round(cy) };
        }),
        colour: panel.colour,
        title: end ? `${panel.label}, ${formatX(end.x)}: ${format(end.y!)}` : panel.label
      };
    })
  };
}
