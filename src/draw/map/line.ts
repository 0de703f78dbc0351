import { drawCross, drawEndHead, drawRing, drawStartHead, type HeadSize } from './head.ts';
import type { Point } from './segment.ts';
import { type Walk, walkLine } from './walk.ts';
import { drawWave, drawZigzag, writeStretch } from './wave.ts';

/** The kinds of relation: each has a form of line that is told apart without colour. */
export type Kind =
  | 'support'
  | 'cooperation'
  | 'opening'
  | 'influence'
  | 'coolness'
  | 'tension'
  | 'confrontation'
  | 'non-membership';

/** At which ends of a line heads stand. */
export type Heads = 'none' | 'end' | 'both';

/** A piece of a drawn line: stroked or filled with the caller's ink. */
export interface Part {
  readonly d: string;
  readonly form: 'stroke' | 'fill';
  /** Of the stroke, px; 0 where the piece is filled. */
  readonly width: number;
  readonly dash?: string;
  readonly cap?: 'round';
}

export interface LineOptions {
  /** Instead of the heads that the kind has by itself; only confrontation and opening vary. */
  readonly heads?: Heads;
  /** 1 on maps; less makes every stroke, head and wave smaller. */
  readonly scale?: number;
}

/** A line to be drawn: where it runs, and between which distances its stroke stands. */
interface Stroke {
  readonly walk: Walk;
  readonly from: number;
  readonly to: number;
  readonly scale: number;
  readonly heads: Heads;
}

interface Form {
  readonly heads: Heads;
  /** How far the line goes to each side, px. */
  readonly girth: number;
  readonly head: HeadSize;
  readonly draw: (stroke: Stroke) => Part[];
}

const HEAD: HeadSize = { length: 20, half: 8.5 };
const BROAD_HEAD: HeadSize = { length: 24, half: 11 };
/** The share of a head, from its tip, into which the stroke does not run. */
const HEAD_INNER = 0.7;
/** No head takes more than this share of a line. */
const HEAD_SHARE = 0.42;
const WAVE = { height: 5, length: 24 };
const ZIGZAG = { height: 7.5, length: 17 };
const LEAD = 12;
const LEAD_AT_HEADS = 10;
const RING = { radius: 6, width: 3 };
const CROSS = { half: 7, width: 3.5, room: 15 };
const CROSS_AT = 0.25;
const SAMPLE_SCALE = 0.6;

const FORMS: Readonly<Record<Kind, Form>> = {
  support: { heads: 'end', girth: 4, head: BROAD_HEAD, draw: (s) => [stroke(s, 6)] },
  cooperation: { heads: 'both', girth: 5, head: HEAD, draw: drawDouble },
  opening: { heads: 'end', girth: 3, head: HEAD, draw: (s) => [dash(s, 4, 17, 9)] },
  influence: { heads: 'end', girth: 3, head: HEAD, draw: drawDots },
  coolness: { heads: 'none', girth: 4, head: HEAD, draw: drawCool },
  tension: { heads: 'none', girth: 7, head: HEAD, draw: drawTense },
  confrontation: { heads: 'none', girth: 9, head: HEAD, draw: drawFight },
  'non-membership': { heads: 'none', girth: 9, head: HEAD, draw: drawOutside },
};

/** How far the line of a kind goes to each side of its curve, px: the `girth` of a Relation. */
export function girthOf(kind: Kind): number {
  return FORMS[kind].girth;
}

/** The pieces of a relation's line, strokes first, along its route from `from` to `to`. */
export function drawLine(points: readonly Point[], kind: Kind, options: LineOptions = {}): Part[] {
  const form = FORMS[kind];
  const { heads = form.heads, scale = 1 } = options;
  const walk = walkLine(points);
  const length = Math.min(form.head.length * scale, walk.length * HEAD_SHARE);
  const head = { length, half: (form.head.half / form.head.length) * length };
  const from = heads === 'both' ? length * HEAD_INNER : 0;
  const to = walk.length - (heads === 'none' ? 0 : length * HEAD_INNER);
  return [...form.draw({ walk, from, to, scale, heads }), ...drawHeads(walk, heads, head)];
}

/** The legend's sample of a kind: 46 px wide and 20 high, from right to left. */
export function drawSample(kind: Kind): Part[] {
  const points = [
    { x: 46, y: 10 },
    { x: 0, y: 10 },
  ];
  return drawLine(points, kind, { scale: SAMPLE_SCALE });
}

function drawHeads(walk: Walk, heads: Heads, head: HeadSize): Part[] {
  if (heads === 'none') return [];
  const end: Part = { d: drawEndHead(walk, head), form: 'fill', width: 0 };
  if (heads === 'end') return [end];
  return [end, { d: drawStartHead(walk, head), form: 'fill', width: 0 }];
}

function stroke({ walk, from, to, scale }: Stroke, width: number, aside = 0): Part {
  const d = `M${writeStretch(walk, from, to, aside * scale)}`;
  return { d, form: 'stroke', width: width * scale };
}

/** A stroke whose gaps are stretched until it begins and ends with a whole dash. */
function dash(line: Stroke, width: number, on: number, off: number): Part {
  const length = line.to - line.from;
  const long = on * line.scale;
  const gaps = Math.max(1, Math.round((length - long) / (long + off * line.scale)));
  const gap = Math.max(1, (length - long) / gaps - long);
  return { ...stroke(line, width), dash: `${round(long)} ${round(gap)}` };
}

function drawDouble(line: Stroke): Part[] {
  return [stroke(line, 2.2, 3.2), stroke(line, 2.2, -3.2)];
}

function drawDots(line: Stroke): Part[] {
  return [{ ...dash(line, 5, 0.1, 9), cap: 'round' }];
}

function drawCool(line: Stroke): Part[] {
  const radius = RING.radius * line.scale;
  const width = RING.width * line.scale;
  const middle = line.walk.at(line.to - radius - width / 2);
  const short = { ...line, to: line.to - 2 * radius - width };
  return [dash(short, 3.5, 8, 10), { d: drawRing(middle, radius), form: 'stroke', width }];
}

function drawTense({ walk, from, to, scale, heads }: Stroke): Part[] {
  const d = drawWave(walk, from, to, leadOf(heads) * scale, shrink(WAVE, scale));
  return [{ d, form: 'stroke', width: 3.5 * scale }];
}

function drawFight({ walk, from, to, scale, heads }: Stroke): Part[] {
  const d = drawZigzag(walk, from, to, leadOf(heads) * scale, shrink(ZIGZAG, scale));
  return [{ d, form: 'stroke', width: 3.5 * scale }];
}

function drawOutside(line: Stroke): Part[] {
  // Off the middle, where a label may stand on the line.
  const middle = line.from + (line.to - line.from) * CROSS_AT;
  const room = CROSS.room * line.scale;
  const cross = drawCross(line.walk.at(middle), CROSS.half * line.scale);
  return [
    dash({ ...line, to: middle - room }, 2.5, 10, 8),
    dash({ ...line, from: middle + room }, 2.5, 10, 8),
    { d: cross, form: 'stroke', width: CROSS.width * line.scale },
  ];
}

function leadOf(heads: Heads): number {
  return heads === 'none' ? LEAD : LEAD_AT_HEADS;
}

function shrink({ height, length }: { height: number; length: number }, scale: number) {
  return { height: height * scale, length: length * scale };
}

function round(px: number): number {
  return Math.round(px * 100) / 100;
}
