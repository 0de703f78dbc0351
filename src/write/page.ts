import { createHash } from 'node:crypto';
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { slideSize } from '../contract/slide-size.ts';
import type { DrawnSlide } from '../draw/illustration.ts';
import type { Deck } from '../link/deck.ts';
import { withoutControls } from '../read/direction.ts';
import type { Bound } from './bound.ts';
import { writeUnspoken } from './notes.ts';
import { writeSection } from './section.ts';

/** The content of the page beside the slides: style, fonts as a style, script. */
export interface PageAssets {
  style: string;
  fonts: string;
  script: string;
}

/** A talk that is drawn and laid out: each slide is a section, in deck order. */
export interface Talk {
  deck: Deck;
  slides: DrawnSlide[];
  sections: Element[];
}

/** Returns a talk with its slides laid out. In the `bound` parts, the last two words stay on one line. */
export function layOutTalk(deck: Deck, slides: DrawnSlide[], bound: Bound = new Set()): Talk {
  const sections = slides.map((slide, index) =>
    removeControls(writeSection(slide, index + 1, deck, bound)),
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
  const policy = writePolicy(assets, origins);
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    ...(deck.essay.byline ? [h('meta', { name: 'author', content: deck.essay.byline.text })] : []),
    // Browsers request an icon, which our policy would block; this one is empty.
    h('link', { rel: 'icon', href: 'data:,' }),
    h('title', withoutControls(deck.essay.title.text)),
    h('style', { id: 'fonts' }, assets.fonts),
    h('style', { id: 'style' }, assets.style),
  ]);
  const slides = h('div.slides', sections);
  const body = h('body', [
    h('div.reveal', { dataMinutes: minutes, dataOnward: onward, dataTransition: transition }, [
      slides,
    ]),
    ...writeUnspoken(deck).map(removeControls),
    h('script', assets.script),
  ]);
  const root: Root = {
    type: 'root',
    children: [{ type: 'doctype' }, h('html', { lang: language, dir: 'rtl' }, [head, body])],
  };
  return `${toHtml(root, { closeEmptyElements: true })}\n`;
}

/**
 * Returns the page's Content-Security-Policy (CSP 3): nothing is allowed except this script, these
 * styles and fonts, which the page itself holds; the speaker view frames the page itself.
 */
export function writePolicy({ style, fonts, script }: PageAssets, origins: string[]): string {
  const rules = {
    'default-src': ["'none'"],
    'script-src': [hashSource(script)],
    'style-src': [fonts, style, ...printStyles].map(hashSource),
    'font-src': ['data:'],
    'img-src': ['data:'],
    'frame-src': ["'self'", 'file:'],
    ...(origins.length > 0 && { 'connect-src': origins, 'style-src': ["'unsafe-inline'"] }),
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  };
  return Object.entries(rules)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

/** Styles that reveal.js adds when the address requests printing (?print-pdf, ?view=print). */
const printStyles = [
  `@page{size:${slideSize.width}px ${slideSize.height}px; margin: 0px;}`,
  `.reveal section>img, .reveal section>video, .reveal section>iframe{max-width: ${slideSize.width}px; max-height:${slideSize.height}px}`,
];

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
