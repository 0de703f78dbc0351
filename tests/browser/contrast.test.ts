import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawAll, figureOf, readCustomProperties } from '../draw/figure-drawing.ts';
import { readExamples, undrawn } from '../draw/kind-table.ts';
import { openBrowser } from './browser.ts';
import { openDrawingPage } from './drawing-page.ts';
import { readContrasts } from './figure-contrast.ts';

const examples = readExamples();
const names = Object.keys(examples).filter((name) => !undrawn.includes(name));
let browser: Browser;
let seen: Record<string, ReturnType<typeof readContrasts>>;

beforeAll(async () => {
  const drawn = await drawAll(
    Object.fromEntries(names.map((name) => [name, examples[name] ?? ''])),
  );
  browser = await openBrowser();
  const page = await openDrawingPage(browser);
  await page.setViewportSize({ width: 1280, height: 1200 });
  seen = {};
  for (const name of names) {
    await page.evaluate((svg) => {
      document.body.innerHTML = svg;
    }, figureOf(drawn[name]).svg);
    seen[name] = await page.evaluate(readContrasts, readCustomProperties().get('paper') ?? '');
  }
}, 240_000);
afterAll(() => browser?.close());

/** The least contrast of words and of lines (WCAG 2.2, 1.4.3 and 1.4.11). */
const least = { words: 4.5, lines: 3 };
/** A fill of at most this contrast is a quiet ground: it carries words and is no slice. */
const quiet = 1.25;

describe('each kind of Mermaid, as a browser paints it', () => {
  it.each(names)('has words that can be read: %s', (name) => {
    const { words = [] } = seen[name] ?? {};
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter(({ contrast }) => !(contrast >= least.words))).toEqual([]);
  });

  it.each(names)('has lines that can be seen: %s', (name) => {
    const { lines = [] } = seen[name] ?? {};
    expect(lines.filter(({ contrast }) => !(contrast >= least.lines))).toEqual([]);
  });

  it.each(names)('has slices that can be told from what is beside them: %s', (name) => {
    const { slices = [] } = seen[name] ?? {};
    const faint = slices.filter(({ contrast }) => contrast > quiet && contrast < least.lines);
    expect(faint).toEqual([]);
  });

  it('is measured with lines and slices', () => {
    const counts = (['lines', 'slices'] as const).map((key) =>
      names.reduce((sum, name) => sum + (seen[name]?.[key].length ?? 0), 0),
    );
    expect(Math.min(...counts)).toBeGreaterThan(60);
  });
});
