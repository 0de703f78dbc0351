import { readData } from '../data.ts';

/** A text of the deck, its kind, and the index of its slide, from 0. */
export interface Found {
  slide: number;
  what: 'headline' | 'bullet' | 'picture' | 'map' | 'source' | 'notes';
  text: string;
  /** The heading of the part of the talk that its slide belongs to. */
  part?: string;
}

/** The selector of each kind of text in a slide, in the order in which kinds are listed. */
const places: Record<Found['what'], string> = {
  headline: 'h1, h2',
  bullet: ':is(.point, .event) > :not(.source), .frame tr',
  picture: 'figcaption p, figure > img',
  map: 'figure :is([data-rows], text:not([data-rows] *))',
  source: '.reference > .source-words',
  notes: 'aside.notes [data-sentence], aside.notes [data-recall]',
};

/** Returns all searchable texts of a deck: headlines first, notes last. */
export function listTexts(page: Document): Found[] {
  const slides = [...page.querySelectorAll('.slides > section')];
  return (Object.keys(places) as Found['what'][]).flatMap((what) =>
    slides.flatMap((slide, index) => {
      const part = readData(slide, 'data-part');
      return textsOf(slide, places[what]).map((text) => ({
        slide: index,
        what,
        text,
        ...(part && { part }),
      }));
    }),
  );
}

/** Returns texts grouped by the parts of the talk, in the order of their first slides. */
export function groupByPart(texts: Found[]): Found[] {
  const firsts = new Map<string | undefined, number>();
  for (const { part, slide } of texts) firsts.set(part, Math.min(slide, firsts.get(part) ?? slide));
  return [...texts].sort((a, b) => (firsts.get(a.part) ?? 0) - (firsts.get(b.part) ?? 0));
}

/** Lines and parts of one element are separated by spaces; text that occurs twice on a slide is listed once. */
function textsOf(slide: Element, selector: string): string[] {
  const texts = [...slide.querySelectorAll(selector)].map((part) => {
    if (part instanceof HTMLImageElement) return part.alt;
    const pieces = part.querySelectorAll('.line, text, p, q, td').length > 0;
    return pieces ? wordsOf(part) : (part.textContent ?? '');
  });
  return [...new Set(texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean))];
}

function wordsOf(part: Element): string {
  const breaks = new Set(['P', 'Q', 'LI', 'TH', 'TD', 'text', 'SPAN']);
  return [...part.childNodes]
    .map((node) =>
      node instanceof Element
        ? wordsOf(node) + (breaks.has(node.tagName) && !isRun(node) ? ' ' : '')
        : (node.nodeValue ?? ''),
    )
    .join('');
}

/** Isolated text within a line of a drawing does not end a word: «(CSTO)». */
const isRun = (part: Element) => part.hasAttribute('unicode-bidi');
