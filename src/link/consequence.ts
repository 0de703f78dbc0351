import { beginsWhole, isInside } from './edge.ts';
import type { LinkedBullet } from './linked-bullet.ts';
import { growToWords } from './match.ts';
import { findInStretches, type Stretch } from './stretch.ts';

/** Words after which what follows is a consequence. */
const connectives = /(?:^|[\s،؛])و?(?:لذلك|لذا|بالتالي|نتيجة\s+لذلك|على\s+إثر\s+ذلك)[\s،]*$/u;
/** After these the conjunction ف answers «أما», begins a new clause or explains: it does not introduce a consequence. */
const otherUse =
  /^(?:إن|أن|قد|لا|لم|لن|ما|هو|هي|هم|في|بينما|ال|[بل]ا?ل|(?:قبل|بعد|منذ|حين|عند|من|على|إلى|عن|مع|كل|هذا|هذه|ذلك|تلك)(?!\p{L}))/u;
const vowels = /[\p{M}\u0640]/gu;

/** So much of a passage before a quotation is looked at, UTF-16 units. */
const near = 40;

/** The end of a sentence, and the space after it. */
const sentenceEnd = /[.!?؟…]+[»”"')]*\s+/u;

/**
 * Returns true if the essay has a bullet's words after those of another, as what came of them: on the
 * conjunction ف («فردّت»), or after «لذلك», «لذا», «بالتالي». They follow in the same sentence, or begin
 * the next one: what stands farther away came of the words between.
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
  if (!isNear(text.slice(before.end, after.start))) return false;
  return (
    opensOnFa(text, after.start) ||
    connectives.test(text.slice(Math.max(0, after.start - near), after.start))
  );
}

/** Returns true if words end no sentence, or end one and begin the next with no more than a connective. */
function isNear(between: string): boolean {
  const [, next = '', ...more] = between.split(sentenceEnd);
  return more.length === 0 && /^[وف]?$/u.test(next.replace(connectives, '').trim());
}

/** The conjunction may be in the quotation or just before it. */
function opensOnFa(text: string, start: number): boolean {
  const from = isInside(text, start) ? growToWords({ start, end: start }, text).start : start;
  const [word = ''] = /^[\p{L}\p{M}]+/u.exec(text.slice(from, from + near)) ?? [];
  const rest = word.replace(vowels, '').slice(1);
  return word.startsWith('ف') && beginsWhole(text, from + 1) && !otherUse.test(rest);
}
