import type { RevealApi } from 'reveal.js';
import { isBackup, nameBackup } from './backup.ts';
import { make } from './element.ts';
import { readWords } from './map-words.ts';
import { placeOf } from './speaker/step-place.ts';
import { shownView } from './view.ts';

/**
 * Keeps reveal.js 6.0.2 from reading slides aloud: it reads steps that are still hidden, and then again
 * when they are shown.
 */
export function silenceReveal(deck: RevealApi): void {
  const status = deck.getRevealElement()?.querySelector<HTMLElement>('.aria-status');
  if (status) status.hidden = true;
}

/**
 * Tells whoever does not see the screen what changes on it: of a slide its number, its headline and what
 * it shows at first; of a step what has appeared; and that the screen is dark.
 */
export function announceMoves(deck: RevealApi): void {
  const status = make('p', { className: 'unseen', role: 'status', lang: 'ar' });
  document.body.append(status);
  const say = (words: string) => {
    status.textContent = words;
  };
  const arrive = () => {
    // Who reads the article reads it themselves; the deck only follows.
    if (shownView() === 'article') return;
    const slide = deck.getCurrentSlide();
    if (slide) say(describeSlide(slide, sayNumber(slide, deck)));
  };
  deck.on('ready', arrive);
  deck.on('slidechanged', arrive);
  deck.on('fragmentshown', (event) => say(describeStep((event as unknown as StepEvent).fragments)));
  deck.on('fragmenthidden', () => say('رجوع خطوة'));
  deck.on('paused', () => say('الشاشة مظلمة'));
  deck.on('resumed', () => say('أُضيئت الشاشة'));
}

/** What reveal.js tells of a step: the parts that it shows. */
interface StepEvent {
  fragments: Element[];
}

function sayNumber(slide: Element, deck: RevealApi): string {
  const number = placeOf(deck).slide + 1;
  return isBackup(slide) ? nameBackup(slide, number) : `${number} من ${deck.getTotalSlides()}`;
}

/** «4 من 23. headline. words»: what a slide shows before its next step. */
function describeSlide(slide: Element, number: string): string {
  const heading = slide.querySelector('h1, h2');
  const words = [...slide.children].map((part) => readShown(part, heading));
  return join([number, heading?.textContent ?? '', ...words]);
}

function describeStep(parts: Element[]): string {
  return join(parts.map((part) => (part.matches('.step') ? readChange(part) : readShown(part))));
}

function readChange(step: Element): string {
  const figure = step.closest('figure');
  return (figure && readWords(figure).change) ?? '';
}

/** Parts that say where one is and what marks mean: whoever reads on finds them. */
const beside =
  '.notes, .foot, .rail, .legend, .marks, .source, .half:has(.relation) > .actor, [aria-hidden="true"], .fragment:not(.visible)';

/** Returns the words of a part that are shown; a figure's words are its description. */
function readShown(part: Element, heading?: Element | null): string {
  if (part === heading || part.matches(beside) || !part.checkVisibility()) return '';
  if (part.matches('figure')) return readFigure(part);
  if (part.matches('tbody > tr')) return readRow(part);
  if (part.matches('thead')) return '';
  if (part.getAttribute('role') === 'img') return part.getAttribute('aria-label') ?? '';
  const isWhole = !part.querySelector('p, li, figure, q, div, tr, .line, svg, .fragment');
  if (part.children.length === 0 || (isWhole && !(heading && part.contains(heading))))
    return part.textContent?.trim() ?? '';
  return join([...part.childNodes].map((child) => readNode(child, heading)));
}

function readNode(node: Node, heading?: Element | null): string {
  return node instanceof Element ? readShown(node, heading) : (node.nodeValue?.trim() ?? '');
}

/** «name of the row: name of a column cell، name of a column cell». */
function readRow(row: Element): string {
  const names = [...(row.closest('table')?.querySelectorAll('thead tr > *') ?? [])];
  const [first, ...cells] = [...row.children].map((cell) => cell.textContent ?? '');
  const said = cells.flatMap((words, index) =>
    words ? `${names[index + 1]?.textContent ?? ''} ${words}`.trim() : [],
  );
  return [first, said.join('، ')].filter(Boolean).join(': ');
}

function readFigure(figure: Element): string {
  const { early, whole } = readWords(figure);
  return figure.querySelector('.step:not(.visible)') ? early : whole;
}

function join(sentences: string[]): string {
  return sentences
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('. ')
    .replace(/([.؟!])\. /g, '$1 ');
}
