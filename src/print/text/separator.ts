import { readRunText } from './letter.ts';
import type { Run } from './run.ts';

const SEPARATOR = /^[.,:/،٫٬]$/;

/**
 * Turns a lone separator between two numbers of its line to their direction (Unicode Standard Annex 9,
 * rule W4): where digits have a font of their own, Skia writes it as a run that does not tell.
 */
export function turnSeparators(line: readonly Run[]): void {
  for (const [i, run] of line.entries()) {
    const [left, right] = [line[i - 1], line[i + 1]];
    if (!left || !right || left.reversed || right.reversed) continue;
    if (!SEPARATOR.test(readRunText(run))) continue;
    if (/\p{Nd}$/u.test(readRunText(left)) && /^\p{Nd}/u.test(readRunText(right)))
      run.reversed = false;
  }
}
