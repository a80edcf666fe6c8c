/**
 * Charts that know nothing of what they show: rows and formatters go in, an SVG that reads without script comes out. Each
 * has a pure layout (rows → marks in viewBox units: `line.ts`, `bars.ts`, …) and a thin component that draws it. Colours are
 * CSS variables of `ui/theme.css`. The projection of a ground (`geo.ts`) is for the server and not exported here.
 */
export { default as BarChart } from './BarChart.svelte';
export { default as DataTable } from './DataTable.svelte';
export { default as EventTimeline } from './EventTimeline.svelte';
export { default as Figure } from './Figure.svelte';
export { default as GroundShapes } from './GroundShapes.svelte';
export { default as LineChart } from './LineChart.svelte';
export { default as PlaceMap } from './PlaceMap.svelte';
export { default as Responsive } from './Responsive.svelte';
export { default as ShareBar } from './ShareBar.svelte';
export { factorFor } from './factor';
export { default as Spark } from './Spark.svelte';
export { default as StackChart } from './StackChart.svelte';
export { default as TimelineFlow } from './TimelineFlow.svelte';
export type { BarRow } from './bars';
export type { Ground } from './geo';
export type { LineEvent } from './events';
export type { TimelineEvent } from './event-timeline';
export type { LinePoint, LineSeries } from './line';
export type { MapArea, MapCircle } from './map';
export type { SharePart } from './share';
export type { SparkPoint } from './spark';
export type { StackLayer } from './stack';
export type { FlowLane } from './timeline-flow';
export type { TableCell, TableColumn, TableRow } from './table';
