import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { type PageAssets, writeFirst, writePolicy, writeStyles } from './page-head.ts';

/**
 * Returns the page shown while a deck does not build yet: it has no slides, and its script shows the
 * faults. It connects only to the given origins.
 */
export function writeWaitingPage(assets: PageAssets, origins: string[]): string {
  const head = h('head', [
    ...writeFirst(writePolicy(assets, origins)),
    h('title', 'منبر'),
    ...writeStyles(assets),
    h('script', assets.opening),
  ]);
  const body = h('body.waiting', [h('script', assets.script)]);
  const root: Root = {
    type: 'root',
    children: [{ type: 'doctype' }, h('html', { lang: 'ar', dir: 'rtl' }, [head, body])],
  };
  return `${toHtml(root, { closeEmptyElements: true })}\n`;
}
