import type { StageMap } from '../../link/stage-map.ts';
import type { Surroundings } from './around.ts';
import { heightsOf, type Look, lookBesideMap, lookOf, lookOfAnswer } from './bullet.ts';
import { fillCompare } from './compare.ts';
import { type Fill, fillColumns, fillRows, type Rows } from './fill.ts';
import { canvas, canvasHeight, type Scale } from './frame.ts';
import { heightOfLegend } from './legend.ts';
import { columnsOf, heightOfBody, heightOfDrawings, type Measured, places } from './place.ts';
import { fillScenario } from './scenario.ts';
import { fillTimeline } from './timeline.ts';
import { fillTitle } from './title.ts';
import { fillWords } from './words.ts';

/**
 * Returns the contents of a slide that may be too high, by its kind and its layout; its headline counts
 * with at most `most` lines. Returns none if nothing is under the headline.
 */
export function fillsOf(
  slide: Measured,
  layout: string | undefined,
  around: Surroundings,
  scale: Scale,
  most = Number.POSITIVE_INFINITY,
): Fill[] {
  const { kind, points, plans } = slide;
  if (kind === 'title') return [fillTitle(slide, around, scale, most)];
  if (kind === 'scenario') return fillScenario(slide, scale);
  const body = heightOfBody(slide, scale, most);
  if (kind === 'compare') return fillCompare(slide, around.alliances?.actors ?? [], scale, body);
  const [plan] = plans;
  const head = plan?.language === 'alliances' ? [fillHead(body, scale)] : [];
  if (points.length === 0) return head;
  if (kind === 'timeline') return [fillTimeline(slide, scale, body)];
  if (kind === 'statement' && layout !== 'map') return [fillStatement(slide, layout, scale, body)];
  if (plan?.language === 'alliances') return [...head, fillBesideMap(slide, plan, scale)];
  return [fillPlain(slide, scale, body)];
}

function fillStatement(
  slide: Measured,
  layout: string | undefined,
  scale: Scale,
  body: number,
): Fill {
  const { above, beside } = places;
  const look = lookOf(scale.sizes, scale.sizes('quotation'));
  if (layout === 'above') {
    const room = body - above.padding - above.gap - above.rule;
    return fillColumns(columnsOf(slide, scale), look, room);
  }
  if (layout !== 'beside') return fillWords(slide, scale, body);
  const rows = { gap: beside.gap, room: body - beside.padding };
  return fillList(slide, look, beside.column, rows, scale);
}

/** Maps are at the same position on every slide, so label and headline must end above it. */
function fillHead(body: number, { sizes }: Scale): Fill {
  const height = canvasHeight - sizes('foot-height') - body;
  const line = sizes('label') * sizes('ui-line');
  return { what: 'the label and the headline', height, room: places.map.top, line };
}

/** Bullets and legend share the column beside the map. */
function fillBesideMap(slide: Measured, plan: StageMap, scale: Scale): Fill {
  const { map } = places;
  const rule = slide.kind === 'shift' ? map.rule : 0;
  const legend = heightOfLegend(plan, map.column, scale) + rule;
  const rows = { gap: map.gap, room: map.height - legend };
  const fill = fillList(slide, lookBesideMap(scale.sizes), map.column, rows, scale);
  return { ...fill, what: 'the bullets over the legend' };
}

/** A question, a quotation, a shift without a map: bullets as wide as the slide. */
function fillPlain(slide: Measured, scale: Scale, body: number): Fill {
  const { sizes } = scale;
  const { question, quote, map } = places;
  const width = canvas - 2 * sizes('side');
  if (slide.kind === 'question') {
    const rows = { gap: question.gap, room: body - question.over - question.rule };
    return fillList(slide, lookOfAnswer(sizes), width, rows, scale);
  }
  if (slide.kind === 'quote') {
    const rows = { gap: quote.gap, room: body };
    return fillList(slide, lookOf(sizes, sizes('quotation')), width, rows, scale);
  }
  const rows = { gap: map.gap, room: body - heightOfDrawings(slide) };
  return fillList(slide, lookBesideMap(sizes), width, rows, scale);
}

function fillList({ points }: Measured, look: Look, width: number, rows: Rows, scale: Scale): Fill {
  return fillRows(heightsOf(points, look, width, scale), look, rows);
}
