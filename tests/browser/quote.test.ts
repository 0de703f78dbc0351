import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { layOutDeck, openDeck, showSlide } from './visit.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  ({ page } = await openDeck(browser, await layOutDeck('examples/nile')));
});

afterAll(() => browser?.close());

/** The part of a slide over its foot. */
const clip = { x: 0, y: 0, width: 1280, height: 620 };

/** Returns how wide and how high the ink is in each half of the slide, its headline without words. */
async function measureMarks(id: string): Promise<number[][]> {
  const ids = await page.evaluate(() =>
    [...document.querySelectorAll('.slides > section')].map((section) => section.id),
  );
  await showSlide(page, ids.indexOf(id));
  await page.evaluate(() => {
    // The page's policy refuses added styles, but not what a script sets on a part.
    const parts = document.querySelectorAll<HTMLElement>('.present .head q');
    for (const { style } of parts) style.color = 'transparent';
  });
  const { data, width, height } = PNG.sync.read(
    await page.screenshot({ animations: 'disabled', clip }),
  );
  const ground = data[4 * (20 * width + 20)] ?? 0;
  const boxes = [0, width / 2].map((from) => {
    const [xs, ys]: [number[], number[]] = [[], []];
    for (let y = 0; y < height; y += 1)
      for (let x = from; x < from + width / 2; x += 1)
        if (Math.abs((data[4 * (y * width + x)] ?? 0) - ground) > 60) {
          xs.push(x);
          ys.push(y);
        }
    return [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
  });
  return boxes;
}

it('the mark that opens a great quotation has the form of the one that closes it', async () => {
  const [closing, opening] = await measureMarks('gift');
  expect(closing?.[0]).toBeGreaterThan(20);
  for (const side of [0, 1])
    expect(Math.abs((opening?.[side] ?? 0) - (closing?.[side] ?? 0))).toBeLessThanOrEqual(1);
});
