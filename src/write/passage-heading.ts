import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Deck, TimedSlide } from '../link/deck.ts';
import { footnotesOfHeading } from '../link/sentence-footnote.ts';
import type { Essay } from '../read/essay.ts';
import type { Heading } from '../read/heading.ts';
import { toInline } from './inline.ts';
import { placeNumbers } from './sentence.ts';

/**
 * Returns the headings of the essay that stand over passages of a slide in the article. Those of the
 * talk's parts stand over slides; what the slide says over its passages is not said again.
 * A backup slide has none: its passages are those of other slides.
 */
export function headingsWithin(slide: TimedSlide, { essay, slides }: Deck): Heading[] {
  if (slide.isBackup) return [];
  const begun = new Set(
    slide.notes
      .filter(({ sentence }) => sentence.number === 1)
      .map((note) => note.sentence.passage),
  );
  const parts = new Set(slides.map(({ part }) => part));
  const said = [slide.label, slide.headline.join(' ')];
  return essay.headings.filter(
    (heading) =>
      begun.has(heading.before) &&
      !parts.has(heading) &&
      (!said.includes(heading.text) || footnotesOfHeading(heading, essay).length > 0),
  );
}

/** Returns a heading that stands over a passage. */
export function writePassageHeading(heading: Heading, essay: Essay): Element {
  const properties = { role: 'heading', ariaLevel: 3, dataLevel: heading.level };
  return h('p.heading', properties, writeHeadingWords(heading, essay));
}

/** Returns the words of a heading with the numbers of its footnotes. */
export function writeHeadingWords(heading: Heading, essay: Essay): ElementContent[] {
  return placeNumbers(toInline(heading.text), footnotesOfHeading(heading, essay));
}
