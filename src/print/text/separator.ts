import { readRunText } from './letter.ts';
import type { Run } from './run.ts';

/** What parts words or numbers without a space; brackets and Arabic punctuation tell by themselves. */
const SEPARATOR = /^[^\p{L}\p{N}\p{M}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\s،؛؟<>]+$/u;
const SIGN = /^[+−$€£°]+$/u;
const START = /^[\p{L}\d]/u;
const END = /[\p{L}\d+]$/u;
/** Between numbers of Arabic digits, these alone belong to the number (Unicode: CS; not ES). */
const COMMON = /^[.,:/،٫٬]$/;

/**
 * Turns lone signs to the direction of the words and numbers from left to right that they stand
 * between or beside, as in TCP/IP, 1991-2020, +961 (Unicode Standard Annex 9, rules W4, W5 and N1; the
 * page isolates what has such a sign): where they have another font, Skia writes them as a run that does
 * not tell.
 */
export function turnSeparators(line: readonly Run[]): void {
  for (const [i, run] of line.entries()) {
    if (!run.reversed) continue;
    const [left = '', right = ''] = [line[i - 1], line[i + 1]].map((one) =>
      one && !one.reversed ? readRunText(one) : '',
    );
    if (joins(left, readRunText(run), right)) run.reversed = false;
  }
}

function joins(left: string, text: string, right: string): boolean {
  if (/\p{Nd}$/u.test(left) && /^\p{Nd}/u.test(right) && COMMON.test(text)) return true;
  if (SEPARATOR.test(text) && END.test(left) && START.test(right)) return true;
  return SIGN.test(text) && (END.test(left) || START.test(right));
}
