import { copyWords } from '../copy.ts';
import { make } from '../element.ts';
import type { EssayHeading, EssaySentence } from './sentences.ts';

/** Returns a heading of the essay. */
export function writeHeading({ level, source }: EssayHeading): HTMLElement {
  return make(level === 2 ? 'h3' : 'h4', {}, ...copyWords(source));
}

/**
 * Returns a passage with its number, which the title has not, and its footnotes. The sentences that the given slide speaks are
 * emphasised, and the words that the slide quotes or recalls are marked.
 */
export function writePassage(
  number: number,
  sentences: EssaySentence[],
  slide: Element | undefined,
  footnotes: Element[],
): HTMLElement {
  const words = sentences.map((sentence) => writeSentence(sentence, slide));
  const passage = make(
    'section',
    { className: 'passage' },
    make('span', { className: 'number' }, number > 0 ? String(number) : ''),
    make('p', {}, ...words),
    ...footnotes.map((one) => make('p', { className: 'footnote' }, ...copyWords(one))),
  );
  passage.classList.toggle('cited', words.some(isCited));
  return passage;
}

const isCited = (words: HTMLElement) =>
  words.classList.contains('spoken') || words.querySelector('mark') !== null;

function writeSentence({ name, source, slide: speaks }: EssaySentence, slide: Element | undefined) {
  const words = make('span', { className: source.className }, ...copyWords(source));
  words.dataset.place = name;
  const spoken = slide !== undefined && speaks === slide;
  words.classList.toggle('spoken', spoken);
  if (!spoken)
    for (const mark of words.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes);
  words.normalize();
  for (const recalled of slide?.querySelectorAll(`aside [data-recall="${name}"]`) ?? [])
    markWords(words, recalled.textContent ?? '');
  return words;
}

/**
 * Marks words within a sentence, even if parts of it are isolated; if the words are not found, marks
 * the whole sentence.
 */
function markWords(sentence: HTMLElement, words: string): void {
  const at = (sentence.textContent ?? '').indexOf(words);
  if (at >= 0) markFrom(sentence, at, at + words.length);
  else if (!sentence.querySelector('mark')) {
    const mark = make('mark', {}, ...sentence.childNodes);
    sentence.replaceChildren(mark);
  }
}

function markFrom(sentence: HTMLElement, start: number, end: number): void {
  const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
  const pieces: Text[] = [];
  while (walker.nextNode()) pieces.push(walker.currentNode as Text);
  let at = 0;
  for (const piece of pieces) {
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, piece.length)];
    at += piece.length;
    if (from >= to || piece.parentElement?.closest('mark')) continue;
    const quoted = piece.splitText(from);
    quoted.splitText(to - from);
    quoted.replaceWith(make('mark', {}, quoted.data));
  }
}
