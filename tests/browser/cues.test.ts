import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readFolder } from '../../src/folder.ts';
import { root } from '../folder.ts';
import { frozenDeck } from '../frozen-deck.ts';
import { openBrowser } from './browser.ts';
import { layOutFolder, openDeck, openSpeakerView } from './visit.ts';

let browser: Browser;
let address: string;

const cues = ['تمهّل هنا، ثم أشِر إلى المحور', 'اذكر أن NATO حلف عسكري'];

/** The frozen deck with cues on its third slide. */
beforeAll(async () => {
  const { messages: _, ...folder } = await readFolder(join(root, frozenDeck));
  const front = `---\ncues:\n${cues.map((cue) => `  - ${cue}\n`).join('')}`;
  const slides = folder.slides.map((source) =>
    source.path.includes('03-course')
      ? { ...source, text: source.text.replace('---\n', front) }
      : source,
  );
  address = await layOutFolder({ ...folder, slides });
  browser = await openBrowser();
});

afterAll(() => browser?.close());

it('the speaker view shows the cues of its slide apart from the notes, and never lights them', async () => {
  const visit = await openDeck(browser, address);
  const view = await openSpeakerView(visit);
  expect(await view.locator('.cues').isVisible()).toBe(false);
  const notes = await view.locator('.words').innerText();
  for (const cue of cues) expect(notes).not.toContain(cue);
  await visit.page.keyboard.press('ArrowLeft');
  await visit.page.keyboard.press('ArrowLeft');
  await expect.poll(() => view.locator('.cues p').allInnerTexts()).toEqual(cues);
  expect(await view.locator('.cues bdi').allInnerTexts()).toEqual(['NATO']);
  for (let step = 0; step < 3; step += 1) {
    await visit.page.keyboard.press('ArrowLeft');
    await view.waitForSelector('.script .lit');
    expect(await view.locator('.cues .lit').count()).toBe(0);
  }
  const faces = await view.evaluate(() =>
    ['.cues p', '.words p'].map((part) => {
      const found = document.querySelector(part);
      return found && getComputedStyle(found).fontFamily;
    }),
  );
  expect(faces[0]).not.toBe(faces[1]);
  expect(visit.errors).toEqual([]);
  await visit.page.context().close();
});

it.each([
  ['without a script', false],
  ['with a script', true],
])('nobody who reads the article %s sees or finds a cue', async (_, javaScriptEnabled) => {
  const context = await browser.newContext({
    javaScriptEnabled,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await page.goto(address);
  if (javaScriptEnabled) await page.waitForSelector('.article-bar');
  const words = await page.locator('body').innerText();
  const all = await page.locator('body').textContent();
  expect(words.length).toBeGreaterThan(3000);
  for (const cue of cues) expect([words.includes(cue), all?.includes(cue)]).toEqual([false, false]);
  await context.close();
});
