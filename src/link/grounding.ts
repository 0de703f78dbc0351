import type { Bullet } from '../read/bullet.ts';
import type { Essay } from '../read/essay.ts';
import type { Message } from '../read/message.ts';
import type { Quotation } from '../read/quotation.ts';
import type { SlideFile } from '../read/slide.ts';
import { suggestNearest } from './cite.ts';
import { reporterFor, type Strictness } from './coverage.ts';
import { findInStretches, type Stretch, textOfStretches } from './stretch.ts';

/** Kinds whose headline is the author's words and not ours. */
const quotedHeadlines = new Set(['title', 'question', 'quote']);

/** A year, in European or Arabic digits, or a name in Latin letters. */
const namesAndYears = /(?<![\p{Nd}])\p{Nd}{4}(?![\p{Nd}])|\p{Script=Latin}{2,}/gu;

/** What a slide's words are held against, and how strictly. */
interface Against {
  essay: Essay;
  strictness: Strictness;
}

/** Returns true where a slide's headline is the author's words. */
export function quotesHeadline({ kind }: SlideFile): boolean {
  return quotedHeadlines.has(kind);
}

/** Returns the quotations that a bullet is made of, in order. */
export function partsOf({ lead, caption, quotation }: Bullet): Quotation[] {
  return [lead, caption, quotation].filter((part) => part !== undefined);
}

/**
 * Returns a message for each thing on a slide that the stretches it cites do not hold: a bullet or
 * label that is no quotation, a headline that should be one, a year or a Latin name of a headline.
 */
export function checkGrounding(
  slide: SlideFile,
  stretches: Stretch[],
  { essay, strictness }: Against,
): Message[] {
  const report = reporterFor(strictness);
  const missing = (quotation: Quotation) => !findInStretches(quotation.text, stretches);
  const details = ({ text }: Quotation) => [{ excerpt: text }, ...suggestNearest(text, essay)];
  const messages = slide.bullets
    .flatMap(partsOf)
    .filter(missing)
    .map((one) => {
      const reason = 'these words do not stand in what the slide cites';
      return report('bullet-unquoted', one.place, reason, ...details(one));
    });
  if (slide.label && missing(slide.label)) {
    const reason = 'this label does not stand in what the slide cites';
    messages.push(report('label-unquoted', slide.label.place, reason, ...details(slide.label)));
  }
  return [...messages, ...checkHeadline(slide, stretches, { essay, strictness })];
}

function checkHeadline(
  slide: SlideFile,
  stretches: Stretch[],
  { essay, strictness }: Against,
): Message[] {
  const report = reporterFor(strictness);
  const { headline, kind } = slide;
  if (quotesHeadline(slide)) {
    const whole = kind !== 'title' || headline.text === essay.title.text.replace(/\s+/g, ' ');
    if (whole && findInStretches(headline.text, stretches)) return [];
    const reason = `the headline of a ${kind} slide is the essay’s words; these are not`;
    const details = [{ excerpt: headline.text }, ...suggestNearest(headline.text, essay)];
    return [report('headline-unquoted', headline.place, reason, ...details)];
  }
  const cited = textOfStretches(stretches);
  const strange = (headline.text.match(namesAndYears) ?? []).filter(
    (name) => !cited.includes(name),
  );
  return strange.map((name) =>
    report('headline-ungrounded', headline.place, `what the slide cites does not hold ${name}`),
  );
}
