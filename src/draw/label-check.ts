import { findInCase } from '../link/case-ending.ts';
import type { Deck } from '../link/deck.ts';
import { checkWording } from '../link/lint/wording-check.ts';
import type { Slide } from '../link/slide.ts';
import { type Stretch, textOfStretches } from '../link/stretch.ts';
import { type MermaidFence, placeInFence } from '../read/fence.ts';
import { type Message, type Place, warning } from '../read/message.ts';
import { quoteLine } from '../read/quotation.ts';
import type { Source } from '../read/source.ts';
import { listWritten } from './chart.ts';
import type { Figure } from './figure.ts';

/**
 * Returns warnings for a drawing's labels that are not in the slide's passages: one for each typing
 * error; if the words differ, one that says that the label is no quotation.
 */
export function checkLabels(
  figure: Figure,
  { stretches }: Slide,
  fence: MermaidFence,
  { essay }: Deck,
): Message[] {
  const strange = listWritten(figure).filter((label) => !findInCaseOf(label, stretches));
  const cited = bareWords(textOfStretches(stretches));
  return [...new Set(strange)].flatMap((label) => {
    const place = placeOfLabel(label, fence);
    const slips = checkWording([quoteLine(label, place)], essay, [sourceOf(fence)]);
    // A differently typed mark is one fault, not two.
    if (slips.length > 0 && cited.includes(bareWords(label))) return slips;
    const reason =
      'the text that this slide cites does not contain this label of the figure: copy it exactly';
    return [...slips, warning('figure-label-unquoted', place, reason, { excerpt: label })];
  });
}

/** What a label may lie over, in words. */
const overWords = { label: 'over another label', line: 'over a line', border: 'out of its box' };

/** Returns a warning for each label of a drawing that is faint, out of its box, or over something else. */
export function checkLegibility({ faults }: Figure, fence: MermaidFence): Message[] {
  return faults.map((fault) => {
    const place = placeOfLabel(fault.label, fence);
    const excerpt = { excerpt: fault.label };
    if (fault.kind === 'over') {
      const reason = `this label of the figure lies ${overWords[fault.over]}: make it shorter, or arrange the figure in another way`;
      return warning('label-over', place, reason, excerpt);
    }
    const ratio = Math.floor(fault.contrast * 10) / 10;
    const reason = `this label of the figure has a contrast of ${ratio}:1 with its ground, less than 4.5:1: choose other colours`;
    return warning('label-faint', place, reason, excerpt);
  });
}

function findInCaseOf(label: string, stretches: Stretch[]): boolean {
  return stretches.some(({ passage, start, end }) =>
    findInCase(label, passage.text.slice(start, end)),
  );
}

function bareWords(text: string): string {
  return ` ${(text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')} `;
}

/** A fence's text at its position in its file. */
function sourceOf(fence: MermaidFence): Source {
  const { path, line } = fence.place;
  const rows = fence.text
    .split('\n')
    .map((text, row) => ' '.repeat(placeInFence(fence, row, 0).column - 1) + text);
  return { path, text: '\n'.repeat(line - 1) + rows.join('\n') };
}

/** Returns the position of a label in its fence, or the position of the fence if the label is not found. */
export function placeOfLabel(label: string, fence: MermaidFence): Place {
  const [firstWord = label] = label.split(' ');
  const rows = fence.text.split('\n');
  const row = rows.findIndex((text) => text.includes(firstWord));
  if (row < 0) return fence.place;
  return placeInFence(fence, row, rows[row]?.indexOf(firstWord) ?? 0);
}
