import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Deck } from '../link/deck.ts';
import { writeSamples } from '../write/map-figure.ts';

/** What a page that is only printed wears. */
export interface PaperAssets {
  style: string;
  fonts: string;
}

/** Returns a page that is only printed; it holds no script and asks the network for nothing. */
export function writePaper(
  title: string,
  content: ElementContent[],
  { style, fonts }: PaperAssets,
  rules = '',
): string {
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('title', title),
    h('style', fonts),
    h('style', style + rules),
  ]);
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'ar', dir: 'rtl' }, [head, h('body', content)]),
    ],
  };
  return toHtml(root, { closeEmptyElements: true });
}

/** Returns what several slides refer to: the samples of lines in the legends of maps. */
export function writePatterns({ alliances }: Deck): ElementContent[] {
  return alliances ? [writeSamples()] : [];
}
