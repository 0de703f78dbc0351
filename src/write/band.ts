import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Deck } from '../link/deck.ts';
import type { Slide } from '../link/slide.ts';
import { isEnding } from '../link/slide-order.ts';
import { writeCourse } from './band-strands.ts';
import { toLines } from './inline.ts';
import { nameScenario } from './page-words.ts';

/** Returns a scenario's place among the scenarios, from 1; 0 for a slide that is none. */
export function placeScenario(slide: Slide, { slides }: Deck): number {
  return slides.filter(isEnding).findIndex(({ id }) => id === slide.id) + 1;
}

/** Returns a headline as a heading of the first level, because the screen shows one slide at a time. */
export function writeHeadline(words: ElementContent[]): Element {
  return h('h2', { ariaLevel: 1 }, words);
}

/** Returns the band at a scenario's start: which of how many, its headline, how the strands run. */
export function writeBand(slide: Slide, deck: Deck): Element {
  const place = placeScenario(slide, deck);
  const count = deck.slides.filter(isEnding).length;
  const marks = Array.from({ length: count }, (_, index) =>
    h(
      'span',
      {
        class: index + 1 === place ? 'mark now' : 'mark',
        role: 'listitem',
        ariaCurrent: index + 1 === place ? 'true' : undefined,
      },
      String(index + 1),
    ),
  );
  return h('header.band', [
    h('p.marks', { role: 'list', ariaLabel: 'السيناريوهات' }, marks),
    h('p.label', nameScenario(place)),
    writeHeadline(toLines(slide.headline)),
    ...(slide.strands ? [writeCourse(slide.strands, deck.settings.strands)] : []),
  ]);
}
