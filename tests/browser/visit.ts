import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { DeckFolder } from '../../src/folder.ts';
import { makeFolder, root } from '../folder.ts';
import { askForOutput } from '../shared/ask.ts';

/** Writes the page of a deck, the shipped one by default, to a disk and returns its address; its name is as people have them. */
export async function layOutDeck(slides?: string): Promise<string> {
  const file = join(makeFolder(), 'عرض الندوة.html');
  writeFileSync(file, await readPage(slides));
  return pathToFileURL(file).href;
}

/** Lays out the page of a folder's deck, and returns its address. */
export async function layOutFolder(folder: DeckFolder): Promise<string> {
  // Loaded only here: most files open a deck that the run has built already.
  const { makePage, makeTalk } = await import('../../src/talk.ts');
  const { readDrawOptions } = await import('../shipped-talk.ts');
  const drawOptions = readDrawOptions();
  const { talk } = await makeTalk(folder, drawOptions);
  if (!talk) throw new Error('the folder should hold a deck');
  const file = join(makeFolder(), 'deck.html');
  writeFileSync(file, await makePage(talk, { root, drawOptions }));
  return pathToFileURL(file).href;
}

/** Returns the page of a deck, the shipped one by default. */
export async function readPage(slides?: string): Promise<string> {
  return readFileSync(join(await askForOutput('build', slides), 'index.html'), 'utf8');
}

/** A deck that is open, and what went wrong in it. */
export interface Visit {
  page: Page;
  requests: string[];
  errors: string[];
}

/** Opens a deck in a window of its own, with what a browser may have otherwise; nothing in it moves. */
export async function openDeck(
  browser: Browser,
  address: string,
  size = { width: 1280, height: 720 },
  otherwise: BrowserContextOptions = {},
): Promise<Visit> {
  const settings: BrowserContextOptions = { viewport: size, reducedMotion: 'reduce' };
  const context = await browser.newContext({ ...settings, ...otherwise });
  const page = await context.newPage();
  const visit: Visit = { page, requests: [], errors: [] };
  page.on('request', (request) => visit.requests.push(request.url()));
  watch(page, visit.errors);
  await page.goto(address);
  await page.waitForSelector('.reveal.ready');
  return visit;
}

function watch(page: Page, errors: string[]): void {
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
}

/** Opens the speaker view of a deck, and waits until its previews stand where the deck stands. */
export async function openSpeakerView({ page, errors }: Visit): Promise<Page> {
  const opening = page.waitForEvent('popup');
  await page.keyboard.press('s');
  const view = await opening;
  watch(view, errors);
  await view.setViewportSize({ width: 1200, height: 760 });
  await settle(view);
  return view;
}

/** Waits until the speaker view and both of its previews show a slide. */
export async function settle(view: Page): Promise<void> {
  await view.waitForSelector('.words *');
  await view.waitForFunction(() => window.frames.length === 2);
  for (const frame of view.frames().slice(1)) await frame.waitForSelector('.reveal.ready');
}

export const countSlides = (page: Page) => page.locator('.slides > section').count();

export const presentId = (page: Page) =>
  page.evaluate(() => document.querySelector('section.present')?.id);

/** Goes to a slide, from 0, and shows all its steps. */
export async function showSlide(page: Page, index: number): Promise<void> {
  await page.evaluate((place) => {
    location.hash = `#/${place}`;
  }, index);
  await page.waitForSelector(`.slides > section:nth-child(${index + 1}).present`);
  await page.evaluate(() => {
    for (const step of document.querySelectorAll('section.present .fragment'))
      step.classList.add('visible');
  });
}
