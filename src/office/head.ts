import type { Element } from 'xast';
import type { DrawnSlide } from '../draw/illustration.ts';
import { isEnding } from '../link/slide-order.ts';
import { kindRules } from '../read/slide-kind.ts';
import { placeScenario } from '../write/band.ts';
import { layCard } from '../write/fit/card.ts';
import { sizeOfHeadline } from '../write/fit/frame.ts';
import { dropOfHead } from '../write/fit/head.ts';
import { countLines } from '../write/fit/headline-fit.ts';
import { widthOfPlate } from '../write/logo.ts';
import { nameScenario } from '../write/page-words.ts';
import type { Area } from './area.ts';
import { faces } from './face.ts';
import { fillHole, findHole, resize } from './filled-hole.ts';
import { type Hole, holeNumbers } from './hole.ts';
import { box } from './shape.ts';
import type { SlideContext } from './slide-context.ts';
import { type Paragraph, runsOf } from './text.ts';

/**
 * A headline of one line reaches so far over the margin, px, so that a wider font keeps it in one line;
 * it begins at the right, so nothing moves.
 */
const reach = 56;

/** Over a headline without a label, under a label, over the words of the title slide, px (styles/theme.css). */
const gaps = { unlabelled: 15, underLabel: 8, cover: 56, underOccasion: 32 };

/** The rule before a label, px. */
const labelRule = { w: 28, h: 3 };

/** Returns a slide's title; it comes first, so that it is read first, whatever stands over it. */
export function writeTitle(slide: DrawnSlide, context: SlideContext): Element {
  const { layout, tools } = context;
  const { headline: rule } = kindRules[slide.kind];
  const hole = findHole(layout, { type: rule.words === 'title' ? 'ctrTitle' : 'title' });
  const muted = { colour: tools.palette.of('muted'), face: faces.author };
  const words = runsOf(slide.headline);
  const runs: Paragraph['runs'] = rule.isQuotation
    ? [{ text: '«', style: muted }, ...words, { text: '»', style: muted }]
    : words;
  const size = tools.sizes(sizeOfHeadline(slide, tools));
  const paragraphs = resize([{ runs }], { size, pitch: pitchOf(slide, hole, context) });
  const set = size === hole.style.size ? [{ runs }] : paragraphs;
  return fillHole(hole, set, tools, areaOfTitle(slide, hole, context));
}

function areaOfTitle(slide: DrawnSlide, hole: Hole, context: SlideContext): Area {
  const { tools } = context;
  const { headline: rule } = kindRules[slide.kind];
  const { area } = hole;
  // A band has room for more lines than its headline takes.
  if (rule.place === 'band') return area;
  if (rule.place === 'card') {
    const { headline, lines } = layCard(slide, tools);
    return { ...area, y: headline, h: lines };
  }
  const lines = countLines(slide, tools.sizes, tools.ruler);
  const own = { ...area, y: topOfTitle(slide, context), h: lines * pitchOf(slide, hole, context) };
  return lines > 1 ? own : { ...own, x: own.x - reach, w: own.w + reach };
}

/** A larger headline has lines as much farther apart. */
function pitchOf(slide: DrawnSlide, { style }: Hole, { tools }: SlideContext): number {
  return (style.pitch * tools.sizes(sizeOfHeadline(slide, tools))) / style.size;
}

/** Returns how far the head of a slide is moved down, px. */
function dropOf(slide: DrawnSlide, { tools }: SlideContext): number {
  return dropOfHead(slide, countLines(slide, tools.sizes, tools.ruler), tools);
}

function topOfTitle(slide: DrawnSlide, context: SlideContext): number {
  const { sizes } = context.tools;
  const label = sizes('label') * sizes('ui-line');
  const { over = gaps.underLabel } = kindRules[slide.kind].headline;
  const hasLabel = labelOf(slide, context) !== undefined;
  if (kindRules[slide.kind].headline.words === 'title')
    return gaps.cover + (hasLabel ? label : 0) + gaps.underOccasion;
  const drop = dropOf(slide, context);
  return sizes('top') + (hasLabel ? label : gaps.unlabelled) + over + drop;
}

/** Returns the small words over a headline. */
export function labelOf(slide: DrawnSlide, { deck }: SlideContext): string | undefined {
  const { words, place } = kindRules[slide.kind].headline;
  if (words === 'title') return deck.settings.occasion;
  if (place === 'band' && isEnding(slide)) return nameScenario(placeScenario(slide, deck));
  return slide.label ?? kindRules[slide.kind].label;
}

/** Returns the label of a slide, and the rule before it; nothing where it has none. */
export function writeLabelOf(slide: DrawnSlide, context: SlideContext): Element[] {
  const { layout, tools } = context;
  const text = labelOf(slide, context);
  if (!text) return [];
  const hole = findHole(layout, { type: 'body', idx: holeNumbers.label });
  const { style } = hole;
  const area = slide.logo ? cutLeft(hole.area, widthOfPlate) : hole.area;
  const rule = kindRules[slide.kind].headline.place;
  const y = rule === 'card' ? layCard(slide, tools).label : area.y + dropOf(slide, context);
  const label = fillHole(hole, [{ runs: [{ text }] }], tools, { ...area, y });
  if (rule === 'band') return [label];
  const place = {
    x: area.x + area.w + 12,
    y: y + (area.h - labelRule.h) / 2,
    ...labelRule,
  };
  const look = { fill: style.colour };
  return [label, box({ name: 'علامة' }, place, { preset: 'rect' }, look).shape];
}

function cutLeft(area: Area, by: number): Area {
  return { ...area, x: area.x + by, w: area.w - by };
}
