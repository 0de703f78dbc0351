import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { type PageAssets, writePolicy } from './page.ts';

/**
 * Returns the page shown while a deck does not build yet: it has no slides, and its script shows the
 * faults. It connects only to the given origins.
 */
export function writeWaitingPage(assets: PageAssets, origins: string[]): string {
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: writePolicy(assets, origins) }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('link', { rel: 'icon', href: 'data:,' }),
    h('title', 'منبر'),
    h('style', { id: 'fonts' }, assets.fonts),
    h('style', { id: 'style' }, assets.style),
  ]);
  const body = h('body.waiting', [h('script', assets.script)]);
  const root: Root = {
    type: 'root',
    children: [{ type: 'doctype' }, h('html', { lang: 'ar', dir: 'rtl' }, [head, body])],
  };
  return `${toHtml(root, { closeEmptyElements: true })}\n`;
}
