import {
  heightOf,
  heightsOf,
  type Look,
  lookOf,
  type Words,
  widthOfBullet,
  widthOfEnds,
} from './bullet.ts';
import { type Fill, fillColumns, fillRows } from './fill.ts';
import { canvas, canvasHeight, type Scale } from './frame.ts';
import { type Measured, places } from './place.ts';
import { type Room, roomBesideBand } from './room.ts';

/** Returns the bullets of a scenario: columns above or below a drawing, or a list. */
export function fillScenario(slide: Measured, scale: Scale): Fill[] {
  const { sizes } = scale;
  const { points, plans } = slide;
  if (points.length === 0) return [];
  const { scenario, scenarioWords: words } = places;
  const width = canvas - sizes('band') - scenario.start - scenario.end;
  const body = canvasHeight - sizes('foot-height');
  const [plan] = plans;
  if (!plan) {
    const look = lookOf(sizes, words.size);
    const heights = heightsOf(points, look, width - words.start, scale);
    return [fillRows(heights, look, { gap: words.gap, room: body - words.padding })];
  }
  const look = lookOf(sizes, scenario.size);
  const heights = heightsInColumns(points, look, width, scale);
  if (plan.language === 'mermaid') {
    const { padding, gap } = places.scenarioDrawing;
    return [fillColumns(heights, look, body - padding - gap)];
  }
  return [fillColumns(heights, look, scenario.height)];
}

/** Returns the room for a drawing on a scenario: beside the band, over the bullets. */
export function roomInScenario({ points }: Measured, scale: Scale): Room {
  const { width } = roomBesideBand(scale);
  const { padding, gap } = places.scenarioDrawing;
  const look = lookOf(scale.sizes, places.scenario.size);
  const words = Math.max(0, ...heightsInColumns(points, look, width, scale));
  const body = canvasHeight - scale.sizes('foot-height');
  return { width, height: body - padding - gap - words };
}

function heightsInColumns(points: Words[], look: Look, width: number, scale: Scale): number[] {
  const room = width - places.scenario.column * (points.length - 1);
  const columns = points.map((point) => ({
    least: widthOfEnds(point, look, scale),
    most: widthOfBullet(point, look, scale),
  }));
  const widths = shareWidth(columns, room);
  return points.map((point, index) => heightOf(point, look, widths[index] ?? 0, scale));
}

/** How wide a column is at least, and at most, px. */
interface Column {
  least: number;
  most: number;
}

/**
 * Returns how wide columns are that share a room, px: each begins with its least width, and all grow
 * alike, none beyond its most (CSS Grid, `auto` tracks).
 */
export function shareWidth(columns: Column[], room: number): number[] {
  const grown = new Map<Column, number>();
  const ordered = columns.toSorted((a, b) => a.most - a.least - (b.most - b.least));
  let left = room - columns.reduce((sum, { least }) => sum + least, 0);
  for (const [place, column] of ordered.entries()) {
    const share = Math.max(0, left / (ordered.length - place));
    const growth = Math.min(Math.max(0, column.most - column.least), share);
    grown.set(column, column.least + growth);
    left -= growth;
  }
  return columns.map((column) => grown.get(column) ?? 0);
}
