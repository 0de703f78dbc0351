/** A text of the deck, what it is, and the slide that holds it, from 0. */
export interface Found {
  slide: number;
  what: 'headline' | 'bullet' | 'map' | 'notes';
  text: string;
}

/** Where the texts of each kind stand in a slide; in this order they are found. */
const places: Record<Found['what'], string> = {
  headline: 'h1, h2',
  bullet: ':is(.point, .event) > :not(.source)',
  map: 'figure :is([data-rows], text:not([data-rows] *))',
  notes: 'aside.notes [data-sentence], aside.notes [data-recall]',
};

/** Returns all texts of a deck that can be found: headlines first, notes last. */
export function listTexts(page: Document): Found[] {
  const slides = [...page.querySelectorAll('.slides > section')];
  return (Object.keys(places) as Found['what'][]).flatMap((what) =>
    slides.flatMap((slide, index) =>
      textsOf(slide, places[what]).map((text) => ({ slide: index, what, text })),
    ),
  );
}

/** Lines and parts of one element are words apart; words said twice on a slide are one find. */
function textsOf(slide: Element, selector: string): string[] {
  const texts = [...slide.querySelectorAll(selector)].map((part) => {
    const pieces = part.querySelectorAll('.line, text, p, q').length > 0;
    return pieces ? wordsOf(part) : (part.textContent ?? '');
  });
  return [...new Set(texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean))];
}

function wordsOf(part: Element): string {
  const breaks = new Set(['P', 'Q', 'LI', 'text', 'SPAN']);
  return [...part.childNodes]
    .map((node) =>
      node instanceof Element
        ? wordsOf(node) + (breaks.has(node.tagName) && !isRun(node) ? ' ' : '')
        : (node.nodeValue ?? ''),
    )
    .join('');
}

/** What is isolated within a line of a drawing breaks nothing: «(CSTO)». */
const isRun = (part: Element) => part.hasAttribute('unicode-bidi');
