import type { Essay } from '../read/essay.ts';
import { type Message, warning } from '../read/message.ts';
import type { SlideFile } from '../read/slide-file.ts';
import { quotesHeadline } from './grounding.ts';
import { foldWords } from './nearest.ts';
import { countWords } from './pace.ts';
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
  noun: 'this bullet begins with a relative pronoun, but does not contain its noun: quote the noun too',
  whole: 'this bullet leaves out the word before it, which says how much is meant: quote it too',
  end: 'this bullet breaks off: quote what follows its last word too, or end before it',
};

/** Nobody reads more words while listening; the longest bullets of good decks have half as many. */
const mostWords = 30;

/**
 * Returns a warning for each bullet that repeats its headline or a bullet before it, that cannot be
 * understood alone, or that has too many words.
 */
export function checkBullets(file: SlideFile, stretches: Stretch[], essay: Essay): Message[] {
  const known = knownWords(essay);
  return file.bullets.flatMap(({ lead, quotation }, index) => {
    if (!quotation) return [];
    const { text } = quotation;
    const tear = findTear({ text, stretches, hasLead: lead !== undefined }, known);
    const repeated = findRepeated(file, index, text);
    const count = countWords(text);
    const reasonsFound = [
      ...(tear ? [['bullet-torn', reasons[tear]] as const] : []),
      ...(repeated ? [['bullet-repeats', repeated] as const] : []),
      ...(count > mostWords ? [['bullet-long', tellLong(count)] as const] : []),
    ];
    return reasonsFound.map(([code, reason]) =>
      warning(code, quotation.place, reason, { excerpt: text }),
    );
  });
}

/** Returns why a bullet says nothing new, if so. */
function findRepeated(file: SlideFile, index: number, text: string): string | undefined {
  const { headline, bullets } = file;
  if (!quotesHeadline(file) && repeatsHeadline(text, headline.text))
    return 'this bullet repeats the headline: quote words that the headline does not say';
  const isAgain = bullets
    .slice(0, index)
    .some(({ quotation }) => quotation && repeatsWords(quotation.text, text));
  return isAgain
    ? 'this bullet repeats a bullet before it: quote other words, or only the longer one'
    : undefined;
}

function tellLong(count: number): string {
  return `this bullet has ${count} words, and at most ${mostWords} are read while one listens: quote those that matter, or make two bullets`;
}

/** Returns true if one of two quotations contains the words of the other. */
export function repeatsWords(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => ` ${foldWords(text).join(' ')} `);
  return a !== undefined && b !== undefined && (a.includes(b) || b.includes(a));
}

/**
 * Returns true if words contain most of a headline's words, compared without vowel marks. A headline that
 * breaks off with «…» is only the beginning of what a bullet says whole.
 */
export function repeatsHeadline(words: string, headline: string): boolean {
  if (/…\s*$/u.test(headline)) return false;
  const said = new Set(foldWords(words));
  const asked = foldWords(headline);
  const again = asked.filter((word) => said.has(word));
  return asked.length >= fewestWords && again.length / asked.length >= mostRepeated;
}
