import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { PaperAssets } from '../write/assets.ts';

/** Returns a page that is only printed. It holds no script and loads nothing from the network. */
export function writePaper(
  title: string,
  content: ElementContent[],
  { style, fonts }: Pick<PaperAssets, 'style' | 'fonts'>,
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
