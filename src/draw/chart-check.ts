import type { Deck } from '../link/deck.ts';
import {
  findNearestNumeral,
  findNumerals,
  findValue,
  suggestNumeral,
  units,
} from '../link/numeral.ts';
import type { Slide } from '../link/slide.ts';
import type { Stretch } from '../link/stretch.ts';
import { type MermaidFence, placeInFence } from '../read/fence.ts';
import { type Message, type Place, warning } from '../read/message.ts';
import type { Chart } from './chart.ts';
import type { Figure } from './figure.ts';

/**
 * Returns a warning for each number of a chart that the text that its slide cites does not contain, and
 * for the shares that Mermaid itself counts for a pie whose numbers are no shares.
 */
export function checkChart(
  { chart }: Figure,
  { stretches }: Slide,
  fence: MermaidFence,
  { essay }: Deck,
): Message[] {
  if (!chart) return [];
  const values = new Set(chart.rows.flatMap((row) => row.map(({ value }) => value)));
  const strange = [...values].filter((value) => !findValue(value, stretches));
  const messages = strange.map((value) => {
    const nearest = findNearestNumeral(value, stretches);
    const reason = `the text that this slide cites does not contain the number ${value} of this chart: write a number of the essay, or cite its passage`;
    const place = placeOfValue(value, fence);
    const near = nearest ? [suggestNumeral(nearest, essay)] : [];
    return warning('figure-value-unquoted', place, reason, ...near);
  });
  if (messages.length > 0) return messages;
  return [...checkUnits([...values], stretches, fence), ...checkShares(chart, stretches, fence)];
}

/** «900» and «1,2 ألف» side by side as 900 and 1.2 would be drawn as if the second were the smaller one. */
function checkUnits(values: number[], stretches: Stretch[], fence: MermaidFence): Message[] {
  const isCounted = (unit: number) => values.every((value) => findValue(value, stretches, [unit]));
  if (units.some(isCounted)) return [];
  const reason =
    'the essay counts the numbers of this chart in different units, such as thousands and millions: write them all in one unit';
  return [warning('figure-value-unquoted', fence.place, reason)];
}

/** The parts of a whole, in per cent, may miss 100 by what was rounded, at most. */
const rounded = 1;

function checkShares(
  { hasShares, rows }: Chart,
  stretches: Stretch[],
  fence: MermaidFence,
): Message[] {
  const values = rows.flatMap((row) => row.map(({ value }) => value));
  const sum = values.reduce((total, one) => total + one, 0);
  // A pie of one part is reported by what is bare.
  if (values.length === 1) return [];
  if (!hasShares || Math.abs(sum - 100) <= rounded) return [];
  const shares = values.map((value) => Math.round((value / sum) * 100));
  const strange = shares.filter((share) => !findValue(share, stretches));
  if (strange.length === 0) return [];
  const said = strange.map((share) => `${share}%`).join(', ');
  const reason = `this pie shows ${said}, which the text that this slide cites does not say: write per cents that the essay gives, or draw an xychart`;
  return [warning('figure-value-unquoted', fence.place, reason)];
}

function placeOfValue(value: number, fence: MermaidFence): Place {
  const size = Math.abs(value);
  for (const [row, text] of fence.text.split('\n').entries()) {
    const found = findNumerals(text).find(({ values }) => values.includes(size));
    if (found) return placeInFence(fence, row, found.start);
  }
  return fence.place;
}
