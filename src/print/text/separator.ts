import { findLeftToRight } from '../../text/left-to-right.ts';
import { readRunText } from './letter.ts';
import type { Run } from './run.ts';

const separator = /^[.,:/،٫٬]$/;
/** To the left of a run these signs belong to the sentence, such as a full stop after GPS. */
const ending = /^[./]$/;

/** Signs without a letter, a digit or a space. */
const signs = /^[^\p{L}\p{M}\p{N}\s]+$/u;

/**
 * Gives single signs of a line the direction of the words and numbers beside them: a separator between
 * two numbers (Unicode Standard Annex 9, rule W4), and signs that the page isolates together with them.
 * If a sign has a font of its own, Skia writes it as a run without a direction.
 */
export function turnSeparators(line: readonly Run[]): void {
  for (const [i, run] of line.entries()) {
    const sign = readRunText(run);
    if (!run.reversed || !signs.test(sign)) continue;
    const [left, right] = [readBeside(line[i - 1]), readBeside(line[i + 1])];
    if (isBetweenNumbers(left, sign, right)) run.reversed = false;
    else if (!touchesWord(line[i - 1]) && isOfRun(left, sign, right)) run.reversed = false;
  }
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

function isOfRun(left: string, sign: string, right: string): boolean {
  if (left === '' && (right === '' || ending.test(sign))) return false;
  const [from, to] = [left.length, left.length + sign.length];
  return findLeftToRight(left + sign + right).some(
    ({ start, end }) => start <= from && end >= to && end - start > sign.length,
  );
}
