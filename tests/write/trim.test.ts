import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { trimReveal } from '../../src/write/trim.ts';

const sheet = readFileSync(createRequire(import.meta.url).resolve('reveal.js/reveal.css'), 'utf8');
const trimmed = trimReveal(sheet);

it.each([
  '.reveal .slides>section.past',
  '.fragment.visible',
  '.pause-overlay',
  '.pdf-page',
  '[data-background-transition=none]',
  '.reveal.zoom',
  '.reveal.fade',
])('what a deck needs of reveal.js’s sheet stays: %s', (selector) => {
  expect(trimmed).toContain(selector);
});

it.each([
  '@media print',
  'convex',
  'cube',
  '.r-overlay',
  '.stack',
  '.highlight-red',
  'text-align:left!important',
])('what no deck has goes: %s', (words) => {
  expect(sheet).toContain(words);
  expect(trimmed).not.toContain(words);
});

it('the remaining part is less than half', () => {
  expect(trimmed.length).toBeLessThan(sheet.length / 2);
});
