import { type DeckPosition, slidesOf } from '../deck-position.ts';
import { make } from '../element.ts';
import { type Entry, makePicker } from '../find/picker.ts';
import type { Layer } from '../layer.ts';
import { search } from '../search-fold.ts';
import { writeHeading, writePassage } from './passage.ts';
import {
  type EssaySentence,
  groupByPassage,
  readEssay,
  readFootnotes,
  readHeadings,
} from './sentences.ts';

const unspoken = 'لا تقوله شريحة';

/**
 * Returns the panel with the essay, closed: the passages that this slide speaks, and a search in the
 * whole essay.
 */
export function makeEssayPanel(position: DeckPosition): Layer {
  let essay: EssaySentence[] = [];
  const text = make('div', { className: 'text', tabIndex: 0, role: 'region', ariaLabel: 'النص' });
  const close = make('button', { type: 'button', className: 'close' }, 'إغلاق');
  const panel = make('aside', { className: 'essay', hidden: true, lang: 'ar', ariaLabel: 'النص' });

  const show = (found?: EssaySentence) => {
    const slide = slidesOf(document)[position.slide()];
    const headings = readHeadings(document);
    const passages = [...groupByPassage(essay)].flatMap(([number, group]) => [
      ...headings.filter(({ over }) => over === number).map(writeHeading),
      writePassage(number, group, slide, readFootnotes(document, group)),
    ]);
    const last = essay.at(-1)?.passage ?? 0;
    text.replaceChildren(
      ...passages,
      ...headings.filter(({ over }) => over > last).map(writeHeading),
    );
    const hit = found && text.querySelector(`[data-place="${found.name}"]`);
    hit?.classList.add('hit');
    const first = hit?.closest('.passage') ?? text.querySelector('.cited');
    first?.scrollIntoView({ block: 'start' });
  };
  const entriesFor = (query: string): Entry[] =>
    essay
      .filter(({ source }) => search(query, source.textContent ?? '').length > 0)
      .map((sentence) => ({
        label: labelOf(sentence),
        text: (sentence.source.textContent ?? '').trim(),
        choose() {
          picker.clear();
          if (sentence.slide) position.goTo(numberOf(sentence.slide));
          show(sentence);
          text.focus();
        },
      }));
  const picker = makePicker('essay', 'ابحث في النص كله: المفتاح /', entriesFor);
  let isOpen = false;
  let before: Element | null = null;
  const toggle = (open: boolean) => {
    if (open) before = document.activeElement;
    isOpen = open;
    essay = readEssay(document);
    panel.hidden = !open;
    document.documentElement.classList.toggle('reading', open);
    picker.clear();
    if (open) show();
    // Whoever reads with a screen reader is taken to the text, and back to where they came from.
    if (open) text.focus();
    else {
      text.blur();
      if (before instanceof HTMLElement) before.focus();
    }
  };

  panel.append(writeHeader(close), picker.box, text);
  close.addEventListener('click', () => toggle(false));
  position.onMove(() => isOpen && show());
  document.body.append(panel);
  return {
    isOpen: () => isOpen,
    toggle(open = !isOpen) {
      if (!open && !isOpen) return;
      // If the panel is opened again while it is open, the search box gets the focus.
      if (open && isOpen) picker.input.focus();
      else toggle(open);
    },
  };
}

function writeHeader(close: HTMLElement): HTMLElement {
  const legend = make('p', {}, make('mark', {}, 'مظلّل'), ' = مقتبس في هذه الشريحة');
  return make('header', {}, make('h2', {}, 'النص'), legend, close);
}

function labelOf({ passage, slide }: EssaySentence): string {
  const where = slide ? `الشريحة\u00a0${numberOf(slide) + 1}` : unspoken;
  const what = passage > 0 ? `الفقرة\u00a0${passage}` : 'العنوان';
  return `${what} · ${where}`;
}

/** The number of a slide of this page, from 0. */
function numberOf(slide: HTMLElement): number {
  return slidesOf(document).indexOf(slide);
}
