import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Deck } from '../link/deck.ts';
import type { PaperAssets } from '../write/assets.ts';
import { writePaper } from './paper.ts';
import type { Sheet } from './sheet.ts';

/** Returns the page from which the slides are printed: one section per page. */
export function writeSlides(deck: Deck, sheets: Sheet[], assets: PaperAssets): string {
  return writePaper(deck.essay.title.text, [h('div.reveal.rtl', [writeStack(sheets)])], assets);
}

function writeStack(sheets: Sheet[]): Element {
  return h(
    'div.slides',
    sheets.map(({ section }) => ({
      ...section,
      properties: { ...section.properties, dataSheet: true },
    })),
  );
}
