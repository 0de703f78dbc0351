import { createHash } from 'node:crypto';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { slideSize } from '../contract/slide-size.ts';

/** The content of the page beside the slides: styles, fonts as a style, scripts. */
export interface PageAssets {
  /** The styles of the two views, of which one applies, and the style of both. */
  styles: Record<'slides' | 'article' | 'both', string>;
  fonts: string;
  /** The script in the head, which chooses the view before anything is shown. */
  opening: string;
  script: string;
  /** The colour that browsers give the bars around the page: that of the title slide. */
  ground: string;
  /** The picture for previews of links: PNG as base64. */
  preview: string;
}

/** Returns what every page begins with: letters, policy, the width of the window, an empty icon. */
export function writeFirst(policy: string): Element[] {
  return [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    // Browsers request an icon, which our policy would block; this one is empty.
    h('link', { rel: 'icon', href: 'data:,' }),
  ];
}

/**
 * Returns the page's styles. The style of the slides applies only when a script has chosen it
 * (src/client/view.ts): without a script the page is an article.
 */
export function writeStyles({ fonts, styles }: PageAssets): Element[] {
  return [
    h('style', { id: 'fonts' }, fonts),
    h('style', { dataView: 'slides', media: 'not all' }, styles.slides),
    h('style', { dataView: 'article', media: 'all' }, styles.article),
    h('style', styles.both),
  ];
}

/**
 * Returns the page's Content-Security-Policy (CSP 3): nothing is allowed except these scripts, styles
 * and fonts, which the page itself holds; the speaker view frames the page itself.
 */
export function writePolicy(
  { styles, fonts, opening, script }: PageAssets,
  origins: string[],
): string {
  const { slides, article, both } = styles;
  const rules = {
    'default-src': ["'none'"],
    'script-src': [opening, script].map(hashSource),
    'style-src': [fonts, slides, article, both, ...printStyles].map(hashSource),
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
