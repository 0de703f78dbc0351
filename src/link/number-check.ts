import type { Bullet } from '../read/bullet.ts';
import { type Essay, placeInEssay } from '../read/essay.ts';
import { error, type Message } from '../read/message.ts';
import type { Quotation } from '../read/quotation.ts';
import type { SlideFile } from '../read/slide-file.ts';
import { kindRules } from '../read/slide-kind.ts';
import { suggestNearest } from './cite.ts';
import { reporterFor, type Strictness } from './coverage.ts';
import { cutReason, suggestWhole } from './cut-word.ts';
import { partsOf } from './grounding.ts';
import { eachMatch } from './match.ts';
import { findHedge, findScale, hasNumber } from './number-word.ts';
import { findNearestNumeral, findNumerals, suggestNumeral } from './numeral.ts';
import { findInStretches, type Stretch } from './stretch.ts';

/** The essay against which numbers are checked, and how strictly. */
interface Against {
  essay: Essay;
  strictness: Strictness;
}

/**
 * Returns a message for each number of a number slide that is missing, that the cited text does not
 * contain, that is shown without a word that changes it, or that the essay does not say of these words;
 * and one if there are not one or two of them.
 */
export function checkNumbers(file: SlideFile, stretches: Stretch[], against: Against): Message[] {
  if (!kindRules[file.kind].showsNumbers || file.unread.includes('bullets')) return [];
  return [
    ...checkCount(file),
    ...file.bullets.flatMap((bullet) => checkBullet(bullet, stretches, against)),
  ];
}

function checkCount({ bullets, headline }: SlideFile): Message[] {
  if (bullets.length === 1 || bullets.length === 2) return [];
  const [, , third] = bullets;
  const reason = third
    ? 'a number slide has room for two numbers: move this one to another slide'
    : 'a number slide needs a number: write a bullet that begins with it between ** and **';
  return [error('number-count', third?.place ?? headline.place, reason)];
}

function checkBullet(bullet: Bullet, stretches: Stretch[], against: Against): Message[] {
  const { lead, place } = bullet;
  if (!lead || !hasNumber(lead.text)) {
    const reason =
      'the bold words at the start of this bullet must have a number: write it first, between ** and **';
    return [error('number-count', lead?.place ?? place, reason)];
  }
  if (partsOf(bullet).length === 1) {
    const reason = 'this number has no words: write after it what it counts, in words of the essay';
    return [error('number-count', place, reason)];
  }
  const found = findInStretches(lead.text, stretches);
  if (!found) return [reportUnquoted(lead, stretches, against)];
  const apart = checkTogether(bullet, lead, stretches, against);
  return apart.length > 0 ? apart : checkWhole(bullet, lead, stretches, against);
}

function reportUnquoted(
  { text, place }: Quotation,
  stretches: Stretch[],
  { essay, strictness }: Against,
): Message {
  const report = reporterFor(strictness);
  const whole = suggestWhole(text, essay, stretches);
  if (whole) return report('word-cut', place, cutReason, { excerpt: text }, whole);
  const value = findNumerals(text)[0]?.values[0];
  const nearest = value === undefined ? undefined : findNearestNumeral(value, stretches);
  const near = nearest ? [suggestNumeral(nearest, essay)] : suggestNearest(text, essay);
  const reason =
    'the text that this slide cites does not contain this number: copy it exactly, or cite its passage';
  return report('number-unquoted', place, reason, { excerpt: text }, ...near);
}

/** Returns a message if no sentence has the number and all its words: side by side they would be a new assertion. */
function checkTogether(
  bullet: Bullet,
  lead: Quotation,
  stretches: Stretch[],
  { strictness }: Against,
): Message[] {
  const words = partsOf(bullet).filter((one) => one !== lead);
  const isKnown = words.every(({ text }) => findInStretches(text, stretches));
  const sentences = sentencesOf(stretches);
  const isTogether = sentences.some((sentence) =>
    [lead, ...words].every(({ text }) => !eachMatch(text, sentence).next().done),
  );
  if (!isKnown || isTogether) return [];
  const reason =
    'the essay does not say this number and these words in one sentence: quote words of its sentence';
  const excerpt = { excerpt: [lead, ...words].map(({ text }) => text).join(' ') };
  return [reporterFor(strictness)('number-apart', lead.place, reason, excerpt)];
}

function sentencesOf(stretches: Stretch[]): string[] {
  return stretches.flatMap(({ passage, start, end }) =>
    passage.sentences
      .filter((one) => one.start < end && one.start + one.text.length > start)
      .map(({ text }) => text),
  );
}

/** Returns a message if the essay makes the number larger, smaller or less certain than it is shown. */
function checkWhole(
  bullet: Bullet,
  { text, place }: Quotation,
  stretches: Stretch[],
  { essay, strictness }: Against,
): Message[] {
  const found = stretches.flatMap((stretch) => findChanged(text, bullet, stretch));
  const [first] = found;
  if (!first || found.some(({ isChanged }) => !isChanged)) return [];
  const { passage, start, end } = first;
  const suggestion = passage.text.slice(start, end);
  const reason = 'the essay has a word beside this number that changes it: quote it in bold too';
  const at = placeInEssay(essay, passage, start);
  return [
    reporterFor(strictness)('number-cut', place, reason, { excerpt: text }, { suggestion, at }),
  ];
}

/**
 * Returns each place of a number in a stretch, with the words beside it that change it. «مليار» may also
 * begin the words under the number.
 */
function findChanged(text: string, { caption, quotation }: Bullet, stretch: Stretch) {
  const { passage, start, end } = stretch;
  const under = (caption ?? quotation)?.text ?? '';
  const matches = [...eachMatch(text, passage.text, start)].filter((match) => match.end <= end);
  return matches.map((match) => {
    const hedge = findHedge(passage.text.slice(start, match.start));
    const after = passage.text.slice(match.end, end);
    const length = findScale(after);
    const scale = under.startsWith(after.slice(0, length).trim()) ? 0 : length;
    return {
      passage,
      start: match.start - hedge,
      end: match.end + scale,
      isChanged: hedge + scale > 0,
    };
  });
}
