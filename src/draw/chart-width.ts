import type { Chart } from './chart.ts';
import type { Measure } from './measure/shape.ts';

/** The size of the letters of a chart's scales, px: beside bullets they are at least 20. */
export const scaleLetters = 25;

/** The least width of a chart, with which its letters are read on a phone, and the width it has at most, px. */
const [least, most] = [720, 900];
/** The room of the scale at the left, and the least room between two columns' words, px. */
const [scale, gap] = [120, 14];

/**
 * Returns the width of a chart with axes, px: it is as narrow as the names of its columns and the numbers over
 * them allow, so that its letters are large where there is little width.
 */
export function widthOfChart({ rows }: Chart, measure: Measure): number {
  const words = rows.flat().flatMap(({ name, value }) => [name, String(value)]);
  const widest = Math.max(0, ...words.map((word) => measure.set(word, scaleLetters, 600).width));
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const needed = scale + columns * (widest + gap);
  return Math.min(most, Math.max(least, Math.ceil(needed)));
}
