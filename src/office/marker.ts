import type { Element } from 'hast';
import { compose, readNumbers } from '../draw/measure/box.ts';
import { type Ink, inheritInk, readAttribute, readLength, scaleOf, startInk } from './ink.ts';
import type { Line } from './line.ts';
import type { Piece, Spot } from './path.ts';

/** The heads of a drawing's lines, by their ids. */
export type Markers = Map<string, Element>;

type End = 'start' | 'end';

/** The head that src/draw/postprocess/heads.ts draws; PowerPoint has one like it. */
const arrow = /(?:^|_|-)arrow-/;

/** Returns the head at an end of a line, if the drawing has it. */
function findMarker(part: Element, end: End, markers: Markers): Element | undefined {
  const name = end === 'start' ? 'markerStart' : 'markerEnd';
  const id = /#([^)"']+)/.exec(readAttribute(part, name) ?? '')?.[1];
  return id === undefined ? undefined : markers.get(id);
}

function isArrow(marker: Element | undefined): boolean {
  return arrow.test(String(marker?.properties.id ?? ''));
}

/**
 * Gives a line PowerPoint's own heads where the drawing has arrows. They end where the line does, and
 * those of the drawing beyond it: the line becomes longer by as much.
 */
export function reachArrows(
  part: Element,
  pieces: Piece[],
  line: Line,
  ink: Ink,
  markers: Markers,
): void {
  for (const end of ['start', 'end'] as const) {
    const marker = findMarker(part, end, markers);
    if (!marker || !isArrow(marker)) continue;
    const beyond = readLength(marker, 'markerWidth') - readLength(marker, 'refX');
    lengthen(pieces, end, beyond * scaleOf(ink));
    if (end === 'start') line.hasStartHead = true;
    else line.hasEndHead = true;
  }
}

function lengthen(pieces: Piece[], end: End, by: number): void {
  const spots = pieces.flatMap((piece) => piece.spots);
  const [tip, before] = end === 'end' ? [spots.at(-1), spots.at(-2)] : [spots[0], spots[1]];
  if (!tip || !before) return;
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  tip.x += ((tip.x - before.x) / length) * by;
  tip.y += ((tip.y - before.y) / length) * by;
}

/** A head that PowerPoint has not: its marks, and the ink that puts them at the end of the line. */
export interface PlacedMarker {
  marker: Element;
  ink: Ink;
}

/** Returns the heads of a line that are drawn mark by mark; `pieces` are the line's, px of the slide. */
export function placeMarkers(
  part: Element,
  pieces: Piece[],
  ink: Ink,
  markers: Markers,
): PlacedMarker[] {
  const spots = pieces.flatMap((piece) => piece.spots);
  return (['start', 'end'] as const).flatMap((end) => {
    const marker = findMarker(part, end, markers);
    const [tip, before] = end === 'end' ? [spots.at(-1), spots.at(-2)] : [spots[0], spots[1]];
    if (!marker || isArrow(marker) || !tip || !before) return [];
    const turned = turnOf(marker, end, before, tip);
    // What a head does not say, it has from the drawing and not from the line.
    const own = startInk(matrixOf(marker, tip, turned, ink), ink.colour);
    return [{ marker, ink: inheritInk(marker, own, () => ({})) }];
  });
}

/** Returns the direction of a head, in radians (SVG 2, 13.7.5). */
function turnOf(marker: Element, end: End, before: Spot, tip: Spot): number {
  const turn = Math.atan2(tip.y - before.y, tip.x - before.x);
  const orient = readAttribute(marker, 'orient');
  if (orient === 'auto') return end === 'end' ? turn : turn + Math.PI;
  if (orient === 'auto-start-reverse') return turn;
  return (readLength(marker, 'orient') * Math.PI) / 180;
}

function matrixOf(marker: Element, tip: Spot, turn: number, ink: Ink): Ink['matrix'] {
  const [left = 0, top = 0, width = 0] = readNumbers(readAttribute(marker, 'viewBox') ?? null);
  const isInLines = readAttribute(marker, 'markerUnits') !== 'userSpaceOnUse';
  const size = (width > 0 ? readLength(marker, 'markerWidth', 3) / width : 1) * scaleOf(ink);
  const scale = size * (isInLines ? ink.strokeWidth : 1);
  const [cos, sin] = [Math.cos(turn) * scale, Math.sin(turn) * scale];
  const origin = [-readLength(marker, 'refX', left), -readLength(marker, 'refY', top)] as const;
  return compose([cos, sin, -sin, cos, tip.x, tip.y], [1, 0, 0, 1, ...origin]);
}
