import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { frozenDeck } from '../frozen-deck.ts';
import { openBrowser } from './browser.ts';
import { layOutDeck, openDeck } from './visit.ts';

let browser: Browser;
let address: string;

beforeAll(async () => {
  address = await layOutDeck(frozenDeck);
  browser = await openBrowser();
});

afterAll(() => browser?.close());

it.each([
  [640, 480],
  [800, 600],
  [1024, 768],
  [1024, 640],
  [1280, 800],
  [1440, 900],
  [1920, 1200],
  [1280, 680],
  [1400, 1050],
  [768, 1024],
  [2560, 1080],
])('no arrow lies on the slide in a window of %d×%d', async (width, height) => {
  const { page } = await openDeck(browser, `${address}#/course`, { width, height });
  await page.mouse.move(50, 50);
  const onSlide = await page.evaluate(() => {
    const slide = document.querySelector('section.present')?.getBoundingClientRect();
    return ['.navigate-left', '.navigate-right'].filter((selector) => {
      const arrow = document.querySelector(selector)?.getBoundingClientRect();
      if (!arrow || !slide) return true;
      const isBeside = arrow.right <= slide.left + 1 || arrow.left >= slide.right - 1;
      return !isBeside && arrow.top < slide.bottom - 1 && arrow.bottom > slide.top + 1;
    });
  });
  expect(onSlide).toEqual([]);
  await page.context().close();
});

it('the arrow that goes on is not dimmed while steps remain', async () => {
  const { page } = await openDeck(browser, `${address}#/course`);
  await page.mouse.move(50, 50);
  const opacity = await page.evaluate(() => {
    const arrow = document.querySelector('.navigate-left.fragmented');
    return arrow ? Number(getComputedStyle(arrow).opacity) : 0;
  });
  expect(opacity).toBeGreaterThanOrEqual(0.9);
  await page.context().close();
});
