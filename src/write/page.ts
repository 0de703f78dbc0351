import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { DrawnSlide } from '../draw/illustration.ts';
import type { Deck } from '../link/deck.ts';
import { withoutControls } from '../read/direction.ts';
import type { Bound } from './bound.ts';
import { writeDescription } from './description.ts';
import type { Pulls } from './fit/frame.ts';
import type { Tables } from './fit/table.ts';
import { type PageAssets, writeFirst, writePolicy, writeStyles } from './page-head.ts';
import { writeSection } from './section.ts';
import { writeUnspoken } from './unspoken.ts';

/** A talk that is drawn and laid out: each slide is a section, in deck order. */
export interface Talk {
  deck: Deck;
  slides: DrawnSlide[];
  sections: Element[];
}

/**
 * Returns a talk with its slides laid out. In the `bound` parts, the last two words stay on one line;
 * `tables` and `pulls` say how tables and short quotations are set.
 */
export function layOutTalk(
  deck: Deck,
  slides: DrawnSlide[],
  bound: Bound = new Set(),
  tables: Tables = new Map(),
  pulls: Pulls = new Map(),
): Talk {
  const sections = slides.map((slide, index) =>
    removeControls(writeSection(slide, { deck, place: index + 1, bound, tables, pulls })),
  );
  return { deck, slides, sections };
}

/** A drawing can write a direction control as an escape; such controls are removed here. */
function removeControls(element: Element): Element {
  visit(element, 'text', (text) => {
    text.value = withoutControls(text.value);
  });
  return element;
}

/**
 * Returns the whole page: one file that loads nothing from the network; in the live server, only from
 * the given origins.
 */
export function writePage(
  { deck, sections }: Talk,
  assets: PageAssets,
  origins: string[] = [],
): string {
  const { language, minutes, onward, transition } = deck.settings;
  const shown = { dataMinutes: minutes, dataOnward: onward, dataTransition: transition };
  const head = h('head', [
    ...writeFirst(writePolicy(assets, origins)),
    ...writeDescription(deck, assets),
    h('title', withoutControls(deck.essay.title.text)),
    ...writeStyles(assets),
    h('script', assets.opening),
  ]);
  const body = h('body', [
    h('div.reveal', { role: 'main', ...shown }, [h('div.slides', sections)]),
    ...writeUnspoken(deck).map(removeControls),
    h('script', assets.script),
  ]);
  const root: Root = {
    type: 'root',
    children: [{ type: 'doctype' }, h('html', { lang: language, dir: 'rtl' }, [head, body])],
  };
  return `${toHtml(root, { closeEmptyElements: true })}\n`;
}
