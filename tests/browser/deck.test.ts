import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frozenDeck } from '../frozen-deck.ts';
import { openBrowser } from './browser.ts';
import { findIntruders } from './layout.ts';
import { countSlides, layOutDeck, openDeck, presentId, showSlide } from './visit.ts';

let browser: Browser;
let address: string;

beforeAll(async () => {
  address = await layOutDeck(frozenDeck);
  browser = await openBrowser();
});

afterAll(() => browser?.close());

describe('the deck, opened from a disk', () => {
  it('asks the network for nothing and has no errors', async () => {
    const { page, requests, errors } = await openDeck(browser, address);
    for (let index = 0; index < (await countSlides(page)); index += 1) await showSlide(page, index);
    const others = requests.filter((url) => url !== address && !url.startsWith('data:'));
    expect(others).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('holds its figures before any script runs', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address);
    const figures = page.locator('figure');
    expect(await figures.count()).toBeGreaterThan(6);
    expect(await figures.locator('svg[role="img"] text').count()).toBeGreaterThan(30);
  });

  it.each([
    { width: 1280, height: 720 },
    { width: 1920, height: 1080 },
  ])('clips nothing and lays nothing over another at $width×$height', async (size) => {
    const { page } = await openDeck(browser, address, size);
    const intruders: Record<number, string[]> = {};
    for (let index = 0; index < (await countSlides(page)); index += 1) {
      await showSlide(page, index);
      const found = await page.evaluate(findIntruders);
      if (found.length > 0) intruders[index + 1] = found;
    }
    expect(intruders).toEqual({});
  });

  it('goes on to the left, step by step, and back to the right', async () => {
    const { page } = await openDeck(browser, address);
    await page.keyboard.press('ArrowLeft');
    expect(await presentId(page)).toBe('roadmap');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await presentId(page)).toBe('course');
    expect(await page.locator('section.present .fragment.visible').count()).toBe(1);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await presentId(page)).toBe('roadmap');
  });

  it('opens at the slide that a link names', async () => {
    const { page } = await openDeck(browser, address);
    await page.goto(`${address}#/question`);
    await page.reload();
    await page.waitForSelector('.reveal.ready');
    expect(await presentId(page)).toBe('question');
  });

  it('prints a page a slide, every step shown, no page blank', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(`${address}?print-pdf`);
    await page.waitForSelector('.pdf-page');
    const slides = await page.locator('section[data-kind]').count();
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBe(slides);
    expect(await page.locator('.fragment:not(.visible)').count()).toBe(0);
    expect(errors).toEqual([]);
  });
});
