import type { Essay } from '../read/essay.ts';
import { type Message, warning } from '../read/message.ts';
import type { SlideFile } from '../read/slide-file.ts';
import { quotesHeadline } from './grounding.ts';
import { foldLetters } from './nearest.ts';
import type { Stretch } from './stretch.ts';
import { findTear, knownWords, type Tear } from './torn-bullet.ts';

/** A bullet that has this share of a headline's words repeats it. */
const mostRepeated = 0.8;
/** A headline of fewer words is a name, and bullets may contain it. */
const fewestWords = 4;

const reasons: Record<Tear, string> = {
  conjunction: 'this bullet begins with a conjunction: begin it at the next word',
  pronoun: 'this bullet begins with a pronoun, but does not contain its noun: quote the noun too',
  verb: 'this bullet leaves out the verb before its first words: quote the verb too',
};

/** Returns a warning for each bullet that repeats its headline, or that cannot be understood alone. */
export function checkBullets(file: SlideFile, stretches: Stretch[], essay: Essay): Message[] {
  const { headline, bullets } = file;
  const known = knownWords(essay);
  return bullets.flatMap(({ lead, quotation }) => {
    if (!quotation) return [];
    const { text, place } = quotation;
    const excerpt = { excerpt: text };
    const tear = findTear({ text, stretches, hasLead: lead !== undefined }, known);
    const torn = tear ? [warning('bullet-torn', place, reasons[tear], excerpt)] : [];
    if (quotesHeadline(file) || !repeatsHeadline(text, headline.text)) return torn;
    const reason = 'this bullet repeats the headline: quote words that the headline does not say';
    return [...torn, warning('bullet-repeats', place, reason, excerpt)];
  });
}

/** Returns true if words contain most of a headline's words, compared without vowel marks. */
export function repeatsHeadline(words: string, headline: string): boolean {
  const said = new Set(wordsOf(words));
  const asked = wordsOf(headline);
  const again = asked.filter((word) => said.has(word));
  return asked.length >= fewestWords && again.length / asked.length >= mostRepeated;
}

function wordsOf(text: string): string[] {
  return foldLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
