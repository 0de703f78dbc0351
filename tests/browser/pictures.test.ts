import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readFolder } from '../../src/folder.ts';
import { draftFolder } from '../draft/folder.ts';
import { root } from '../folder.ts';
import { need } from '../need.ts';
import { makePicturedFolder } from '../pictured/deck.ts';
import { openBrowser } from './browser.ts';
import { acceptPicture, clearDiffering, comparePicture } from './gallery.ts';
import { layOutDeck, layOutFolder, openDeck, openSpeakerView, showSlide } from './visit.ts';

/** Pictures are half as large as a slide: a fifth of the bytes, and what a person sees is seen. */
const size = { width: 1280, height: 720 };
const scale = 0.5;

/** A telephone that is held upright. */
const phone = { width: 390, height: 844 };

let browser: Browser;
let address: string;

beforeAll(async () => {
  clearDiffering();
  address = await layOutDeck();
  // Letters smoothed by the colours of a screen's dots differ from screen to screen.
  browser = await openBrowser('--disable-lcd-text', '--font-render-hinting=none');
});

afterAll(() => browser?.close());

/** Compares a page with the picture of that name, or keeps it as the picture where that is asked for. */
async function judge(page: Page, name: string): Promise<string[]> {
  const seen = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  if (!inject('accepts')) return [comparePicture(name, seen) ?? []].flat();
  acceptPicture(name, seen);
  return [];
}

/** The kinds of the slides of a page, each once. */
const listKinds = (page: Page) =>
  page
    .locator('.slides > section')
    .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('data-kind') ?? ''))]);

/** Where the deck stands, as the name of a picture: 03-course.2 is the third slide, two of its parts shown. */
function nameState(page: Page): Promise<string> {
  return page.evaluate(() => {
    const sections = [...document.querySelectorAll('.slides > section')];
    const index = sections.findIndex((section) => section.classList.contains('present'));
    const shown = sections[index]?.querySelectorAll('.fragment.visible').length;
    return `${String(index + 1).padStart(2, '0')}-${sections[index]?.id}.${shown}`;
  });
}

describe('every slide after every step', () => {
  // Elsewhere the system draws the letters, by rules of its own: there, geometry is tested alone.
  need(process.platform === 'linux', 'the accepted pictures are of Linux');

  it('looks as it was accepted', async () => {
    const { page } = await openDeck(browser, address, size, { deviceScaleFactor: scale });
    const changed: string[] = [];
    for (let last = '', name = await nameState(page); name !== last; name = await nameState(page)) {
      changed.push(...(await judge(page, name)));
      last = name;
      await page.keyboard.press('ArrowLeft');
    }
    // The step after the last one has opened the board for the end.
    changed.push(...(await judge(page, 'end-board')));
    expect(changed).toEqual([]);
  });

  it('of a kind that no shipped slide has looks as it was accepted', async () => {
    const essay = readFileSync(join(root, 'tests/draft/essays/river.txt'), 'utf8');
    const { page } = await openDeck(browser, await layOutFolder(draftFolder(essay).folder), size, {
      deviceScaleFactor: scale,
    });
    await showSlide(page, 3);
    expect(await judge(page, 'kind-roadmap')).toEqual([]);
    const pictured = await openDeck(browser, await layOutFolder(await makePicturedFolder()), size, {
      deviceScaleFactor: scale,
    });
    for (const [index, name] of [
      'pictured',
      'kind-picture',
      'pictured-wide',
      'picture-alone',
    ].entries()) {
      await showSlide(pictured.page, index + 1);
      expect(await judge(pictured.page, name)).toEqual([]);
    }
    const { messages, ...water } = await readFolder(join(root, 'tests/decks/water'));
    expect(messages).toEqual([]);
    const visit = await openDeck(browser, await layOutFolder(water), size, {
      deviceScaleFactor: scale,
    });
    await showSlide(visit.page, 1);
    expect(await judge(visit.page, 'kind-number')).toEqual([]);
    await showSlide(visit.page, 4);
    expect(await judge(visit.page, 'layout-table')).toEqual([]);
    const spring = await layOutFolder(await readFolder(join(root, 'tests/decks/spring')));
    const { page: end } = await openDeck(browser, spring, size, { deviceScaleFactor: scale });
    for (const [index, kind] of [
      [4, 'closing'],
      [6, 'references'],
    ] as const) {
      await showSlide(end, index);
      expect(await judge(end, `kind-${kind}`)).toEqual([]);
    }
  });

  it.each([
    ['with a script', true],
    ['without a script', false],
  ])('reads on a phone %s as it was accepted', async (_, javaScriptEnabled) => {
    const settings = { viewport: phone, javaScriptEnabled, deviceScaleFactor: 0.75 };
    const context = await browser.newContext({ ...settings, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(address);
    if (javaScriptEnabled) await page.waitForSelector('.article-bar', { state: 'visible' });
    // One slide shows what a page without a script has otherwise: no buttons.
    const kinds = javaScriptEnabled ? await listKinds(page) : ['shift'];
    const changed: string[] = [];
    for (const kind of kinds) {
      await page.evaluate((one) => {
        const slide = document.querySelector(`.slides > [data-kind="${one}"]`);
        slide?.scrollIntoView({ behavior: 'instant' });
      }, kind);
      const name = javaScriptEnabled ? `article-${kind}` : 'article-no-script';
      changed.push(...(await judge(page, name)));
    }
    await context.close();
    expect(changed).toEqual([]);
  });

  it('is seen by the presenter as it was accepted', async () => {
    const visit = await openDeck(browser, address, size, { deviceScaleFactor: scale });
    await visit.page.context().clock.setFixedTime(new Date(2026, 0, 1, 12));
    const view = await openSpeakerView(visit);
    const changed = await judge(view, 'speaker');
    await visit.page.keyboard.press('t');
    changed.push(...(await judge(visit.page, 'essay')));
    expect(changed).toEqual([]);
  });
});
