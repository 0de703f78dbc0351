import { type Message, warning } from '../read/message.ts';
import type { SlideFile } from '../read/slide-file.ts';
import { kindRules } from '../read/slide-kind.ts';
import { isBackup } from './backup.ts';
import { findPhraseCut } from './cut-phrase.ts';
import { quotesHeadline } from './grounding.ts';
import { foldWords } from './nearest.ts';
import { findInStretches, type Stretch } from './stretch.ts';

/** How many letters of a passage are read after a quoted question to see whether it goes on. */
const reach = 200;

/**
 * Returns warnings about the words of a headline: one word of ours that asserts nothing, a label that
 * says the headline again, a quotation that breaks off or is cut out of its phrase, half of a question.
 */
export function checkHeadlineWords(file: SlideFile, stretches: Stretch[]): Message[] {
  return [...checkAssertion(file, stretches), ...checkLabel(file), ...checkQuoted(file, stretches)];
}

/** Returns true if two texts have the same words, compared without marks and signs. */
export function haveSameWords(one: string, other: string): boolean {
  return foldWords(one).join(' ') === foldWords(other).join(' ');
}

function checkAssertion(file: SlideFile, stretches: Stretch[]): Message[] {
  const { kind, headline } = file;
  const { headline: rule, showsParts } = kindRules[kind];
  if (quotesHeadline(file) || rule.byDefault || showsParts) return [];
  // A word of the essay is the author's.
  if (foldWords(headline.text).length !== 1 || findInStretches(headline.text, stretches)) return [];
  const reason =
    'the headline is one word, which names a topic and asserts nothing: write a whole sentence';
  return [warning('headline-short', headline.place, reason)];
}

function checkLabel({ label, headline }: SlideFile): Message[] {
  if (!label || !haveSameWords(label.text, headline.text)) return [];
  const reason =
    'the label says the headline again: remove it, or quote other words of the essay that name the topic';
  return [warning('label-repeats', label.place, reason)];
}

function checkQuoted(file: SlideFile, stretches: Stretch[]): Message[] {
  const { kind, headline } = file;
  if (kindRules[kind].headline.words !== 'essay') return [];
  const found = findInStretches(headline.text, stretches);
  if (!found) return [];
  const isCut = findPhraseCut(found) !== undefined || isHalfAsked(file, found);
  if (!isCut) return [];
  const reason = `the headline of this ${kind} slide is a part of its sentence that cannot stand alone: quote the sentence from where it begins to where it ends`;
  return [warning('headline-torn', headline.place, reason, { excerpt: headline.text })];
}

/** True if the essay's question goes on after the headline, and no bullet quotes the rest. */
function isHalfAsked({ kind, headline }: SlideFile, { passage, end }: Stretch): boolean {
  if (kind !== 'question' || /[؟?]/u.test(headline.text)) return false;
  return /^[^.؟?!]*[؟?]/u.test(passage.text.slice(end, end + reach));
}

/**
 * Returns a warning for each headline of ours in the talk that an earlier slide has: two slides that
 * assert the same are one, or one of them asserts something else.
 */
export function checkRepeatedHeadlines(files: SlideFile[]): Message[] {
  const seen = new Map<string, string>();
  const asserting = files.filter(
    (file) => !isBackup(file) && !quotesHeadline(file) && !kindRules[file.kind].headline.byDefault,
  );
  return asserting.flatMap(({ headline, path }) => {
    const words = foldWords(headline.text).join(' ');
    const first = seen.get(words);
    if (words === '') return [];
    if (first === undefined) {
      seen.set(words, path);
      return [];
    }
    const reason = `${first} has this headline too: say what is new on this slide, or make the two slides one`;
    return [warning('headline-repeated', headline.place, reason)];
  });
}
