import { writePoint } from './curve.ts';
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
  /** How heavy it is: the width of a plain stroke, px at scale 1. */
  readonly weight: number;
  /** The middle of its label, where it has one. */
  readonly label?: Point;
}

/** From crest to crest, px; a heavier line swings farther. */
const wave = 24;
const zigzag = 17;
/** The straight lead at each end of a wave or a zigzag, px. */
const lead = 12;
const crossSize = { half: 6.5, room: 15, places: [0.5, 0.25, 0.75] };

/** How far the forms of a weight go, px: they stay open however heavy their strokes are. */
const swingOf = (weight: number) => 3.2 + weight * 0.5;
const jagOf = (weight: number) => 5.4 + weight * 0.6;
const asideOf = (weight: number) => 1.2 + weight * 0.62;
const twinOf = (weight: number) => 0.7 + weight * 0.42;
const dotOf = (weight: number) => weight * 1.25;
const diamondOf = (weight: number) => ({ length: 12 + weight * 2.4, half: 4.5 + weight * 0.8 });
const ringOf = (weight: number) => ({ radius: 3.6 + weight * 0.7, width: weight * 0.85 });

/** How far each form goes to each side of its line, px, by its weight. */
export const girths = {
  solid: (weight: number) => weight / 2,
  dots: (weight: number) => dotOf(weight) / 2,
  double: (weight: number) => asideOf(weight) + twinOf(weight) / 2,
  ring: (weight: number) => ringOf(weight).radius + ringOf(weight).width / 2,
  diamond: (weight: number) => diamondOf(weight).half + weight / 2,
  wave: (weight: number) => swingOf(weight) + weight / 2,
  zigzag: (weight: number) => jagOf(weight) + weight / 2,
  cross: (weight: number) => crossSize.half * Math.SQRT2 + weight / 2,
};

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

/** Two thinner strokes side by side. */
export function drawDouble(line: Stroke): Part[] {
  const [width, aside] = [twinOf(line.weight), asideOf(line.weight)];
  return [drawSolid(line, width, aside), drawSolid(line, width, -aside)];
}

/** Round dots. */
export function drawDots(line: Stroke): Part[] {
  const width = dotOf(line.weight);
  return [{ ...drawDashes(line, width, 0.1, width + 4.5), cap: 'round' }];
}

/** Short dashes that end at a ring. */
export function drawDashesToRing(line: Stroke): Part[] {
  const ring = ringOf(line.weight);
  const [radius, width] = [ring.radius * line.scale, ring.width * line.scale];
  const middle = line.walk.at(line.to - radius - width / 2);
  const short = { ...line, to: line.to - 2 * radius - width };
  return [
    drawDashes(short, line.weight, 8, 9),
    { d: drawRing(middle, radius), form: 'stroke', width },
  ];
}

/** A thin stroke that ends at an outlined diamond. */
export function drawSolidToDiamond(line: Stroke): Part[] {
  const { length, half } = diamondOf(line.weight);
  const width = line.weight * 0.8 * line.scale;
  const tip = line.to - width;
  const [start, end] = [line.walk.at(tip - length * line.scale), line.walk.at(tip)];
  return [
    drawSolid({ ...line, to: tip - length * line.scale }, line.weight * 0.8),
    { d: drawDiamond(start, end, half * line.scale), form: 'stroke', width },
  ];
}

/** A wave. */
export function drawWavy({ walk, from, to, scale, weight }: Stroke): Part[] {
  const swing = { height: swingOf(weight) * scale, length: wave * scale };
  const d = drawWave(walk, from, to, lead * scale, swing);
  return [{ d, form: 'stroke', width: weight * scale }];
}

/** A zigzag. */
export function drawJagged({ walk, from, to, scale, weight }: Stroke): Part[] {
  const swing = { height: jagOf(weight) * scale, length: zigzag * scale };
  const d = drawZigzag(walk, from, to, lead * scale, swing);
  return [{ d, form: 'stroke', width: weight * scale }];
}

/** The strike that cuts what ended across: one stroke of `half` px to each side of a walk's middle. */
export function drawStrike({ walk }: Pick<Stroke, 'walk'>, half: number): string {
  const at = walk.length / 2;
  const [back, on] = [walk.at(at - half * 0.6, half), walk.at(at + half * 0.6, -half)];
  return `M${writePoint(back)}L${writePoint(on)}`;
}

/** Thin dashes with a × in the middle, or off it where the label stands there. */
export function drawCrossedOut(line: Stroke): Part[] {
  const middle = findPlaceForCross(line);
  const room = crossSize.room * line.scale;
  const cross = drawCross(line.walk.at(middle), crossSize.half * line.scale);
  return [
    drawDashes({ ...line, to: middle - room }, line.weight * 0.75, 10, 8),
    drawDashes({ ...line, from: middle + room }, line.weight * 0.75, 10, 8),
    { d: cross, form: 'stroke', width: line.weight * line.scale },
  ];
}

function findPlaceForCross({ walk, from, to, label }: Stroke): number {
  const places = crossSize.places.map((share) => from + (to - from) * share);
  const [middle = from] = places;
  if (!label) return middle;
  const distances = places.map((px) => distanceBetween(walk.at(px), label));
  return places[distances.indexOf(Math.max(...distances))] ?? middle;
}

function toHundredth(px: number): number {
  return Math.round(px * 100) / 100;
}
