import { beginsWhole, isInside } from './edge.ts';
import type { LinkedBullet } from './linked-bullet.ts';
import { growToWords } from './match.ts';
import { findInStretches, type Stretch } from './stretch.ts';

/** Words after which what follows is a consequence. */
const connectives = /(?:^|[\s،؛])و?(?:لذلك|لذا|بالتالي|نتيجة\s+لذلك|على\s+إثر\s+ذلك)[\s،]*$/u;
/** After these the conjunction ف answers «أما», or begins a new clause: it does not introduce a consequence. */
const otherUse = /^(?:إن|أن|قد|لا|لم|لن|ما|هو|هي|هم|في|بينما|ال|[بل]ا?ل)/u;
const vowels = /[\p{M}\u0640]/gu;

/** So much of a passage before a quotation is looked at, UTF-16 units. */
const near = 40;

/**
 * Returns true if the essay has a bullet's words after those of another, in the same passage, as
 * what came of them: on the conjunction ف («فردّت»), or after «لذلك», «لذا», «بالتالي».
 */
export function isConsequence(
  of: LinkedBullet,
  point: LinkedBullet,
  stretches: Stretch[],
): boolean {
  const [before, after] = [of, point].map(({ quotation }) =>
    quotation ? findInStretches(quotation.lines.join(' '), stretches) : undefined,
  );
  if (!before || !after || before.passage !== after.passage || after.start < before.end)
    return false;
  const { text } = after.passage;
  return (
    opensOnFa(text, after.start) ||
    connectives.test(text.slice(Math.max(0, after.start - near), after.start))
  );
}

/** The conjunction may be in the quotation or just before it. */
function opensOnFa(text: string, start: number): boolean {
  const from = isInside(text, start) ? growToWords({ start, end: start }, text).start : start;
  const [word = ''] = /^[\p{L}\p{M}]+/u.exec(text.slice(from, from + near)) ?? [];
  const rest = word.replace(vowels, '').slice(1);
  return word.startsWith('ف') && beginsWhole(text, from + 1) && !otherUse.test(rest);
}
