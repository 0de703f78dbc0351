import type { MapOrder } from './alliance/map-order.ts';

/** A drawing asked for: a slide's slug (unique in the page), Mermaid text, and a title for readers who cannot see it. */
export interface Drawing {
  id: string;
  source: string;
  title?: string;
  /** What it shows, in words. */
  description?: string;
  /** An alliance map: its source names actors and relations by their numbers in the order. */
  map?: MapOrder;
}

/** A drawing done: SVG at its natural size in px, Mermaid's name for its kind, and its labels in document order. */
export interface Figure {
  svg: string;
  width: number;
  height: number;
  kind: string;
  labels: string[];
  /** How large the letters of each label are, px at the natural size. */
  sizes: number[];
  /** Of a map: what is in the way of what, as sentences; empty where nothing is. */
  crowding?: string[];
}

/** Why a drawing could not be done; line and column count from 1 within its source. */
export interface DrawingFault {
  reason: string;
  line?: number;
  column?: number;
  /** The drawing was cut off before it was done: for what it does itself, or for want of what the machine has. */
  cutOff?: 'drawing' | 'machine';
}

export type Drawn = { figure: Figure } | { fault: DrawingFault };
