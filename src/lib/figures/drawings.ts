import type { ChartSpec } from './chart-spec';

/** The component of each kind of chart, in files of their own. */
const DRAWINGS = {
  line: () => import('../chart/LineChart.svelte'),
  bars: () => import('../chart/BarChart.svelte'),
  shares: () => import('../chart/ShareBar.svelte'),
  map: () => import('../chart/PlaceMap.svelte'),
  stack: () => import('../chart/StackChart.svelte'),
  groups: () => import('../chart/GroupChart.svelte'),
  slope: () => import('../chart/SlopeChart.svelte'),
  scatter: () => import('../chart/ScatterChart.svelte'),
  matrix: () => import('../chart/MatrixChart.svelte'),
  waterfall: () => import('../chart/WaterfallChart.svelte'),
  tornado: () => import('../chart/TornadoChart.svelte'),
  flows: () => import('../chart/FlowMap.svelte'),
  multiples: () => import('../chart/MultiplesChart.svelte')
} satisfies Record<ChartSpec['kind'], () => Promise<unknown>>;

type Kind = keyof typeof DRAWINGS;
type Drawing<K extends Kind> = Awaited<ReturnType<(typeof DRAWINGS)[K]>>['default'];

const fetched = new Map<Kind, unknown>();

/** Fetches what draws a kind of chart, once. */
export async function readDrawing(kind: Kind): Promise<void> {
  if (!fetched.has(kind)) fetched.set(kind, (await DRAWINGS[kind]()).default);
}

/** The component that `readDrawing` fetched. Throws when it has not: a chart is drawn in one go or not at all. */
export function drawingOf<K extends Kind>(kind: K): Drawing<K> {
  const drawing = fetched.get(kind);
  if (!drawing) throw new Error(`the drawing of «${kind}» was not fetched before a chart asked for it`);
  return drawing as Drawing<K>;
}
