import { make } from '../element.ts';
import type { EssaySentence } from './essay.ts';

/**
 * Returns a passage with its number. What the given slide speaks of it stands out, and the words
 * that the slide quotes or recalls are marked.
 */
export function writePassage(
  number: number,
  sentences: EssaySentence[],
  slide: Element | undefined,
): HTMLElement {
  const words = sentences.map((sentence) => writeSentence(sentence, slide));
  const passage = make(
    'section',
    { className: 'passage' },
    make('span', { className: 'number' }, String(number)),
    make('p', {}, ...words),
  );
  passage.classList.toggle('cited', words.some(isCited));
  return passage;
}

const isCited = (words: HTMLElement) =>
  words.classList.contains('spoken') || words.querySelector('mark') !== null;

function writeSentence({ name, source, slide: speaks }: EssaySentence, slide: Element | undefined) {
  const words = make('span', {}, ...[...source.childNodes].map((node) => node.cloneNode(true)));
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

/** Marks words where they stand in one piece; where Latin letters break them, all of the sentence. */
function markWords(sentence: HTMLElement, words: string): void {
  for (const node of [...sentence.childNodes]) {
    const at = node instanceof Text ? node.data.indexOf(words) : -1;
    if (!(node instanceof Text) || at < 0) continue;
    const quoted = node.splitText(at);
    quoted.splitText(words.length);
    quoted.replaceWith(make('mark', {}, words));
    return;
  }
  if (!sentence.querySelector('mark')) {
    const mark = make('mark', {}, ...sentence.childNodes);
    sentence.replaceChildren(mark);
  }
}
