import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './browser.ts';
import { checkDirection } from './typography/direction.ts';
import { checkFonts } from './typography/fonts.ts';
import { checkLetters } from './typography/letters.ts';
import { checkLines } from './typography/lines.ts';
import { checkPunctuation } from './typography/punctuation.ts';
import { type Reading, readDeck } from './typography/reading.ts';
import { checkSizes, parts } from './typography/sizes.ts';

// One walk through every slide in every step, every layer, the speaker view and what is printed:
// all that is checked here was read on it. docs/typography.md says which point is kept where.
let browser: Browser;
let reading: Reading;

beforeAll(async () => {
  browser = await openBrowser();
  reading = await readDeck(browser, parts);
});

afterAll(() => browser?.close());

for (const check of [
  checkFonts,
  checkSizes,
  checkLetters,
  checkLines,
  checkPunctuation,
  checkDirection,
])
  check(() => reading);
