import type { RevealApi } from 'reveal.js';
import { make } from '../element.ts';
import { type Entry, makePicker } from '../find/picker.ts';
import type { Layer } from '../perform.ts';
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
export function makeEssayPanel(deck: RevealApi): Layer {
  let essay: EssaySentence[] = [];
  const text = make('div', { className: 'text', tabIndex: 0, role: 'region', ariaLabel: 'النص' });
  const close = make('button', { type: 'button', className: 'close' }, 'إغلاق');
  const panel = make('aside', { className: 'essay', hidden: true, lang: 'ar', ariaLabel: 'النص' });

  const show = (found?: EssaySentence) => {
    const slide = deck.getCurrentSlide();
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
        label: labelOf(sentence, deck),
        text: (sentence.source.textContent ?? '').trim(),
        choose() {
          picker.clear();
          if (sentence.slide) deck.slide(deck.getIndices(sentence.slide as HTMLElement).h);
          show(sentence);
          picker.input.blur();
        },
      }));
  const picker = makePicker('essay', 'ابحث في النص كله: المفتاح /', entriesFor);
  let isOpen = false;
  const toggle = (open: boolean) => {
    isOpen = open;
    essay = readEssay(document);
    panel.hidden = !open;
    document.documentElement.classList.toggle('reading', open);
    picker.clear();
    picker.input.blur();
    if (open) show();
  };

  panel.append(writeHeader(close), picker.box, text);
  close.addEventListener('click', () => toggle(false));
  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden'] as const)
    deck.on(event, () => isOpen && show());
  document.body.append(panel);
  return {
    isOpen: () => isOpen,
    toggle(open = !isOpen) {
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

function labelOf({ passage, slide }: EssaySentence, deck: RevealApi): string {
  const number = slide ? deck.getIndices(slide as HTMLElement).h + 1 : undefined;
  return `الفقرة\u00a0${passage} · ${number ? `الشريحة\u00a0${number}` : unspoken}`;
}
