import type { Area } from './address';

/** A native chart as the host keeps it. */
export interface Chart {
  readonly id: string;
  name: string;
  readonly type: string;
  readonly source: Area;
  title: string;
  place: Area;
  reversed: boolean;
  legend: { visible: boolean; position: string };
  readonly series: ChartSeries[];
}

export interface ChartSeries {
  readonly column: number;
  color: string;
  gapWidth: number;
  hasDataLabels: boolean;
}
