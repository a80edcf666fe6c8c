/**
 * Charts that know nothing of what they show: rows and formatters go in, an SVG that reads without script comes out. Each
 * has a pure layout (rows → marks in viewBox units: `line.ts`, `bars.ts`, …) and a thin component that draws it. Colours are
 * CSS variables of `ui/theme.css`. The projection of a ground (`geo.ts`) is for the server and not exported here.
 */
export { default as AgreementChart } from './AgreementChart.svelte';
export { default as AnchorChart } from './AnchorChart.svelte';
export { default as BarChart } from './BarChart.svelte';
export { default as Brush } from './Brush.svelte';
export { default as DataTable } from './DataTable.svelte';
export { default as EventTimeline } from './EventTimeline.svelte';
export { default as Figure } from './Figure.svelte';
export { default as FlowMap } from './FlowMap.svelte';
export { default as GroundShapes } from './GroundShapes.svelte';
export { default as Histogram } from './Histogram.svelte';
export { default as GroupChart } from './GroupChart.svelte';
export { default as LineChart } from './LineChart.svelte';
export { default as MatrixChart } from './MatrixChart.svelte';
export { default as MultiplesChart } from './MultiplesChart.svelte';
export { default as PlaceMap } from './PlaceMap.svelte';
export { default as Responsive } from './Responsive.svelte';
export { default as ScatterChart } from './ScatterChart.svelte';
export { default as ShareBar } from './ShareBar.svelte';
export { default as Sized } from './Sized.svelte';
export { default as VirtualTable } from './VirtualTable.svelte';
export { factorFor } from './factor';
export { edgesFor } from './histogram';
export { stopsAlong } from './line';
export { default as Spark } from './Spark.svelte';
export { default as StackChart } from './StackChart.svelte';
export { default as TimelineFlow } from './TimelineFlow.svelte';
export { default as SlopeChart } from './SlopeChart.svelte';
export { default as TornadoChart } from './TornadoChart.svelte';
export { default as WaterfallChart } from './WaterfallChart.svelte';
export type { AgreementSeries } from './agreement';
export type { AnchorRow } from './anchors';
export type { BarRow } from './bars';
export type { Gate } from './flows';
export type { Ground } from './geo';
export type { GroupRow, GroupSeries } from './groups';
export type { LineEvent } from './events';
export type { TimelineEvent } from './event-timeline';
export type { LinePoint, LineSeries } from './line';
export type { MapArea, MapCircle } from './map';
export type { MatrixRow } from './matrix';
export type { Panel } from './multiples';
export type { ScatterPoint } from './scatter';
export type { SharePart } from './share';
export type { SlopeRow } from './slope';
export type { SparkPoint } from './spark';
export type { StackLayer } from './stack';
export type { FlowLane } from './timeline-flow';
export type { VirtualCell, VirtualColumn } from './VirtualTable.svelte';
export type { TornadoRow } from './tornado';
export type { WaterfallStep } from './waterfall';
export type { TableCell, TableColumn, TableRow } from './table';
