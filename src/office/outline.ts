import type { Element } from 'xast';
import { type Area, toEmu } from './area.ts';
import type { Piece, Spot } from './path.ts';
import { el } from './xml.ts';

/** Returns the area of an outline's points, px; curves lie within their handles. */
export function areaOf(pieces: Piece[]): Area {
  const spots = pieces.flatMap((piece) => piece.spots);
  const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}

const penNames = {
  move: 'a:moveTo',
  line: 'a:lnTo',
  cubic: 'a:cubicBezTo',
  quadratic: 'a:quadBezTo',
  close: 'a:close',
};

/** Returns an outline as a shape's own geometry (ECMA-376, part 1, 20.1.9.8). */
export function writeOutline(pieces: Piece[], isFilled: boolean): Element {
  const area = areaOf(pieces);
  const point = ({ x, y }: Spot) => el('a:pt', { x: toEmu(x - area.x), y: toEmu(y - area.y) });
  const size = { w: toEmu(area.w), h: toEmu(area.h), fill: isFilled ? undefined : 'none' };
  const path = el(
    'a:path',
    size,
    pieces.map(({ pen, spots }) => el(penNames[pen], {}, spots.map(point))),
  );
  return el('a:custGeom', {}, [
    el('a:avLst'),
    el('a:gdLst'),
    el('a:ahLst'),
    el('a:cxnLst'),
    el('a:rect', { l: 'l', t: 't', r: 'r', b: 'b' }),
    el('a:pathLst', {}, [path]),
  ]);
}
