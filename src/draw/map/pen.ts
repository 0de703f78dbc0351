import { drawCross, drawDiamond, drawRing } from './head.ts';
import { distanceBetween, type Point } from './point.ts';
import type { Walk } from './walk.ts';
import { drawWave, drawZigzag, writeStretch } from './wave.ts';

/** A piece of a drawn line: stroked or filled with the caller's ink. */
export interface Part {
  readonly d: string;
  readonly form: 'stroke' | 'fill';
  /** Of the stroke, px; 0 where the piece is filled. */
  readonly width: number;
  readonly dash?: string;
  readonly cap?: 'round';
}

/** A line to be stroked: where it runs, and between which distances from its start. */
export interface Stroke {
  readonly walk: Walk;
  readonly from: number;
  readonly to: number;
  /** 1 on maps; less makes everything smaller. */
  readonly scale: number;
  /** The middle of its label, where it has one. */
  readonly label?: Point;
}

const WAVE = { height: 5, length: 24 };
const ZIGZAG = { height: 7.5, length: 17 };
/** The straight lead at each end of a wave or a zigzag, px. */
const LEAD = 12;
const RING = { radius: 6, width: 3 };
const DIAMOND = { length: 20, half: 7, width: 2.5 };
const CROSS = { half: 6.5, width: 3.5, room: 15, places: [0.5, 0.25, 0.75] };

/** A whole stroke, `aside` px to the left of its way. */
export function drawSolid({ walk, from, to, scale }: Stroke, width: number, aside = 0): Part {
  const d = `M${writeStretch(walk, from, to, aside * scale)}`;
  return { d, form: 'stroke', width: width * scale };
}

/** Dashes of `on` px; the gaps are stretched until the stroke begins and ends with a dash. */
export function drawDashes(line: Stroke, width: number, on: number, off: number): Part {
  const length = line.to - line.from;
  const dash = on * line.scale;
  const gaps = Math.max(1, Math.round((length - dash) / (dash + off * line.scale)));
  const gap = Math.max(1, (length - dash) / gaps - dash);
  return { ...drawSolid(line, width), dash: `${toHundredth(dash)} ${toHundredth(gap)}` };
}

/** Two thin strokes side by side. */
export function drawDouble(line: Stroke): Part[] {
  return [drawSolid(line, 2.2, 3.2), drawSolid(line, 2.2, -3.2)];
}

/** Round dots. */
export function drawDots(line: Stroke): Part[] {
  return [{ ...drawDashes(line, 5, 0.1, 9), cap: 'round' }];
}

/** Short dashes that end at a ring. */
export function drawDashesToRing(line: Stroke): Part[] {
  const radius = RING.radius * line.scale;
  const width = RING.width * line.scale;
  const middle = line.walk.at(line.to - radius - width / 2);
  const short = { ...line, to: line.to - 2 * radius - width };
  return [drawDashes(short, 3.5, 8, 10), { d: drawRing(middle, radius), form: 'stroke', width }];
}

/** A thin stroke that ends at an outlined diamond. */
export function drawSolidToDiamond(line: Stroke): Part[] {
  const [length, half] = [DIAMOND.length * line.scale, DIAMOND.half * line.scale];
  const width = DIAMOND.width * line.scale;
  const tip = line.to - width;
  const [start, end] = [line.walk.at(tip - length), line.walk.at(tip)];
  return [
    drawSolid({ ...line, to: tip - length }, DIAMOND.width),
    { d: drawDiamond(start, end, half), form: 'stroke', width },
  ];
}

/** A wave. */
export function drawWavy({ walk, from, to, scale }: Stroke): Part[] {
  const swing = { height: WAVE.height * scale, length: WAVE.length * scale };
  const d = drawWave(walk, from, to, LEAD * scale, swing);
  return [{ d, form: 'stroke', width: 3.5 * scale }];
}

/** A zigzag. */
export function drawJagged({ walk, from, to, scale }: Stroke): Part[] {
  const swing = { height: ZIGZAG.height * scale, length: ZIGZAG.length * scale };
  const d = drawZigzag(walk, from, to, LEAD * scale, swing);
  return [{ d, form: 'stroke', width: 3.5 * scale }];
}

/** Thin dashes with a × in the middle, or off it where the label stands there. */
export function drawCrossedOut(line: Stroke): Part[] {
  const middle = findPlaceForCross(line);
  const room = CROSS.room * line.scale;
  const cross = drawCross(line.walk.at(middle), CROSS.half * line.scale);
  return [
    drawDashes({ ...line, to: middle - room }, 2.5, 10, 8),
    drawDashes({ ...line, from: middle + room }, 2.5, 10, 8),
    { d: cross, form: 'stroke', width: CROSS.width * line.scale },
  ];
}

function findPlaceForCross({ walk, from, to, label }: Stroke): number {
  const places = CROSS.places.map((share) => from + (to - from) * share);
  const [middle = from] = places;
  if (!label) return middle;
  const distances = places.map((px) => distanceBetween(walk.at(px), label));
  return places[distances.indexOf(Math.max(...distances))] ?? middle;
}

function toHundredth(px: number): number {
  return Math.round(px * 100) / 100;
}
