import { join } from 'node:path';
import axe from 'axe-core';
import jsQR from 'jsqr';
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readFolder } from '../../src/folder.ts';
import { root } from '../shipped-talk.ts';
import { openBrowser } from './browser.ts';
import { layOutFolder, openDeck, openSpeakerView, presentId, settle, type Visit } from './visit.ts';

let browser: Browser;
let address: string;
let visit: Visit;
let page: Page;

beforeAll(async () => {
  address = await layOutFolder(await readFolder(join(root, 'tests/decks/spring')));
  browser = await openBrowser();
});

afterAll(() => browser?.close());

beforeEach(async () => {
  await visit?.page.context().close();
  visit = await openDeck(browser, address);
  page = visit.page;
});

/** Returns the ids of the slides at which one arrives by a key that is pressed so many times. */
async function press(key: string, times: number): Promise<(string | undefined)[]> {
  const ids = [];
  for (let count = 0; count < times; count += 1) {
    await page.keyboard.press(key);
    ids.push(await presentId(page));
  }
  return ids;
}

/** Goes to a slide by its number, in the search. */
async function find(number: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(number);
  await page.keyboard.press('Enter');
}

const said = (of: Page) => of.locator('.unseen[role=status]').textContent();

describe('a talk', () => {
  it.each([1, 0.5])(
    'ends with a code that a reader of codes finds on the slide, at %s of its size',
    async (deviceScaleFactor) => {
      const { page } = await openDeck(browser, `${address}#/thanks`, undefined, {
        deviceScaleFactor,
      });
      const { data, width, height } = PNG.sync.read(await page.screenshot());
      const code = jsQR(new Uint8ClampedArray(data), width, height);
      expect(code?.data).toBe('https://example.org/talks/water/');
      expect(await page.locator('.contacts').textContent()).toContain('example.org/talks/water');
      await page.context().close();
    },
  );

  it('keeps backup slides out of its count, its plan and the way forward', async () => {
    const forward = await press('ArrowLeft', 10);
    expect(forward.slice(-4)).toEqual(['thanks', 'thanks', 'thanks', 'thanks']);
    expect(await said(page)).toMatch(/^5 من 5\. شكراً لكم\./);
    expect(await page.locator('.navigate-left').isDisabled()).toBe(true);
    const progress = await page.locator('.progress span').getAttribute('style');
    expect(progress).toContain('scaleX(1)');
    const view = await openSpeakerView(visit);
    expect(await view.locator('.plan i').count()).toBe(5);
    expect(await view.locator('.plan i[data-now]').count()).toBe(1);
  });

  it('keeps them from a finger, too', async () => {
    const swipe = (target: Page) =>
      target.evaluate(() => {
        const slide = document.querySelector('section.present');
        const point = (type: string, clientX: number) =>
          slide?.dispatchEvent(
            new PointerEvent(type, { bubbles: true, pointerType: 'touch', clientX, clientY: 400 }),
          );
        point('pointerdown', 300);
        point('pointermove', 700);
        point('pointerup', 700);
      });
    const { page } = await openDeck(browser, `${address}#/price/0`);
    await swipe(page);
    expect(await presentId(page)).toBe('thanks');
    await swipe(page);
    expect(await presentId(page)).toBe('thanks');
    await page.context().close();
  });

  it('has backup slides for questions, which say that they are', async () => {
    await find('6');
    expect(await presentId(page)).toBe('tankers');
    expect(await said(page)).toMatch(/^الملحق\s6\./);
    expect(await page.locator('section.present .number').textContent()).toBe('الملحق · 6');
    const view = await openSpeakerView(visit);
    await settle(view);
    expect(await view.getByText('من الملحق: خارج الخطة').count()).toBe(1);
    expect(await view.locator('.stage > .caption > span').textContent()).toMatch(/^الملحق\s6$/);
    expect(await press('ArrowLeft', 2)).toEqual(['sources', 'sources']);
    expect(await press('End', 1)).toEqual(['thanks']);
  });

  it('has them together, and under their own name, among all slides', async () => {
    await page.keyboard.press('o');
    expect(await page.locator('.overview > ol > .part').allTextContents()).toEqual([
      'عين تحت الشارع',
      'ماء يُشترى',
      'الختام',
      'الملحق',
    ]);
    expect(await page.locator('.overview button[aria-current]').count()).toBe(1);
  });

  it.each(['thanks', 'tankers', 'sources'])('has no fault for axe at its end: %s', async (id) => {
    await page.goto(`${address}#/${id}`);
    await page.reload();
    await page.waitForSelector(`#${id}.present`);
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => {
      const { axe: checker } = window as unknown as { axe: typeof axe };
      const { violations } = await checker.run(document, { iframes: false });
      return violations.map((one) => `${one.id}: ${one.nodes.map(({ target }) => target)}`);
    });
    expect(found).toEqual([]);
  });

  it('has its sources found by their words', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('المعدّل');
    expect(await page.locator('.picker .where').allTextContents()).toEqual(['7 · في المراجع']);
  });

  it('is read to its end as an article, where the references are said once', async () => {
    const { page } = await openDeck(browser, `${address}?read`);
    expect(await page.locator('.part-heading').allTextContents()).toContain('الملحق');
    expect(await page.locator('.unspoken').isVisible()).toBe(false);
    const last = page.locator('section').last();
    await last.scrollIntoViewIfNeeded();
    await expect.poll(() => last.isVisible()).toBe(true);
    expect(await last.getAttribute('hidden')).toBe(null);
    expect(await page.locator('.contacts a').first().getAttribute('href')).toBe(
      'mailto:layla@example.org',
    );
    await page.context().close();
  });
});
