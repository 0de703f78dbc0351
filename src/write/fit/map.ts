import type { StageMap } from '../../link/stage-map.ts';
import { lookBesideMap } from './bullet.ts';
import { type Fill, fillList } from './fill.ts';
import { canvas, canvasHeight, type Scale } from './frame.ts';
import { heightOfLegend } from './legend.ts';
import { heightOfBody, heightOfDrawings, type Measured, places } from './place.ts';

/**
 * Returns what is over and beside a map; without a map, the bullets as wide as the slide.
 */
export function fillMap(slide: Measured, scale: Scale, most: number): Fill[] {
  const body = heightOfBody(slide, scale, most);
  const [plan] = slide.plans;
  const hasPoints = slide.points.length > 0;
  if (plan?.language !== 'alliances') return hasPoints ? [fillWide(slide, scale, body)] : [];
  const head = fillHead(body, scale);
  return hasPoints ? [head, fillBesideMap(slide, plan, scale)] : [head];
}

/** Maps begin at the same height on every slide, so label and headline have to end above it. */
function fillHead(body: number, { sizes }: Scale): Fill {
  const height = canvasHeight - sizes('foot-height') - body;
  const line = sizes('label') * sizes('ui-line');
  return { what: 'the label and the headline', height, room: places.map.top, line };
}

/** Bullets and legend share a column beside the map. */
function fillBesideMap({ points }: Measured, plan: StageMap, scale: Scale): Fill {
  const { map } = places;
  const legend = heightOfLegend(plan, map.column, scale);
  // Only a legend has a rule over it.
  const taken = legend > 0 ? legend + map.rule : 0;
  const rows = { gap: map.gap, room: map.height - taken };
  const fill = fillList(points, lookBesideMap(scale.sizes), map.column, rows, scale);
  return { ...fill, what: 'the bullets over the legend' };
}

function fillWide(slide: Measured, scale: Scale, body: number): Fill {
  const { sizes } = scale;
  const width = canvas - 2 * sizes('side');
  const rows = { gap: places.map.gap, room: body - heightOfDrawings(slide) };
  return fillList(slide.points, lookBesideMap(sizes), width, rows, scale);
}
