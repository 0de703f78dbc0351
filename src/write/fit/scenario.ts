import { listLegend } from '../legend.ts';
import { heightOf, heightsOf, type Look, lookOf, type Words, widthOfBullet } from './bullet.ts';
import { type Fill, fillColumns, fillRows } from './fill.ts';
import { canvas, canvasHeight, type Scale } from './frame.ts';
import { heightOfWideLegend } from './legend.ts';
import { heightOfDrawings, type Measured, places } from './place.ts';

/** Returns the bullets of a scenario: columns over or under a drawing, or a list. */
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
  if (plan.language === 'mermaid')
    return [fillColumns(heights, look, body - heightOfDrawings(slide))];
  const legend = heightOfWideLegend(listLegend(plan), width, scale);
  return [fillColumns(heights, look, scenario.height - scenario.gap - legend)];
}

function heightsInColumns(points: Words[], look: Look, width: number, scale: Scale): number[] {
  const room = width - places.scenario.column * (points.length - 1);
  const widths = shareWidth(
    points.map((point) => widthOfBullet(point, look, scale)),
    room,
  );
  return points.map((point, index) => heightOf(point, look, widths[index] ?? 0, scale));
}

/**
 * Returns how wide columns are that share a room, px: each as wide as its words where these have
 * room; else those that are wider than an equal share of what the others leave have such a share
 * (CSS Grid, `auto` tracks).
 */
export function shareWidth(wanted: number[], room: number): number[] {
  const widths = new Map<number, number>();
  const ordered = wanted.map((width, index) => ({ width, index }));
  ordered.sort((a, b) => a.width - b.width);
  let left = room;
  for (const [place, { width, index }] of ordered.entries()) {
    const share = Math.min(width, left / (ordered.length - place));
    widths.set(index, share);
    left -= share;
  }
  return wanted.map((_, index) => widths.get(index) ?? 0);
}
