import type { Element } from 'hast';
import type { Point } from '../draw/map/point.ts';
import type { TypeRuler } from './fit/type.ts';
import { growthOfBox } from './map-growth.ts';
import { type LaidMap, type Layout, layOutFor, listSpans } from './map-layout.ts';
import { readMaps } from './map-places.ts';

/** From this window on, maps are read as they were drawn, px. */
const wide = 700;

/** Windows for which maps are laid: most telephones, and the narrowest, px. */
const windows = [360, 320];

/** A layout of its own for narrower windows is worth its rules if it saves so much moving, px. */
const leastGain = 16;

/**
 * Returns the rules of style by which all maps of a deck are as narrow in the article as they can be:
 * their small letters grow against the drawing, labels move where they would meet other words, an actor or
 * a line, and no width is lost at the sides. One width holds for all maps, so that actors stay at one place. An
 * empty text where there is no map.
 */
export function ruleOfMaps(sections: Element[], ruler: TypeRuler): string {
  const maps = sections
    .flatMap((section) => readMaps(section, ruler))
    .filter(({ places }) => places.length > 0);
  if (maps.length === 0) return '';
  const layouts = windows.map((window) => layOutFor(window, maps));
  return layouts
    .filter(({ width }, index) => width + leastGain <= (layouts[index - 1]?.width ?? wide))
    .map((layout, index, all) => {
      const least = all[index + 1] ? layout.width : 0;
      const most = all[index - 1]?.width ?? wide;
      return `@media screen and (${least}px<=width<${most}px){${writeRules(layout)}}`;
    })
    .join('');
}

/** Letters that stand on a line hide it. */
const halo = 'paint-order:stroke;stroke:var(--paper);stroke-width:8px;stroke-linejoin:round';

const onMap = '[data-diagram="alliances"]';

function writeRules(layout: Layout): string {
  const { letters, maps, width } = layout;
  const sizes = new Set(maps.flatMap(({ map }) => map.places.map(({ words }) => words.size)));
  const small = [...sizes].filter((size) => size < letters);
  const heights = new Set(maps.map(({ map }) => map.size.h));
  return [
    `${onMap}>svg{min-inline-size:${width}px}`,
    ...small.map((size) => writeGrowth(size, letters / size)),
    ...[...heights].map((height) => writeFrame(layout, height)),
  ].join('');
}

function writeGrowth(size: number, by: number): string {
  const lettered = `[font-size="${size}"]`;
  const parts = `g[transform]>${lettered},g[data-relation]:has(>${lettered})>path`;
  return `${onMap} :is(${parts}){scale:${round(by)}}`;
}

/** What of the drawing is seen is the same on all maps of one height; what moves on one of them follows. */
function writeFrame({ letters, maps, left, right }: Layout, height: number): string {
  const alike = maps.filter(({ map }) => map.size.h === height);
  const spans = alike.flatMap((one) => listSpans(one, letters, 'y'));
  const top = Math.min(...spans.map(({ from }) => from));
  const bottom = Math.max(...spans.map(({ to }) => to));
  const width = alike[0]?.map.size.w ?? right - left;
  const scale = width / (right - left);
  const corner = { x: -left * scale, y: (height - (top + bottom) * scale) / 2 };
  const ratio = `${width}/${round(Math.max(height, (bottom - top) * scale))}`;
  const all = `${onMap}>svg[height="${height}"]`;
  const frame = `${all}{aspect-ratio:${ratio}}:where(${all})>g{${place(corner)};scale:${round(scale)}}`;
  const own = alike.flatMap((one) => writeRooms(one, { letters, scale, corner }));
  return frame + own.join('');
}

/** The rules of what moves or grows on one map; each outweighs the rule of all. */
function writeRooms(
  { map, rooms }: LaidMap,
  { letters, scale, corner }: { letters: number; scale: number; corner: Point },
): string[] {
  return map.places.flatMap((drawn, index) => {
    const group = `[aria-labelledby="${map.title}"]>g:nth-of-type(${drawn.group})`;
    const { isOnLine, ...room } = rooms[index] ?? { ...drawn, isOnLine: false };
    const moved = { x: (room.x - drawn.x) * scale, y: (room.y - drawn.y) * scale };
    const by = growthOfBox(drawn, letters);
    if (by > 1) return [`${group}>rect{scale:${round(by)}}`];
    if (moved.x === 0 && moved.y === 0 && !isOnLine) return [];
    const at = place({ x: corner.x + moved.x, y: corner.y + moved.y });
    return [`${group}{${at}${isOnLine ? `;${halo}` : ''}}`];
  });
}

const place = ({ x, y }: Point) => `translate:${px(x)} ${px(y)}`;
const px = (value: number) => `${Math.round(value * 10) / 10}px`;
const round = (value: number) => Math.ceil(value * 1e3) / 1e3;
