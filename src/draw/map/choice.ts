import { distanceFromLine } from './clearance.ts';
import type { Bow } from './curve.ts';
import type { Point } from './point.ts';
import type { Polyline } from './polyline.ts';
import type { Box } from './rectangle.ts';

/** How a relation is drawn. */
export interface Route {
  readonly key: string;
  /** From the border of `from` to the border of `to`, px. */
  readonly points: readonly Point[];
  /** The same curve as the `d` of an SVG path. */
  readonly path: string;
  /** How the curve bows: the same bow is the same curve on every map where both actors stand so. */
  readonly bow?: Bow;
  /** The label's middle and size, px. */
  readonly label?: Box;
}

/** A course that a relation may take, and the labels that may stand by it. */
interface Way {
  readonly line: Polyline;
  /** The cheapest first. */
  readonly stands: readonly Stand[];
  readonly draw: (label: Box | undefined) => Route;
}

/** A label by a course (or none), and what both cost by themselves. */
export interface Stand {
  readonly label: Box | undefined;
  readonly cost: number;
}

/** One way to draw a relation: a course, and its label at a spot by it. */
export interface Candidate extends Stand {
  /** Its number among the candidates of its relation. */
  readonly rank: number;
  /** The number of its course. */
  readonly way: number;
  readonly line: Polyline;
  /** How far the label stands from its own line, px. */
  readonly own: number;
  readonly draw: Way['draw'];
}

/** What one relation may choose from. */
export interface Choice {
  /** The candidates of each course, the cheapest first; the courses by their cheapest. */
  readonly ways: readonly (readonly Candidate[])[];
  /** How many candidates there are in all ways. */
  readonly size: number;
  /** What its form of line takes to each side, px. */
  readonly girth: number;
}

/** The choice between all labels by all courses; courses that have none are left out. */
export function rankCandidates(ways: readonly Way[], girth: number): Choice {
  const sorted = ways.filter(({ stands }) => stands.length > 0).sort(byCheapest);
  let size = 0;
  const ranked = sorted.map(({ line, stands, draw }, way) =>
    stands.map(({ label, cost }): Candidate => {
      const own = label ? distanceFromLine(label, line) : 0;
      size += 1;
      return { rank: size - 1, way, line, label, own, cost, draw };
    }),
  );
  return { ways: ranked, size, girth };
}

function byCheapest(a: Way, b: Way): number {
  return (a.stands[0]?.cost ?? 0) - (b.stands[0]?.cost ?? 0);
}
