import type { Front } from '../manuscript.ts';
import {
  attributeOf,
  findElements,
  type HtmlElement,
  type HtmlNode,
  hasClass,
  pageText,
} from './tree.ts';

type Page = { childNodes: HtmlNode[] };

/** What is around an article, by elements, roles (WAI-ARIA) and the usual names of classes. */
const surroundings = {
  names: new Set(['nav', 'aside', 'footer', 'form', 'button', 'select', 'input', 'dialog']),
  roles: new Set(['navigation', 'complementary', 'banner', 'contentinfo', 'search', 'form']),
  classes: new Set([
    ...['share', 'sharing', 'social', 'social-share', 'sharedaddy', 'related', 'related-posts'],
    ...['comments', 'breadcrumb', 'breadcrumbs', 'newsletter', 'tags', 'advertisement', 'ads'],
  ]),
};

/** Returns the element that holds the article: its body, an article, the main part, or the whole body. */
export function findArticle(page: Page): HtmlElement | undefined {
  const tests: ((element: HtmlElement) => boolean)[] = [
    (element) => attributeOf(element, 'itemprop') === 'articleBody',
    ({ tagName }) => tagName === 'article',
    (element) => element.tagName === 'main' || attributeOf(element, 'role') === 'main',
    ({ tagName }) => tagName === 'body',
  ];
  for (const test of tests) {
    const longest = findElements(page, test)
      .map((element) => ({ element, length: pageText(element).length }))
      .sort((a, b) => b.length - a.length)[0];
    if (longest && longest.length > 0) return longest.element;
  }
  return undefined;
}

/** Returns true for a part of a page that surrounds the article. */
export function isAround(element: HtmlElement): boolean {
  return (
    surroundings.names.has(element.tagName) ||
    surroundings.roles.has(attributeOf(element, 'role')) ||
    hasClass(element, surroundings.classes)
  );
}

/** Returns the texts of a page that are outside of its article. */
export function listAround(page: Page, article: HtmlElement): string[] {
  const body = findElements(page, ({ tagName }) => tagName === 'body')[0];
  return body && body !== article ? textsAround(body, article) : [];
}

function textsAround(parent: Page, article: HtmlElement): string[] {
  return parent.childNodes.flatMap((child) => {
    if (child === article) return [];
    const isHolder = 'tagName' in child && findElements(child, (one) => one === article).length > 0;
    if (isHolder) return textsAround(child, article);
    const text = pageText(child);
    return text === '' ? [] : [text];
  });
}

/** Returns what a page says of its article in its head (Open Graph, HTML 4.2.5.1). */
export function readHead(page: Page): Front {
  const metas = findElements(page, ({ tagName }) => tagName === 'meta');
  const contentOf = (...names: string[]) =>
    metas
      .filter((meta) => names.includes(attributeOf(meta, 'name') || attributeOf(meta, 'property')))
      .map((meta) => attributeOf(meta, 'content').trim())
      .find((content) => content !== '');
  const author = contentOf('author', 'article:author');
  const source = contentOf('og:site_name');
  const date = /^\d{4}-\d\d-\d\d/.exec(contentOf('article:published_time', 'date') ?? '')?.[0];
  return {
    ...(author && !author.startsWith('http') && { author }),
    ...(source && { source }),
    ...(date && { date }),
  };
}
