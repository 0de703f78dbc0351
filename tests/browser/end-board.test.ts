import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { frozenDeck } from '../frozen-deck.ts';
import { openBrowser } from './browser.ts';
import {
  countSlides,
  layOutDeck,
  openDeck,
  openSpeakerView,
  presentId,
  type Visit,
} from './visit.ts';

let browser: Browser;
let address: string;
let visit: Visit;
let page: Page;

beforeAll(async () => {
  address = await layOutDeck(frozenDeck);
  browser = await openBrowser();
});

afterAll(() => browser?.close());

beforeEach(async () => {
  await visit?.page.context().close();
  visit = await openDeck(browser, `${address}#/cooperation`);
  page = visit.page;
});

const isOpen = () => page.locator('.board').isVisible();

/** Goes on until no step of the last slide is left. */
async function goToTheEnd(): Promise<void> {
  const steps = await page.locator('section.present .fragment').count();
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowLeft');
}

describe('the board for the end', () => {
  it('opens with the step after the last one, and stays while one goes on', async () => {
    await goToTheEnd();
    expect(await isOpen()).toBe(false);
    await page.keyboard.press('PageDown');
    expect(await isOpen()).toBe(true);
    await page.keyboard.press('PageDown');
    expect(await isOpen()).toBe(true);
    expect(await presentId(page)).toBe('cooperation');
  });

  it.each(['e', 'Escape', 'ArrowRight', 'PageUp'])(
    'opens with E, and %s closes it',
    async (key) => {
      await page.keyboard.press('e');
      expect(await isOpen()).toBe(true);
      await page.keyboard.press(key);
      expect(await isOpen()).toBe(false);
      expect(await presentId(page)).toBe('cooperation');
    },
  );

  it('shows the slide of paths whole, as large as a slide, and adds none', async () => {
    const slides = await countSlides(page);
    await page.keyboard.press('e');
    const whole = await page.evaluate(() => {
      const steps = [...document.querySelectorAll('.board .way')];
      const hidden = steps.filter((step) => getComputedStyle(step).visibility === 'hidden');
      const { width, height, x, y } =
        document.querySelector('.board section')?.getBoundingClientRect() ?? {};
      return { steps: steps.length, hidden: hidden.length, place: { width, height, x, y } };
    });
    const place = { width: 1280, height: 720, x: 0, y: 0 };
    expect(whole).toEqual({ steps: 3, hidden: 0, place });
    expect(await countSlides(page)).toBe(slides);
    expect(await page.locator('.board .words, .board .notes, .board [id]').count()).toBe(0);
  });

  it('grows with the window', async () => {
    await page.setViewportSize({ width: 1920, height: 1200 });
    await page.keyboard.press('e');
    const place = await page.locator('.board section').boundingBox();
    expect(place).toEqual({ x: 0, y: 60, width: 1920, height: 1080 });
  });

  it('lies under the essay, and closes when another slide is chosen', async () => {
    await page.keyboard.press('e');
    await page.keyboard.press('t');
    expect(await page.locator('.essay').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await isOpen()).toBe(true);
    await page.keyboard.press('Home');
    expect(await isOpen()).toBe(false);
    expect(await presentId(page)).toBe('title');
  });

  it('is dark when the screen is dark', async () => {
    await page.keyboard.press('e');
    await page.keyboard.press('b');
    expect(await isOpen()).toBe(false);
    await page.keyboard.press('b');
    expect(await isOpen()).toBe(true);
  });

  it('is opened from the speaker view, which announces it', async () => {
    const view = await openSpeakerView(visit);
    await goToTheEnd();
    await view.waitForFunction(() =>
      document.querySelector('.ahead')?.textContent?.includes('المسارات كلها معاً'),
    );
    await view.keyboard.press('e');
    await page.waitForSelector('.board:not([hidden])');
    await view.keyboard.press('PageUp');
    await page.waitForSelector('.board', { state: 'hidden' });
  });

  it('is announced to screen readers by its name, without the slide under it', async () => {
    await page.evaluate(axe.source);
    await page.keyboard.press('e');
    const found = await page.evaluate(async () => {
      const { axe: checker } = window as unknown as { axe: typeof axe };
      const { violations } = await checker.run(document, { iframes: false });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`);
    });
    expect(found).toEqual([]);
    const heard = await page.evaluate(() => ({
      focused: document.activeElement?.getAttribute('aria-label'),
      isDeckInert: document.querySelector('.reveal')?.hasAttribute('inert'),
    }));
    expect(heard.focused).toContain('ثلاثة سيناريوهات');
    expect(heard.isDeckInert).toBe(true);
  });
});
