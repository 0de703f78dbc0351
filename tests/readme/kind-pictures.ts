import type { Browser } from 'playwright-core';
import { openDeck, showSlide } from '../browser/visit.ts';

/** The deck that shows every kind of slide in docs/format.md. */
export const pictured = 'examples/nile';

/** A slide of 1280×720 as a picture of 480×270. */
const small = { deviceScaleFactor: 0.375 };

/** Returns a picture of the first slide of each kind in a deck, with all its steps, by the kind. */
export async function takeKinds(browser: Browser, address: string): Promise<Map<string, Buffer>> {
  const { page } = await openDeck(browser, address, undefined, small);
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.slides > section')].map(
      ({ dataset }) => dataset.kind ?? '',
    ),
  );
  const pictures = new Map<string, Buffer>();
  for (const kind of new Set(shown)) {
    await showSlide(page, shown.indexOf(kind));
    pictures.set(kind, await page.screenshot({ animations: 'disabled' }));
  }
  await page.context().close();
  return pictures;
}
