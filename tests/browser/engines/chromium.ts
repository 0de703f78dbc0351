import type { Frame, Page } from 'playwright-core';
import { openBrowser } from '../browser.ts';
import type { Remote } from './remote.ts';

/** Returns a window of Chromium that nobody sees. */
export async function openChromium(): Promise<Remote> {
  const browser = await openBrowser();
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  });
  let page: Page = await context.newPage();
  let frame: Frame = page.mainFrame();
  return {
    async open(address) {
      await page.goto(address);
      frame = page.mainFrame();
    },
    run: (look, given) => frame.evaluate(`(${look})(${JSON.stringify(given)})`),
    async press(...keys) {
      for (const key of keys) {
        if (/^[A-Za-z]{2,}$|^[!-~]$/.test(key)) await page.keyboard.press(key);
        else await page.keyboard.insertText(key);
      }
    },
    narrow: (width) => page.setViewportSize({ width, height: 860 }),
    async enter() {
      frame = page.frames()[1] ?? frame;
    },
    async follow() {
      page = context.pages()[1] ?? (await context.waitForEvent('page'));
      frame = page.mainFrame();
    },
    close: () => browser.close(),
  };
}
