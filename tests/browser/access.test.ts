import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frozenDeck } from '../frozen-deck.ts';
import { openBrowser } from './browser.ts';
import {
  countSlides,
  layOutDeck,
  openDeck,
  openSpeakerView,
  showSlide,
  type Visit,
} from './visit.ts';

let browser: Browser;
let address: string;
let visit: Visit;
let page: Page;

beforeAll(async () => {
  address = await layOutDeck(frozenDeck);
  browser = await openBrowser();
  visit = await openDeck(browser, address);
  page = visit.page;
  await page.evaluate(axe.source);
});

afterAll(() => browser?.close());

/** What axe finds wrong in a page, rule by rule, with where. */
const audit = (where: Page) =>
  where.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const { violations } = await checker.run(document, { iframes: false });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ target, any }) => `${target.join(' ')} ${any[0]?.message}`).join(' | ')}`,
    );
  });

describe('axe finds nothing wrong', () => {
  it('on any slide, every step shown', async () => {
    const found: Record<number, string[]> = {};
    for (let index = 0; index < (await countSlides(page)); index += 1) {
      await showSlide(page, index);
      const violations = await audit(page);
      if (violations.length > 0) found[index + 1] = violations;
    }
    expect(found).toEqual({});
  });

  it('in the overview', async () => {
    await page.keyboard.press('o');
    await page.waitForSelector('.overview[open]');
    expect(await audit(page)).toEqual([]);
    await page.keyboard.press('o');
  });

  it('with help open', async () => {
    await page.keyboard.press('?');
    expect(await audit(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('with the finder open, empty and full', async () => {
    await page.keyboard.press('/');
    expect(await audit(page)).toEqual([]);
    await page.keyboard.type('الترام');
    expect(await audit(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('in the essay panel, and in what it finds', async () => {
    await page.keyboard.press('t');
    expect(await audit(page)).toEqual([]);
    await page.keyboard.press('/');
    await page.keyboard.type('الترام');
    expect(await audit(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('while the pointer moves and the screen is dark', async () => {
    await page.mouse.move(500, 300);
    await page.waitForTimeout(400);
    expect(await audit(page)).toEqual([]);
    await page.keyboard.press('b');
    await page.waitForTimeout(1200);
    expect(await audit(page)).toEqual([]);
    await page.keyboard.press('b');
  });

  it('in the speaker view', async () => {
    const view = await openSpeakerView(visit);
    await view.evaluate(axe.source);
    expect(await audit(view)).toEqual([]);
  });
});

describe('the keyboard', () => {
  it('reaches every control, and shows where it is', async () => {
    const { page: fresh } = await openDeck(browser, `${address}#/3`);
    const names: string[] = [];
    for (let presses = 0; presses < 8; presses += 1) {
      await fresh.keyboard.press('Tab');
      const focused = await fresh.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return '';
        const { outlineStyle } = getComputedStyle(element);
        return `${element.getAttribute('aria-label') ?? element.textContent?.trim()} ${outlineStyle}`;
      });
      names.push(focused);
    }
    expect(names).toContain('الشريحة التالية solid');
    expect(names).toContain('الشريحة السابقة solid');
  });
});
