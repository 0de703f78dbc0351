import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { frozenDeck } from '../frozen-deck.ts';
import { openBrowser } from './browser.ts';
import { layOutDeck, openDeck, openSpeakerView, presentId, type Visit } from './visit.ts';

let browser: Browser;
let address: string;
let visit: Visit;
let deck: Page;
let view: Page;

beforeAll(async () => {
  address = await layOutDeck(frozenDeck);
  browser = await openBrowser();
});

afterAll(() => browser?.close());

beforeEach(async () => {
  visit = await openDeck(browser, `${address}#/course`);
  deck = visit.page;
  view = await openSpeakerView(visit);
});

afterEach(() => view.context().close());

const openLayers = 'dialog[open], .essay:not([hidden]), .board:not([hidden]), .paused';
const isClear = async (page: Page) => (await page.locator(openLayers).count()) === 0;
const textOf = (selector: string) => view.locator(selector).innerText();

describe('a key of the speaker view', () => {
  it.each([
    ['/', '.finder[open]'],
    ['g', '.finder[open]'],
    ['t', '.essay:not([hidden])'],
    ['?', '.help[open]'],
    ['o', '.overview[open]'],
  ])('%s opens what one looks up there, and nothing before the audience', async (key, box) => {
    await view.keyboard.press(key);
    await view.waitForSelector(box);
    await deck.waitForTimeout(200);
    expect(await isClear(deck)).toBe(true);
    await view.keyboard.press('Escape');
    expect(await isClear(view)).toBe(true);
    expect(visit.errors).toEqual([]);
  });

  it('that one types into the search stays in it: «baku» darkens nothing', async () => {
    await view.keyboard.press('/');
    await view.keyboard.type('baku 13', { delay: 5 });
    await deck.waitForTimeout(200);
    expect(await isClear(deck)).toBe(true);
    expect(await view.locator('.finder input').inputValue()).toBe('baku 13');
    expect(await presentId(deck)).toBe('course');
  });

  it('takes the audience to the slide that was found by number or chosen in the overview', async () => {
    await view.keyboard.press('/');
    await view.keyboard.type('13');
    await view.keyboard.press('Enter');
    await deck.waitForSelector('#paths.present');
    expect(await deck.locator('section.present .fragment.visible').count()).toBe(0);
    await view.waitForSelector('text=13 من 18');
    await view.keyboard.press('o');
    await view.keyboard.press('ArrowRight');
    await view.keyboard.press('Enter');
    await deck.waitForSelector('#riders.present');
  });

  it('R starts the time again at the second press alone', async () => {
    const started = () =>
      deck.evaluate(() => JSON.parse(Object.values(sessionStorage)[0] ?? '{}').started);
    const before = await started();
    await view.keyboard.press('r');
    await deck.waitForTimeout(200);
    expect(await started()).toBe(before);
    expect(await textOf('.notice')).toBe('اضغط R مرة ثانية ليبدأ الوقت من جديد.');
    await view.keyboard.press('r');
    await expect.poll(started).not.toBe(before);
    expect(await view.locator('.notice').count()).toBe(0);
  });

  it('F says that the deck’s own window must ask for the whole screen', async () => {
    await view.keyboard.press('f');
    expect(await textOf('.notice')).toContain('انقر فيها ثم اضغط F');
    expect(await deck.evaluate(() => document.fullscreenElement === null)).toBe(true);
  });

  it('F ends the whole screen at the second press alone', async () => {
    const isFull = () => deck.evaluate(() => document.fullscreenElement !== null);
    await deck.keyboard.press('f');
    await expect.poll(isFull).toBe(true);
    await view.waitForTimeout(1200);
    await view.keyboard.press('f');
    await deck.waitForTimeout(200);
    expect(await isFull()).toBe(true);
    expect(await textOf('.notice')).toContain('اضغط F مرة ثانية');
    await view.keyboard.press('f');
    await expect.poll(isFull).toBe(false);
  });

  it('Q stops the time and lets it go on; so does the light after a dark screen', async () => {
    await view.keyboard.press('q');
    await view.waitForSelector('text=الوقت موقوف');
    await view.keyboard.press('q');
    await expect.poll(() => textOf('.pace')).not.toContain('موقوف');
    await view.keyboard.press('b');
    await view.waitForSelector('text=الشاشة مظلمة: B يضيئها، وQ يوقف الوقت');
    await view.keyboard.press('q');
    await view.waitForSelector('text=الوقت موقوف');
    expect(await deck.locator('.reveal.paused').count()).toBe(1);
    await view.keyboard.press('b');
    await expect.poll(() => textOf('.pace')).not.toContain('موقوف');
  });

  it('Esc closes what lies before the audience, which the view names', async () => {
    await deck.keyboard.press('t');
    await view.waitForSelector('text=على الشاشة الآن: النص');
    await view.keyboard.press('Escape');
    await expect.poll(() => isClear(deck)).toBe(true);
    await expect.poll(() => textOf('.alert')).toBe('');
    await view.keyboard.press('Escape');
    await deck.waitForTimeout(200);
    expect(await isClear(deck)).toBe(true);
  });
});

describe('a deck whose window was closed', () => {
  it('is opened again from the view at its step, with its clock, and takes the view back', async () => {
    await deck.keyboard.press('ArrowLeft');
    await view.waitForTimeout(2500);
    await deck.close();
    await view.waitForSelector('text=أُغلقت نافذة العرض');
    const opening = view.waitForEvent('popup');
    await view.click('text=افتحها من جديد');
    const again = await opening;
    await again.waitForSelector('#course.present');
    expect(await again.locator('section.present .fragment.visible').count()).toBe(1);
    await expect.poll(() => textOf('.alert')).toBe('');
    await view.keyboard.press('ArrowLeft');
    await again.waitForFunction(
      () => document.querySelectorAll('section.present .fragment.visible').length === 2,
    );
    await again.keyboard.press('End');
    await view.waitForSelector('text=18 من 18');
    const started = await again.evaluate(
      () => JSON.parse(Object.values(sessionStorage)[0] ?? '{}').started,
    );
    expect(Date.now() - started).toBeGreaterThan(2500);
    const windows = view.context().pages().length;
    await again.keyboard.press('s');
    await again.waitForTimeout(300);
    expect(view.context().pages()).toHaveLength(windows);
  });

  it('goes on with the view after both windows were loaded again', async () => {
    await deck.close();
    const opening = view.waitForEvent('popup');
    await view.waitForSelector('text=أُغلقت نافذة العرض');
    await view.click('text=افتحها من جديد');
    const again = await opening;
    await again.waitForSelector('.reveal.ready');
    await again.reload();
    await view.reload();
    await view.waitForSelector('text=3 من 18');
    await view.keyboard.press('End');
    await again.waitForSelector('#cooperation.present');
  });
});
