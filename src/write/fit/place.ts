import type { DrawnSlide } from '../../draw/illustration.ts';
import { growth } from '../page-figure.ts';
import { heightOfList, heightsOf, lookOf } from './bullet.ts';
import { canvas, canvasHeight, type Framed, type Scale } from './frame.ts';
import { heightOfHead } from './head.ts';
import { countLines } from './headline-fit.ts';

/** The parts of a slide that are measured. */
export type Measured = Framed &
  Pick<DrawnSlide, 'id' | 'label' | 'illustrations' | 'shown' | 'logo' | 'table'>;

/**
 * Measures of the parts of slides in their bodies, px: widths of columns, gaps between bullets (with a
 * rule and its padding), padding above and below (styles/kinds.css, maps.css).
 */
const pictured = {
  column: 340,
  between: 48,
  padding: 20 + 24,
  gap: 24 + 1 + 20,
  size: 27,
  least: 260,
  caption: 20,
  credit: 18,
  over: 8,
};

export const places = {
  beside: { column: 340, between: 48, padding: 44, gap: 24 + 1 + 20 },
  pictured,
  portrait: { ...pictured, size: 36 },
  card: { over: 24, between: 8, rule: 28 + 12 },
  above: { padding: 28, gap: 12, rule: 2 + 14, column: 48 },
  alone: { padding: 32 },
  words: {
    padding: 32,
    gap: 30 + 1 + 30,
    size: 43,
    larger: { few: 58, some: 50 },
    captioned: { quotation: 38, lead: 28 },
    fewCaptioned: { quotation: 50, lead: 36 },
    most: 384,
    columns: 30,
    column: 56,
  },
  parties: {
    padding: 32,
    gap: 40,
    column: { two: 56, three: 48 },
    size: { two: 36, three: 32 },
    name: { least: 112, size: 26, sides: 20, under: 22 },
  },
  answer: {
    padding: 32,
    gap: 136,
    size: 38,
    least: 280,
    sides: 16 + 3 + 2 * 32,
    over: 2 * (3 + 28),
  },
  seesaw: {
    padding: 24 + 32,
    column: 120,
    size: 36,
    weight: { least: 108, size: 28, line: 1.45, sides: 2 * (24 + 2), over: 2 * (14 + 2) },
    beam: 96,
  },
  compare: { counts: 96, padding: 24, gap: 24, legend: 16, side: 26 * 1.2 + 10 },
  number: {
    padding: 32,
    size: { alone: 240, two: 132, long: 120 },
    unit: 0.42,
    gap: 0.16,
    line: { number: 1.2, unit: 1.45 },
    words: { alone: 46, two: 36, long: 36 },
    quotation: 30,
    side: 48,
    rule: 28 + 1 + 28,
  },
  table: {
    padding: 12 + 32,
    sizes: [36, 32, 28, 25, 22, 20],
    least: 20,
    head: 0.8,
    bold: 0.96,
    line: 1.6,
    along: 0.26,
    baseline: 0.12,
    gap: 28,
    slack: 2,
    rule: { head: 2, row: 1 },
  },
  map: { top: 141, column: 304, height: 444 - 14, gap: 14 + 1 + 14, rule: 2 + 12 },
  timeline: { over: 268, padding: 14 + 12 },
  question: { over: 26, rule: 2 + 26, gap: 24 },
  quote: { gap: 24 },
  paths: {
    column: 440,
    height: 466,
    gap: 14,
    most: 170,
    padding: 16,
    name: 31,
    size: 25,
    today: { top: 360, column: 250 },
  },
  closing: {
    over: 28,
    size: 30,
    gap: 28 + 2 + 20,
    rows: 12,
    name: 130,
    between: 64,
    code: 300,
    caption: 44,
  },
  references: {
    size: 26,
    many: 20,
    line: 1.55,
    order: 44,
    between: 64,
    rows: 10,
    under: 12,
    over: 16,
  },
  scenario: { start: 16, end: 48, height: 108 - 2 - 10, column: 24, size: 26 },
  scenarioDrawing: { padding: 40 + 28, gap: 24 },
  scenarioWords: { padding: 32, gap: 30 + 1 + 30, start: 32, size: 38 },
};

/** Returns the height of a slide's body, px: the slide without its head and its foot. */
export function heightOfBody(slide: Measured, scale: Scale, most = Number.POSITIVE_INFINITY) {
  const lines = Math.min(most, countLines(slide, scale.sizes, scale.ruler));
  return canvasHeight - scale.sizes('foot-height') - heightOfHead(slide, lines, scale);
}

/** Returns the height of bullets in columns under a figure, px, including the rule above each. */
export function heightOfColumns(slide: Measured, scale: Scale): number {
  const heights = columnsOf(slide, scale);
  return heights.length > 0 ? places.above.rule + Math.max(...heights) : 0;
}

/** Returns the height of each bullet in columns under a figure, px. */
export function columnsOf({ points }: Measured, scale: Scale): number[] {
  const { sizes } = scale;
  const width = canvas - 2 * sizes('side');
  const column = (width - places.above.column * (points.length - 1)) / points.length;
  return heightsOf(points, lookOf(sizes, sizes('quotation')), column, scale);
}

/** Returns the height of the bullets under a comparison, which are all on one side, px. */
export function heightOfCompared({ points }: Measured, scale: Scale): number {
  const { sizes } = scale;
  const width = (canvas - 2 * sizes('side')) / 2;
  const heights = heightsOf(points, lookOf(sizes, sizes('quotation')), width, scale);
  return heightOfList(heights, places.compare.gap);
}

/** Returns the height of a slide's drawings if the style sets no height for them, px. */
export function heightOfDrawings({ illustrations }: Measured): number {
  const figures = illustrations.flatMap((one) => one.figures);
  return figures.reduce((sum, { height }) => sum + Math.round(height * growth), 0);
}
