import type { RelationKind } from '../../read/alliances.ts';
import { drawEndHead, drawStartHead, type HeadSize } from './head.ts';
import {
  drawCrossedOut,
  drawDashes,
  drawDashesToRing,
  drawDots,
  drawDouble,
  drawJagged,
  drawSolid,
  drawSolidToDiamond,
  drawWavy,
  type Part,
  type Stroke,
} from './pen.ts';
import type { Point } from './point.ts';
import { type Walk, walkLine } from './walk.ts';

/** The kinds of relation: each has a form of line that is told apart without colour. */
export type Kind = RelationKind;

/** At which ends of a line heads stand. */
export type Heads = 'none' | 'end' | 'both';

export interface LineOptions {
  /** Instead of the heads that the kind has by itself. */
  readonly heads?: Heads;
  /** 1 on maps; less makes every stroke, head and wave smaller. */
  readonly scale?: number;
  /** The middle of its label: a sign on the line keeps away from it. */
  readonly label?: Point;
}

interface Form {
  readonly heads: Heads;
  readonly head: HeadSize;
  /** How far the line goes to each side, px. */
  readonly girth: number;
  readonly draw: (stroke: Stroke) => Part[];
}

const HEAD: HeadSize = { length: 20, half: 8.5 };
const BROAD_HEAD: HeadSize = { length: 24, half: 11 };
/** The share of a head, from its tip, into which the stroke does not run. */
const HEAD_INNER = 0.7;
/** No head takes more than this share of a line. */
const HEAD_SHARE = 0.42;
const SAMPLE_SCALE = 0.6;
const SAMPLE = [
  { x: 46, y: 10 },
  { x: 0, y: 10 },
];

const FORMS: Readonly<Record<Kind, Form>> = {
  support: { heads: 'end', head: BROAD_HEAD, girth: 4, draw: (line) => [drawSolid(line, 6)] },
  cooperation: { heads: 'both', head: HEAD, girth: 5, draw: drawDouble },
  opening: { heads: 'end', head: HEAD, girth: 3, draw: (line) => [drawDashes(line, 4, 17, 9)] },
  influence: { heads: 'end', head: HEAD, girth: 3, draw: drawDots },
  mediation: { heads: 'none', head: HEAD, girth: 9, draw: drawSolidToDiamond },
  coolness: { heads: 'none', head: HEAD, girth: 4, draw: drawDashesToRing },
  tension: { heads: 'none', head: HEAD, girth: 7, draw: drawWavy },
  confrontation: { heads: 'none', head: HEAD, girth: 9, draw: drawJagged },
  'non-membership': { heads: 'none', head: HEAD, girth: 11, draw: drawCrossedOut },
};

/** How far the line of a kind goes to each side of its curve, px: the `girth` of a Relation. */
export function girthOf(kind: Kind): number {
  return FORMS[kind].girth;
}

/** The pieces of a relation's line, strokes before heads, along its route from `from` to `to`. */
export function drawLine(points: readonly Point[], kind: Kind, options: LineOptions = {}): Part[] {
  const form = FORMS[kind];
  const { heads = form.heads, scale = 1, label } = options;
  const walk = walkLine(points);
  const length = Math.min(form.head.length * scale, walk.length * HEAD_SHARE);
  const head = { length, half: (form.head.half / form.head.length) * length };
  const from = heads === 'both' ? length * HEAD_INNER : 0;
  const to = walk.length - (heads === 'none' ? 0 : length * HEAD_INNER);
  return [
    ...form.draw({ walk, from, to, scale, ...(label && { label }) }),
    ...drawHeads(walk, heads, head),
  ];
}

/** The legend's sample of a kind: 46 px wide and 20 high, from right to left. */
export function drawSample(kind: Kind): Part[] {
  return drawLine(SAMPLE, kind, { scale: SAMPLE_SCALE });
}

function drawHeads(walk: Walk, heads: Heads, head: HeadSize): Part[] {
  if (heads === 'none') return [];
  const end: Part = { d: drawEndHead(walk, head), form: 'fill', width: 0 };
  if (heads === 'end') return [end];
  return [end, { d: drawStartHead(walk, head), form: 'fill', width: 0 }];
}
