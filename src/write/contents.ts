import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Deck, TimedSlide } from '../link/deck.ts';
import { placeScenario } from './band.ts';
import { toInline } from './inline.ts';
import { nameScenario } from './page-words.ts';

const heading = 'المحتويات';

/**
 * Returns the contents of the article: a link to each slide after the title, by its headline, under the
 * headings of the talk's parts. They stand on the title slide, and only the article shows them.
 */
export function writeContents(deck: Deck): Element {
  const slides = deck.slides.filter(({ kind }) => kind !== 'title');
  return h('nav.contents', { ariaLabel: heading }, [
    h('p', { ariaHidden: 'true' }, heading),
    h(
      'ol',
      groupByPart(slides).flatMap((group) => writeGroup(group, deck)),
    ),
  ]);
}

/** Slides that follow each other in one part are a group; so are those that are in none. */
function groupByPart(slides: TimedSlide[]): TimedSlide[][] {
  const groups: TimedSlide[][] = [];
  for (const slide of slides) {
    const group = groups.at(-1);
    if (group?.[0]?.part === slide.part && group) group.push(slide);
    else groups.push([slide]);
  }
  return groups;
}

function writeGroup(slides: TimedSlide[], deck: Deck): Element[] {
  const rows = slides.map((slide) => h('li', [writeLink(slide, deck)]));
  const part = slides[0]?.part;
  return part ? [h('li', [h('p.part', toInline(part.text)), h('ol', rows)])] : rows;
}

function writeLink(slide: TimedSlide, deck: Deck): Element {
  const scenario = placeScenario(slide, deck);
  // The heading of a part that stands over its slides is not said by each of them.
  const own = slide.label === slide.part?.text ? undefined : slide.label;
  const label = scenario > 0 ? nameScenario(scenario) : own;
  return h('a', { href: `#${slide.id}` }, [
    ...(label ? [h('span.label', toInline(label))] : []),
    ...(label ? [' '] : []),
    h('span', toInline(slide.headline.join(' '))),
  ]);
}
