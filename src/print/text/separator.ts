import { findLeftToRight, type Span } from '../../text/left-to-right.ts';
import { readRunText } from './letter.ts';
import type { Run } from './run.ts';
import type { Shown } from './shown.ts';

const separator = /^[.,:/،٫٬]$/;
/** To the left of a run these signs belong to the sentence, unless the page isolates them: GPS., .NET. */
const endings = /^[./]$/;

/** Signs and spaces without a letter or a digit. */
const loose = /^[^\p{L}\p{M}\p{N}]+$/u;

/** A part of a line that holds only runs from left to right, signs and spaces, in one marked content. */
interface Stretch {
  runs: Run[];
  /** The run to the left of it. */
  before: Run | undefined;
  /** Whether it is all of its marked content: Chromium marks what the page isolates. */
  whole: boolean;
}

/**
 * Gives single signs of a line the direction of the words and numbers beside them: a separator between
 * two numbers (Unicode Standard Annex 9, rule W4), and signs and spaces that the page isolates together
 * with them. If a sign has a font of its own, Skia writes it as a run without a direction.
 */
export function turnSeparators(line: readonly Shown[]): void {
  for (const { runs, before, whole } of findStretches(line)) {
    const texts = runs.map((run) => readRunText(run));
    const spans = findLeftToRight(texts.join(''));
    const turned = runs.filter((run, i) => {
      const sign = texts[i] ?? '';
      if (!run.reversed) return false;
      if (isBetweenNumbers(readBeside(runs[i - 1]), sign, readBeside(runs[i + 1]))) return true;
      if (i === 0 && !whole && (endings.test(sign) || touchesWord(before))) return false;
      const from = texts.slice(0, i).join('').length;
      return spans.some((span) => contains(span, from, from + sign.length));
    });
    for (const run of turned) run.reversed = false;
  }
}

function findStretches(line: readonly Shown[]): Stretch[] {
  const stretches: Stretch[] = [];
  let open: Stretch | undefined;
  for (const [i, { run, block }] of line.entries()) {
    const fits = !run.reversed || loose.test(readRunText(run));
    if (open && !(fits && block.adjoins)) {
      open.whole &&= !block.adjoins;
      open = undefined;
    }
    if (open) open.runs.push(run);
    else if (fits) {
      open = { runs: [run], before: line[i - 1]?.run, whole: !block.adjoins };
      stretches.push(open);
    }
  }
  return stretches.filter(({ runs }) => runs.some(({ reversed }) => !reversed));
}

/** Returns whether a span contains a sign and more. */
function contains({ start, end }: Span, from: number, to: number): boolean {
  return start <= from && end >= to && end - start > to - from;
}

function readBeside(run: Run | undefined): string {
  return run && !run.reversed ? readRunText(run) : '';
}

/** Returns true if the run to the left begins with a letter; the sign then belongs to that letter: «2-و». */
function touchesWord(run: Run | undefined): boolean {
  return run?.reversed === true && /^\p{L}/u.test(readRunText(run));
}

function isBetweenNumbers(left: string, sign: string, right: string): boolean {
  return separator.test(sign) && /\p{Nd}$/u.test(left) && /^\p{Nd}/u.test(right);
}
