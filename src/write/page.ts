import { createHash } from 'node:crypto';
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { DrawnSlide } from '../draw/illustration.ts';
import type { Deck } from '../link/deck.ts';
import { withoutControls } from '../read/direction.ts';
import type { Bound } from './fit/ending.ts';
import { writeSamples } from './map-figure.ts';
import { writeUnspoken } from './notes.ts';
import { writeSection } from './section.ts';

/** What stands in the page beside the slides: style, fonts as a style, script. */
export interface PageAssets {
  style: string;
  fonts: string;
  script: string;
}

/** A talk that is drawn and laid out: each slide a section, in deck order. */
export interface Talk {
  deck: Deck;
  slides: DrawnSlide[];
  sections: Element[];
}

/** Returns a talk with its slides laid out; the ends of what is bound stay on one line. */
export function layOutTalk(deck: Deck, slides: DrawnSlide[], bound: Bound = new Set()): Talk {
  const sections = slides.map((slide, index) =>
    quieten(writeSection(slide, index + 1, deck, bound)),
  );
  return { deck, slides, sections };
}

/** A drawing can spell a direction control that no file holds: it is not shown either. */
function quieten(element: Element): Element {
  visit(element, 'text', (text) => {
    text.value = withoutControls(text.value);
  });
  return element;
}

/**
 * Returns the whole page: one file that asks the network for nothing, or, while it is being worked
 * on, only the origins that are given.
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
    // Browsers ask servers for an icon that no policy of ours lets in: this is one, and empty.
    h('link', { rel: 'icon', href: 'data:,' }),
    h('title', withoutControls(deck.essay.title.text)),
    h('style', { id: 'fonts' }, assets.fonts),
    h('style', { id: 'style' }, assets.style),
  ]);
  const slides = h('div.slides', sections);
  const body = h('body', [
    ...(deck.alliances ? [writeSamples()] : []),
    h('div.reveal', { dataMinutes: minutes, dataOnward: onward, dataTransition: transition }, [
      slides,
    ]),
    ...writeUnspoken(deck).map(quieten),
    h('script', assets.script),
  ]);
  const root: Root = {
    type: 'root',
    children: [{ type: 'doctype' }, h('html', { lang: language, dir: 'rtl' }, [head, body])],
  };
  return `${toHtml(root, { closeEmptyElements: true })}\n`;
}

/**
 * Returns the page's Content-Security-Policy (CSP 3): nothing from anywhere, but this script,
 * these styles and fonts that the page itself holds; the speaker view frames the page itself.
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

/** What reveal.js adds to a page that is printed by its address (?print-pdf, ?view=print). */
const printStyles = [
  '@page{size:1280px 720px; margin: 0px;}',
  '.reveal section>img, .reveal section>video, .reveal section>iframe{max-width: 1280px; max-height:720px}',
];

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
