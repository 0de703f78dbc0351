import type { MapOrder } from './alliance/map-order.ts';
import type { Chart } from './chart.ts';
import type { LabelFault } from './postprocess/label-fault.ts';

/** A drawing to make: a slide's slug (unique in the page), Mermaid text, and a title for screen readers. */
export interface Drawing {
  id: string;
  source: string;
  title?: string;
  /** A description of its content, in words. */
  description?: string;
  /** For an alliance map: its source names actors and relations by their numbers in this order. */
  map?: MapOrder;
}

/**
 * A finished drawing: SVG at its natural size in px, Mermaid's name for its kind, and its labels in
 * document order.
 */
export interface Figure {
  svg: string;
  width: number;
  height: number;
  kind: string;
  labels: string[];
  /** The font size of each label, px at the natural size. */
  sizes: number[];
  /** Labels that cannot be read well; none of a map, which has its own search for overlaps. */
  faults: LabelFault[];
  /** For a chart: its names and numbers. */
  chart?: Chart;
  /** For a map: its overlaps, as sentences; empty if there are none. */
  crowding?: string[];
}

/** Why a drawing failed; line and column count from 1 within its source. */
export interface DrawingFault {
  reason: string;
  line?: number;
  column?: number;
  /** The drawing was stopped before its end: because of the drawing itself, or because of the machine. */
  cutOff?: 'drawing' | 'machine';
}

export type Drawn = { figure: Figure } | { fault: DrawingFault };
