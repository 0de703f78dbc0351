import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { openLiveDeck } from '../../src/live/live-deck.ts';
import { findBrowser } from '../../src/print/browser.ts';
import { startBrowser } from '../../src/print/printer.ts';
import { openDeck, openSpeakerView, showSlide } from '../browser/visit.ts';
import { writePicturedFolder } from '../pictured/deck.ts';
import { makeFolder, readDrawOptions, root } from '../shipped-talk.ts';

import { pictured, takeKinds } from './kind-pictures.ts';

/** Takes the pictures of README.md, README.ar.md and docs/format.md anew: `npm run pictures`. */
const docs = join(root, 'docs');
/** A slide of 1280×720 as a picture of 960×540. */
const small = { deviceScaleFactor: 0.75 };

function run(...words: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, ['src/launch.mjs', ...words, '--quiet'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

/** Builds a deck and returns its address. */
function build(slides: string): string {
  const out = makeFolder();
  run('build', '--slides', slides, '--out', out);
  return pathToFileURL(join(out, 'index.html')).href;
}

async function take(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(docs, `${name}.png`), animations: 'disabled' });
}

/** Shows a slide with all its steps. */
async function showWhole(page: Page, id: string): Promise<void> {
  const ids = await page.evaluate(() =>
    [...document.querySelectorAll('.slides > section')].map((section) => section.id),
  );
  await showSlide(page, ids.indexOf(id));
}

async function takeSlides(browser: Browser, address: string): Promise<void> {
  const { page } = await openDeck(browser, address);
  for (const [id, name] of Object.entries({
    'war-2020': 'shift',
    course: 'timeline',
    confrontation: 'scenario',
  })) {
    await showWhole(page, id);
    await take(page, name);
  }
}

async function takeWindows(browser: Browser, address: string): Promise<void> {
  const visit = await openDeck(browser, address, undefined, small);
  await showWhole(visit.page, 'war-2020');
  await take(await openSpeakerView(visit), 'speaker');
  await visit.page.keyboard.press('t');
  await visit.page.waitForTimeout(500);
  await take(visit.page, 'essay');
}

/** Shows a message over the deck: one word of a quotation is typed wrongly. */
async function takeFault(browser: Browser): Promise<void> {
  // Messages name files as seen from the working folder.
  process.chdir(makeFolder());
  const slides = 'my-talk';
  cpSync(join(root, 'slides'), slides, { recursive: true });
  const order = { slides, out: makeFolder(), tell: () => undefined };
  const live = await openLiveDeck(order, { root, drawOptions: readDrawOptions() });
  if (!live) throw new Error('the deck that ships does not open');
  const { page } = await openDeck(browser, live.address, undefined, small);
  await showWhole(page, 'mediation');
  const path = join(slides, '09-mediation.md');
  writeFileSync(path, readFileSync(path, 'utf8').replace('أدّت دوراً', 'ادّت دوراً'));
  await page.waitForSelector('.faults');
  await take(page, 'fault');
  await live.close();
}

/** Two slides with pictures side by side, the first at the right, half as large as they are. */
async function takePictured(browser: Browser): Promise<void> {
  const { page } = await openDeck(browser, build(await writePicturedFolder()), undefined, {
    deviceScaleFactor: 0.5,
  });
  const shots: PNG[] = [];
  for (const id of ['springs', 'channel']) {
    await showWhole(page, id);
    shots.push(PNG.sync.read(await page.screenshot({ animations: 'disabled' })));
  }
  const [first, second] = shots;
  if (!first || !second) throw new Error('the deck with pictures has two slides to show');
  const both = new PNG({ width: first.width * 2, height: first.height });
  PNG.bitblt(second, both, 0, 0, second.width, second.height, 0, 0);
  PNG.bitblt(first, both, 0, 0, first.width, first.height, first.width, 0);
  writeFileSync(join(docs, 'pictured.png'), PNG.sync.write(both));
}

/** Shows each kind of slide, for docs/format.md. */
async function writeKinds(browser: Browser): Promise<void> {
  mkdirSync(join(docs, 'kinds'), { recursive: true });
  const pictures = await takeKinds(browser, build(join(root, pictured)));
  for (const [kind, picture] of pictures) writeFileSync(join(docs, `kinds/${kind}.png`), picture);
}

async function takeDraft(browser: Browser): Promise<void> {
  const slides = join(makeFolder(), 'draft');
  run('draft', join(root, 'slides/essay.txt'), '--slides', slides);
  const { page } = await openDeck(browser, build(slides), undefined, small);
  const shift = await page.evaluate(() => document.querySelector('[data-kind="shift"]')?.id);
  await showWhole(page, shift ?? '');
  await take(page, 'draft');
}

/** Shows the end of a talk, for docs/format.md. */
async function takeClosing(browser: Browser): Promise<void> {
  const { page } = await openDeck(
    browser,
    build(join(root, 'tests/decks/spring')),
    undefined,
    small,
  );
  await showWhole(page, 'thanks');
  await take(page, 'closing');
}

/** Draws a page of the handout as a picture 620 px wide. */
async function takeHandout(): Promise<void> {
  const out = makeFolder();
  run('pdf', '--out', out);
  const library = await PDFiumLibrary.init();
  const pdf = await library.loadDocument(readFileSync(join(out, 'handout.pdf')));
  const { data, width, height } = await pdf
    .getPage(8)
    .render({ width: 620, height: 877, render: 'bitmap' });
  const picture = new PNG({ width, height });
  picture.data.set(data);
  writeFileSync(join(docs, 'handout.png'), PNG.sync.write(picture));
  pdf.destroy();
  library.destroy();
}

const path = findBrowser();
if (!path) throw new Error('no Chrome, Chromium or Edge was found: set CHROME_PATH');
const browser = await startBrowser(path, ['--font-render-hinting=none']);
const address = build(join(root, 'slides'));
await takeSlides(browser, address);
await takeWindows(browser, address);
await takeFault(browser);
await takeDraft(browser);
await takePictured(browser);
await takeClosing(browser);
await writeKinds(browser);
await browser.close();
await takeHandout();
