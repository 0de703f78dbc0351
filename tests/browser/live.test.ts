import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LiveDeck, openLiveDeck } from '../../src/live/live-deck.ts';
import { frozenDeck } from '../frozen-deck.ts';
import { makeFolder, readDrawOptions } from '../shipped-talk.ts';
import { openBrowser } from './browser.ts';

const root = join(import.meta.dirname, '../..');
const slides = join(makeFolder(), 'slides');
const out = makeFolder();
const said: string[] = [];

let browser: Browser;
let live: LiveDeck;
let page: Page;

beforeAll(async () => {
  cpSync(join(root, frozenDeck), slides, { recursive: true });
  const opened = await openLiveDeck(
    { slides, out, tell: (line) => said.push(line) },
    { root, drawOptions: readDrawOptions() },
  );
  if (!opened) throw new Error(said.join('\n'));
  live = opened;
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(live.address);
  await page.waitForSelector('.reveal.ready');
});

afterAll(async () => {
  await browser?.close();
  await live?.close();
});

const change = (name: string, from: string, to: string) => {
  const path = join(slides, name);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
};

const count = () => page.locator('.slides > section').count();

describe('the live deck', () => {
  it('shows a slide after it is saved, and moves to it', async () => {
    change('08-station.md', '# الشركتان', '# إن الشركتان');
    await page.waitForSelector('#station.present h2:has-text("إن الشركتان تنازعتا")');
    change('08-station.md', '# إن الشركتان', '# الشركتان');
    await page.waitForSelector('#station.present h2:not(:has-text("إن الشركتان"))');
  });

  it('shows an error over the last valid deck, in Arabic with its place, until it is corrected', async () => {
    change('08-station.md', 'بيت حفظه', 'بيتا حفظه');
    const fault = await page.waitForSelector('.faults');
    const words = await fault.innerText();
    expect(words).toContain('لا ترد هذه الكلمات في النصّ الذي تستشهد به الشريحة');
    expect(words).toContain('08-station.md:13:3');
    expect(await page.locator('#station.present').count()).toBe(1);
    const built = readFileSync(join(out, 'index.html'), 'utf8');
    expect(built).toContain('بيت حفظه الركّاب');
    change('08-station.md', 'بيتا حفظه', 'بيت حفظه');
    await page.waitForSelector('.faults', { state: 'detached' });
  });

  it('shows slides that are added, and drops slides that are removed', async () => {
    const before = await count();
    const text = '---\nrecall:\n  - لكن عام 1964 غيّر كل شيء\n---\n\n# شريحة جديدة\n';
    writeFileSync(join(slides, '15-new.md'), text);
    await page.waitForSelector('.faults');
    renameSync(join(slides, '15-new.md'), join(slides, '19-new.md'));
    await page.waitForSelector('.faults:has-text("بعد السيناريوهات شريحة أخرى")');
    change('15-street.md', '', '');
    renameSync(join(slides, '19-new.md'), join(slides, '../19-new.md'));
    await page.waitForSelector('.faults', { state: 'detached' });
    expect(await count()).toBe(before);
  });

  it('updates all windows of the page, previews included', async () => {
    const preview = await browser.newPage();
    await preview.goto(`${live.address}?preview`);
    await preview.waitForSelector('.reveal.ready');
    change('08-station.md', '# الشركتان', '# وإن الشركتان');
    await preview.waitForSelector('#station h2:has-text("وإن الشركتان")', { state: 'attached' });
    change('08-station.md', '# وإن الشركتان', '# الشركتان');
    await preview.waitForSelector('#station h2:text-matches("^\\s*الشركتان")', {
      state: 'attached',
    });
    await preview.close();
  });

  it('serves what was saved last as soon as the page is loaded', async () => {
    change('08-station.md', '# الشركتان', '# لكن الشركتان');
    await page.waitForSelector('#station h2:has-text("لكن الشركتان")');
    const late = await browser.newPage();
    await late.goto(live.address);
    expect(await late.locator('#station h2').textContent()).toContain('لكن الشركتان');
    await late.close();
    change('08-station.md', '# لكن الشركتان', '# الشركتان');
    await page.waitForSelector('#station.present h2:text-matches("^\\s*الشركتان")');
  });

  it('keeps the speaker view while the deck has errors, and updates it when they are corrected', async () => {
    const opening = page.waitForEvent('popup');
    await page.keyboard.press('s');
    const view = await opening;
    await view.waitForSelector('.words *');
    let loads = 0;
    view.on('framenavigated', (frame) => {
      if (frame === view.mainFrame()) loads += 1;
    });
    change('08-station.md', 'بيت حفظه', 'بيتا حفظه');
    await page.waitForSelector('.faults');
    await view.waitForTimeout(500);
    expect(loads).toBe(0);
    change('08-station.md', 'بيتا حفظه', 'بيت حفظه');
    await page.waitForSelector('.faults', { state: 'detached' });
    await expect.poll(() => loads).toBe(1);
    await view.close();
  });

  it('draws a changed figure again, and no other figure', async () => {
    const countFigures = () => page.evaluate(() => document.querySelectorAll('figure svg').length);
    const before = await countFigures();
    expect(before).toBeGreaterThan(5);
    change('04-value.md', 'flowchart RL', 'flowchart TB');
    await page.waitForSelector('#value.present svg');
    expect(await countFigures()).toBe(before);
  });

  it('updates the output folder once saving has stopped', async () => {
    change('08-station.md', '# الشركتان', '# نعم، الشركتان');
    await expect
      .poll(() => readFileSync(join(out, 'index.html'), 'utf8').includes('نعم، الشركتان'), {
        timeout: 20_000,
      })
      .toBe(true);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).not.toContain('EventSource');
  });
});

describe('a live deck with errors', () => {
  it('shows only the overlay until the deck builds, then the deck', async () => {
    const folder = join(makeFolder(), 'slides');
    cpSync(join(root, 'tests/cases/base'), folder, { recursive: true });
    const slide = join(folder, '02-tension.md');
    const good = readFileSync(slide, 'utf8');
    writeFileSync(slide, good.replace('- العلاقة بين', '- العلاقة مع'));
    const order = { slides: folder, out: makeFolder(), tell: () => undefined };
    const opened = await openLiveDeck(order, { root, drawOptions: readDrawOptions() });
    if (!opened) throw new Error('it does not open');
    const view = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    const faults: string[] = [];
    view.on('pageerror', ({ message }) => faults.push(message));
    view.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
    await view.goto(opened.address);
    const box = await view.waitForSelector('.faults');
    expect(await box.innerText()).toContain('لا ترد هذه الكلمات في النصّ الذي تستشهد به الشريحة');
    expect(await box.innerText()).toContain('02-tension.md:8:3');
    expect(await box.innerText()).not.toContain('آخر عرض سليم');
    expect(await box.boundingBox()).toEqual({ x: 0, y: 0, width: 1280, height: 720 });
    writeFileSync(slide, good);
    await view.waitForSelector('.reveal.ready #tension', { state: 'attached' });
    expect(await view.locator('.faults').count()).toBe(0);
    expect(faults).toEqual([]);
    await view.close();
    await opened.close();
  });
});
