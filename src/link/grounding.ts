import type { Bullet } from '../read/bullet.ts';
import type { Essay } from '../read/essay.ts';
import { type Heading, headingsOver } from '../read/heading.ts';
import type { Code, Message } from '../read/message.ts';
import type { Quotation } from '../read/quotation.ts';
import type { SlideFile } from '../read/slide-file.ts';
import { kindRules } from '../read/slide-kind.ts';
import { wordsOfTable } from '../read/table.ts';
import { suggestNearest, tellElsewhere } from './cite.ts';
import { reporterFor, type Strictness } from './coverage.ts';
import { cutReason, suggestWhole } from './cut-word.ts';
import { findWords } from './match.ts';
import { checkNegation } from './negation.ts';
import { findInStretches, type Stretch, textOfStretches } from './stretch.ts';

/** A year, in European or Arabic digits, or a name in Latin letters. */
const namesAndYears = /(?<![\p{Nd}])\p{Nd}{4}(?![\p{Nd}])|\p{Script=Latin}{2,}/gu;

/** The essay against which a slide's words are checked, and how strictly. */
interface Against {
  essay: Essay;
  strictness: Strictness;
}

/** Returns true if a slide's headline is the author's words. */
export function quotesHeadline({ kind }: SlideFile): boolean {
  return kindRules[kind].headline.words !== 'ours';
}

/** Returns the quotations that a bullet is made of, in order. */
export function partsOf({ lead, caption, quotation }: Bullet): Quotation[] {
  return [lead, caption, quotation].filter((part) => part !== undefined);
}

/**
 * Returns a message for each thing on a slide that the stretches it cites do not hold: a bullet or
 * label that is not a quotation, a headline that should be one, a year or a Latin name of a headline
 * or of a picture’s caption; and for a quotation whose negation is left out.
 */
export function checkGrounding(
  slide: SlideFile,
  stretches: Stretch[],
  against: Against,
): Message[] {
  const over = stretches.flatMap(({ passage }) =>
    headingsOver(against.essay.headings, passage.number),
  );
  const { showsNumbers } = kindRules[slide.kind];
  const bullets = slide.bullets
    .flatMap((bullet) => {
      // The numbers of a number slide have messages of their own.
      const parts = partsOf(bullet);
      return showsNumbers ? parts.filter((one) => one !== bullet.lead) : parts;
    })
    .flatMap((one) => {
      const reason =
        'the text that this slide cites does not contain these words: copy them exactly, or cite their passage';
      return checkQuotation(one, stretches, against, 'bullet-unquoted', reason);
    });
  const label = (slide.label ? [slide.label] : []).flatMap((one) => {
    if (isOfHeading(one.text, over)) return [];
    const reason =
      'the text that this slide cites does not contain this label: copy it exactly, or cite its passage';
    return checkQuotation(one, stretches, against, 'label-unquoted', reason);
  });
  const cells = (slide.table ? wordsOfTable(slide.table) : []).flatMap((one) => {
    const reason =
      'the text that this slide cites does not contain the words of this cell: copy them exactly, or cite their passage';
    return checkQuotation(one, stretches, against, 'cell-unquoted', reason);
  });
  const captions = slide.pictures.flatMap(({ caption }) =>
    caption ? checkNames({ words: caption, name: 'caption' }, stretches, over, against) : [],
  );
  const own = [...bullets, ...cells, ...label, ...captions];
  if (slide.unread.includes('headline') || kindRules[slide.kind].citesNothing) return own;
  const headline = quotesHeadline(slide)
    ? checkQuotedHeadline(slide, stretches, over, against)
    : checkNames({ words: slide.headline, name: 'headline' }, stretches, over, against);
  return [...own, ...headline];
}

/** Returns true if words are of a heading over the passages that a slide cites. */
function isOfHeading(words: string, over: Heading[]): boolean {
  return over.some(({ text }) => findWords(words, text).length > 0);
}

function checkQuotation(
  quotation: Quotation,
  stretches: Stretch[],
  { essay, strictness }: Against,
  code: Code,
  reason: string,
): Message[] {
  const { text, place } = quotation;
  if (findInStretches(text, stretches)) return checkNegation(quotation, stretches, essay);
  const report = reporterFor(strictness);
  const whole = suggestWhole(text, essay, stretches);
  if (whole) return [report('word-cut', place, cutReason, { excerpt: text }, whole)];
  const elsewhere = tellElsewhere(text, essay);
  const near = elsewhere.length > 0 ? elsewhere : suggestNearest(text, essay);
  return [report(code, place, reason, { excerpt: text }, ...near)];
}

/** A title slide's headline is the essay's title and no part of it. */
function checkQuotedHeadline(
  { headline, kind }: SlideFile,
  stretches: Stretch[],
  over: Heading[],
  against: Against,
): Message[] {
  const { essay, strictness } = against;
  const reason = `the headline of a ${kind} slide must be the essay’s own words, but these are not: copy them exactly`;
  if (kindRules[kind].headline.words !== 'title' && isOfHeading(headline.text, over)) return [];
  if (kindRules[kind].headline.words !== 'title')
    return checkQuotation(headline, stretches, against, 'headline-unquoted', reason);
  if (headline.text === essay.title.text.replace(/\s+/g, ' ')) return [];
  const details = [{ excerpt: headline.text }, ...suggestNearest(headline.text, essay)];
  return [reporterFor(strictness)('headline-unquoted', headline.place, reason, ...details)];
}

/** Words of ours, and what messages call them. */
interface Ours {
  words: Quotation;
  name: 'headline' | 'caption';
}

/** Returns the years and Latin names of a text that are not in another: 2020 is not in 12020. */
export function findStrange(text: string, known: string): string[] {
  const cited = new Set(known.match(namesAndYears));
  return (text.match(namesAndYears) ?? []).filter((one) => !cited.has(one));
}

function checkNames(
  { words: { text, place }, name }: Ours,
  stretches: Stretch[],
  over: Heading[],
  { strictness }: Against,
): Message[] {
  const known = [textOfStretches(stretches), ...over.map((heading) => heading.text)].join('\n');
  return findStrange(text, known).map((one) => {
    const reason = `the ${name} has ${one}, but the text that this slide cites does not: cite its passage, or remove it`;
    return reporterFor(strictness)(`${name}-ungrounded`, place, reason);
  });
}
