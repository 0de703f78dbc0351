import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readRehearsal } from '../../src/read/rehearsal.ts';
import { openBrowser } from './browser.ts';
import { layOutDeck, openDeck, openSpeakerView } from './visit.ts';

let browser: Browser;
let address: string;

beforeAll(async () => {
  address = await layOutDeck();
  browser = await openBrowser();
});

afterAll(() => browser?.close());

/** How long the slide of a number is shown, s; each of its steps takes 2 s of it. */
const timeOf = (number: number) => 12 + 3 * (number % 7);

it('measures 23 slides to the second, without the time of a question', async () => {
  const visit = await openDeck(browser, address);
  const { page: deck } = visit;
  const view = await openSpeakerView(visit);
  await view.clock.install();
  const passSeconds = (seconds: number) => view.clock.runFor(seconds * 1000);
  await view.click('button:text-is("تمرين")');
  await view.waitForSelector('button:text-is("أنهِ التمرين")');
  await view.waitForTimeout(100);
  const counts = await deck.evaluate(() =>
    [...document.querySelectorAll('.slides > section')].map(
      (slide) => slide.querySelectorAll('.fragment').length,
    ),
  );
  for (const [index, steps] of counts.entries()) {
    await passSeconds(timeOf(index + 1) - 2 * steps);
    if (index === 9) {
      await view.keyboard.press('q');
      await view.waitForSelector('text=الوقت موقوف');
      await passSeconds(240);
      await view.keyboard.press('q');
      await expect.poll(() => view.innerText('.pace')).not.toContain('موقوف');
    }
    for (let step = 0; step < steps; step += 1) {
      await view.keyboard.press('PageDown');
      await deck.waitForFunction(
        (shown) => document.querySelectorAll('section.present .fragment.visible').length >= shown,
        step + 1,
      );
      // The message of a step arrives with the next task of the view.
      await view.waitForTimeout(60);
      await passSeconds(2);
    }
    if (index + 1 < counts.length) {
      await view.keyboard.press('PageDown');
      await expect
        .poll(() => view.innerText('.stage .caption span'))
        .toBe(`${index + 2} من ${counts.length}`);
    }
  }
  await view.keyboard.press('m');
  await view.waitForSelector('.report[open]');
  const runs = await view.locator('.report tbody tr').evaluateAll((rows) =>
    rows.map((row) => {
      const [minutes = 0, seconds = 0] = (row.children[2]?.textContent ?? '')
        .split(':')
        .map(Number);
      return minutes * 60 + seconds;
    }),
  );
  expect(runs).toHaveLength(23);
  for (const [index, run] of runs.entries())
    expect(Math.abs(run - timeOf(index + 1)), `slide ${index + 1}`).toBeLessThanOrEqual(1);
  const saving = view.waitForEvent('download');
  await view.click('text=احفظ rehearsal.csv');
  const download = await saving;
  expect(download.suggestedFilename()).toBe('rehearsal.csv');
  const text = readFileSync(await download.path(), 'utf8');
  const { rehearsal, messages } = readRehearsal({ path: 'rehearsal.csv', text });
  expect(messages).toEqual([]);
  const saved = [...rehearsal.values()];
  expect(saved.map((seconds, index) => Math.abs(seconds - (runs[index] ?? 0)) <= 1)).toEqual(
    Array(23).fill(true),
  );
  expect(text).toMatch(/^slide,step,seconds\ntitle,0,/);
  await view.keyboard.press('Escape');
  await view.keyboard.press('m');
  await view.keyboard.press('m');
  const last = await view.locator('.report tbody tr td:nth-child(4)').allInnerTexts();
  expect(last).toHaveLength(23);
  expect(last).not.toContain('');
  expect(visit.errors).toEqual([]);
});
