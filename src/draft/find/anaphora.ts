import { foldLetters } from '../../link/nearest.ts';
import type { Word } from '../language/word.ts';
import type { Mention } from './mention.ts';

/** Nouns and pronouns that mean two parties named before: «البلدان», «بين الطرفين», «بينهما». */
const duals =
  /^[وفبك]?(?:ال|لل)(?:بلد|طرف|جانب|دولت|عاصمت|جار|جارت|حليف|خصم|غريم|عدو|شريك|قوت|حزب|فريق|معسكر)(?:ان|ين)$/u;
const betweenBoth = /^[وف]?(?:بينهما|كلاهما|كليهما)$/u;

/** «الأخيرة» means the party named last; after a noun with the article it is an adjective. */
const last = /^[وفبك]?(?:ال|لل)اخير[ه]?$/u;

/**
 * Returns the parties that words of a sentence mean without their names. Two are meant only where the
 * sentence so far, or else the sentence before, names exactly two, or names two side by side last.
 */
export function readAnaphora(words: Word[], named: Mention[], before: Mention[]): Mention[] {
  return words.flatMap((word, at) => {
    const folded = foldLetters(word.text);
    const next = foldLetters(words[at + 1]?.text ?? '');
    const isDual = betweenBoth.test(folded) || (duals.test(folded) && !/^ال/u.test(next));
    const earlier = named.filter(({ to }) => to <= at);
    const keys = isDual
      ? twoOf(earlier, before)
      : last.test(folded)
        ? lastOf(words, at, earlier)
        : [];
    return keys.map((key) => ({
      key,
      start: word.start,
      end: word.end,
      from: at,
      to: at + 1,
      implied: true as const,
    }));
  });
}

function twoOf(earlier: Mention[], before: Mention[]): string[] {
  for (const mentions of [earlier, before]) {
    const keys = [...new Set(mentions.map(({ key }) => key))];
    if (keys.length === 2) return keys;
    if (keys.length > 2) return sideBySide(mentions);
  }
  return [];
}

function sideBySide(mentions: Mention[]): string[] {
  const at = mentions.findLastIndex(
    (one, index) => mentions[index + 1]?.from === one.to && mentions[index + 1]?.key !== one.key,
  );
  const [first, second] = [mentions[at], mentions[at + 1]];
  return first && second ? [first.key, second.key] : [];
}

function lastOf(words: Word[], at: number, earlier: Mention[]): string[] {
  const before = foldLetters(words[at - 1]?.text ?? '');
  const meant = earlier.findLast(({ to }) => to < at);
  return meant && !/^[وفبك]?(?:ال|لل)/u.test(before) && !/ات$/u.test(before) ? [meant.key] : [];
}
