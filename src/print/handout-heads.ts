import type { Deck } from '../link/deck.ts';
import { authorOf } from '../read/essay.ts';
import { listSeenWords } from '../read/seen-words.ts';
import { cutAtSides } from '../text/stretch.ts';
import { pairingOf } from '../theme/pairing.ts';

/**
 * Returns the style of the handout's running heads (CSS Paged Media 3): at the top, the slide's headline
 * and the essay's title; at the bottom, the author and the page number.
 */
export function writeHeads(
  { essay, slides, settings }: Deck,
  tokens: ReadonlyMap<string, string>,
): string {
  const { family } = pairingOf(settings).ours;
  const face = `font:400 9pt ${family};color:${tokens.get('muted')};direction:rtl;`;
  const lines = listSeenWords(settings).filter(({ seen }) => seen === 'line');
  const whose = [...lines.map(({ text }) => text), authorOf(essay)].filter(Boolean).join(' · ');
  const rules = slides.map(({ headline }, index) => {
    const head = index === 0 ? '' : headline.join(' ');
    return `@page leaf-${index + 1}{@top-right{content:${quote(isolate(head))};${face}}}`;
  });
  const line = `${face}vertical-align:top;padding-top:4mm;border-top:.25mm solid ${tokens.get('rule')};`;
  const page = 'counter(page)" من "counter(pages)';
  const foot = `@bottom-right{content:${quote(isolate(whose))};${line}}@bottom-center{content:"";${line}}@bottom-left{content:${page};${line}}`;
  return `@page{@top-left{content:${quote(isolate(essay.title.text))};${face}}${foot}}${rules.join('')}`;
}

/** Encloses text that runs from left to right in LRI and PDI (UAX 9): a running head cannot hold elements. */
function isolate(text: string): string {
  const parts = cutAtSides(text).map(({ start, end, fromLeft }) => {
    const words = text.slice(start, end);
    return fromLeft ? `\u2066${words}\u2069` : words;
  });
  return parts.join('');
}

/** Returns a CSS string (CSS Syntax 3): quotation marks, line ends and angle brackets are escaped. */
function quote(text: string): string {
  const escaped = text.replace(/["\\<>\n]/g, (mark) => `\\${mark.charCodeAt(0).toString(16)} `);
  return `"${escaped}"`;
}
