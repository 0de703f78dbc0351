import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Deck } from '../link/deck.ts';
import type { Slide } from '../link/slide.ts';
import { placeScenario } from './band.ts';
import { toInline } from './inline.ts';
import { nameScenario } from './page-words.ts';

const heading = 'المحتويات';

/**
 * Returns the contents of the article: a link to each slide after the title, by its headline. They stand
 * on the title slide, and only the article shows them.
 */
export function writeContents(deck: Deck): Element {
  const slides = deck.slides.filter(({ kind }) => kind !== 'title');
  return h('nav.contents', { ariaLabel: heading }, [
    h('p', { ariaHidden: 'true' }, heading),
    h(
      'ol',
      slides.map((slide) => h('li', [writeLink(slide, deck)])),
    ),
  ]);
}

function writeLink(slide: Slide, deck: Deck): Element {
  const scenario = placeScenario(slide, deck);
  const label = scenario > 0 ? nameScenario(scenario) : slide.label;
  return h('a', { href: `#${slide.id}` }, [
    ...(label ? [h('span.label', toInline(label))] : []),
    ...(label ? [' '] : []),
    h('span', toInline(slide.headline.join(' '))),
  ]);
}
