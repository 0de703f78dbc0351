import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readRehearsal } from '../../src/read/rehearsal.ts';
import { makeFolder } from '../folder.ts';
import { frozenDeck } from '../frozen-deck.ts';
import { openBrowser } from './browser.ts';
import { layOutDeck, openDeck, openSpeakerView } from './visit.ts';

let browser: Browser;
let address: string;

beforeAll(async () => {
  address = await layOutDeck(frozenDeck);
  browser = await openBrowser();
});

afterAll(() => browser?.close());

/** How long the slide of a number is shown, s; each of its steps takes 2 s of it. */
const timeOf = (number: number) => 12 + 3 * (number % 7);

/** The words that each slide speaks, counted in the deck's own window. */
const countWords = (deck: Page) =>
  deck.evaluate(() =>
    [...document.querySelectorAll('.slides > section')].map((slide) => {
      const spoken = [...slide.querySelectorAll('[data-sentence]')];
      return (
        spoken
          .map((one) => one.textContent ?? '')
          .join(' ')
          .match(/\S+/g)?.length ?? 0
      );
    }),
  );

/** The speeds of the table, words a minute: of the whole talk, then of each slide; and its longest bar, %. */
const readTable = (view: Page) =>
  view.evaluate(() => {
    const rows = [...document.querySelectorAll('.report :is(thead tr:last-child, tbody tr)')];
    const bars = [...document.querySelectorAll<HTMLElement>('.report .bars i')];
    return {
      speeds: rows.map((row) => Number(row.children[4]?.textContent)),
      longest: Math.max(...bars.map(({ style }) => Number.parseFloat(style.inlineSize))),
      isAlike: new Set(bars.map(({ style }) => style.inlineSize)).size < 5,
    };
  });

/** Times are measured to the second, so that speeds are near: within a tenth. */
function expectSpeeds(speeds: number[], words: number[], runs: number[]): void {
  const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
  const counts = [sum(words), ...words];
  const seconds = [sum(runs), ...words.map((_, index) => timeOf(index + 1))];
  expect(speeds).toHaveLength(counts.length);
  for (const [index, speed] of speeds.entries()) {
    const wanted = ((counts[index] ?? 0) / (seconds[index] ?? 1)) * 60;
    expect(Math.abs(speed - wanted), `row ${index}`).toBeLessThanOrEqual(wanted / 10 + 1);
  }
}

/** Returns slide and step as a screen reader is told them; the pace may follow. */
async function placeIn(view: Page): Promise<string | undefined> {
  return (await view.textContent('[role="status"].unseen'))?.split('. ')[0];
}

it('measures 18 slides to the second, without the time of a question', async () => {
  const visit = await openDeck(browser, address);
  const { page: deck } = visit;
  const view = await openSpeakerView(visit);
  // Time passes only as the test lets it: a busy machine adds none.
  await view.clock.install();
  await view.clock.pauseAt(Date.now() + 1000);
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
      const before = await placeIn(view);
      await view.keyboard.press('PageDown');
      await deck.waitForFunction(
        (shown) => document.querySelectorAll('section.present .fragment.visible').length >= shown,
        step + 1,
      );
      // Time passes only when the view knows of the step.
      await expect.poll(() => placeIn(view)).not.toBe(before);
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
  expect(runs).toHaveLength(18);
  for (const [index, run] of runs.entries())
    expect(Math.abs(run - timeOf(index + 1)), `slide ${index + 1}`).toBeLessThanOrEqual(1);
  const { speeds, ...bars } = await readTable(view);
  expectSpeeds(speeds, await countWords(deck), runs);
  expect(bars).toEqual({ longest: 100, isAlike: false });
  const saving = view.waitForEvent('download');
  await view.click('text=احفظ rehearsal.csv');
  const download = await saving;
  expect(download.suggestedFilename()).toBe('rehearsal.csv');
  const copy = join(makeFolder(), 'rehearsal.csv');
  await download.saveAs(copy);
  const text = readFileSync(copy, 'utf8');
  const { rehearsal, messages } = readRehearsal({ path: 'rehearsal.csv', text });
  expect(messages).toEqual([]);
  const saved = [...rehearsal.values()];
  expect(saved.map((seconds, index) => Math.abs(seconds - (runs[index] ?? 0)) <= 1)).toEqual(
    Array(18).fill(true),
  );
  expect(text).toMatch(/^slide,step,seconds\ntitle,0,/);
  await view.keyboard.press('Escape');
  await view.keyboard.press('m');
  await view.keyboard.press('m');
  const last = await view.locator('.report tbody tr td:nth-child(4)').allInnerTexts();
  expect(last).toHaveLength(18);
  expect(last).not.toContain('');
  expect(visit.errors).toEqual([]);
});
