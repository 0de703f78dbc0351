import { createHash } from 'node:crypto';
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { DrawnSlide } from '../draw/illustration.ts';
import type { Deck } from '../link/deck.ts';
import { writeSamples } from './map.ts';
import { writeUnspoken } from './notes.ts';
import { writeSection } from './section.ts';

/** What stands in the page beside the slides: style, fonts as a style, script. */
export interface Dress {
  style: string;
  fonts: string;
  script: string;
}

/** Returns the slides as sections, in deck order. */
export function writeSections(deck: Deck, slides: DrawnSlide[]): Element[] {
  return slides.map((slide, index) => writeSection(slide, index + 1, deck));
}

/** Returns the whole page: one file that asks the network for nothing. */
export function writePage(deck: Deck, sections: Element[], dress: Dress): string {
  const { language, minutes, onward, transition } = deck.settings;
  const policy = writePolicy(dress);
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    ...(deck.essay.byline ? [h('meta', { name: 'author', content: deck.essay.byline.text })] : []),
    h('title', deck.essay.title.text),
    h('style', { id: 'fonts' }, dress.fonts),
    h('style', { id: 'style' }, dress.style),
  ]);
  const slides = h('div.slides', sections);
  const body = h('body', [
    ...(deck.alliances ? [writeSamples()] : []),
    h('div.reveal', { dataMinutes: minutes, dataOnward: onward, dataTransition: transition }, [
      slides,
    ]),
    ...writeUnspoken(deck),
    h('script', dress.script),
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
function writePolicy({ style, fonts, script }: Dress): string {
  const rules = {
    'default-src': ["'none'"],
    'script-src': [hashSource(script)],
    'style-src': [hashSource(fonts), hashSource(style)],
    'font-src': ['data:'],
    'img-src': ['data:'],
    'frame-src': ["'self'", 'file:'],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  };
  return Object.entries(rules)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
