import type { Browser, Page } from 'playwright-core';
import { writeHandout } from '../../../src/print/handout.ts';
import { fitLines } from '../../../src/print/handout-lines.ts';
import { layOutSheets } from '../../../src/print/sheet.ts';
import { writeSlides } from '../../../src/print/slides.ts';
import { makePaperAssets } from '../../../src/write/assets.ts';
import { makeShippedTalk, readDrawOptions, root } from '../../shipped-talk.ts';
import { layOutDeck, openDeck, openSpeakerView, type Visit } from '../visit.ts';

/** Something of the deck that people look at, and the selector of what is looked at in its page. */
export interface Place {
  name: string;
  page: Page;
  root: string;
}

type See = (place: Place) => Promise<void>;

/** Where digits would be Arabic-Indic, were they left to the browser. */
const locale = 'ar-EG';

/** Shows every slide in every step, every layer, the speaker view and what is printed, one by one. */
export async function walkEverything(browser: Browser, see: See): Promise<void> {
  const address = await walkDeck(browser, see);
  await walkPapers(browser, address, see);
}

/** Shows every slide in every step, every layer and the speaker view; returns the deck's address. */
export async function walkDeck(browser: Browser, see: See): Promise<string> {
  const address = await layOutDeck();
  const visit = await openDeck(browser, address, undefined, { locale });
  await walkSlides(visit.page, see);
  await walkLayers(visit, address, see);
  await visit.page.context().close();
  return address;
}

/** Shows every slide in every step. */
export async function walkSlides(page: Page, see: See): Promise<void> {
  for (;;) {
    const name = await page.evaluate(() => {
      const slide = document.querySelector('section.present');
      return `${slide?.id} ${slide?.querySelectorAll('.fragment.visible').length}`;
    });
    await see({ name, page, root: 'section.present' });
    if (await page.isDisabled('.navigate-left')) return;
    await page.keyboard.press('PageDown');
  }
}

/** Shows what lies over the deck, and the speaker view, on the slide that holds Latin letters. */
async function walkLayers(visit: Visit, address: string, see: See): Promise<void> {
  const { page } = visit;
  const show = (name: string, root: string) => see({ name, page, root });
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await page.goto('about:blank');
  await page.goto(`${address}?showNotes=true#/levers`);
  await page.waitForSelector('#levers.present');
  await show('notes beside the slides', '.speaker-notes');
  await page.mouse.move(640, 300);
  await waitUntilSeen(page, '.slide-number');
  await show('controls', '.slide-number, .controls');
  await press('b');
  await waitUntilSeen(page, '.pause-overlay');
  await show('dark', '.pause-overlay');
  await press('b', '?');
  await show('help', '.help');
  await press('Escape', '/');
  await show('finder', '.finder');
  for (const query of ['CSTO', 'وسك', 'لندن']) {
    await page.fill('.finder input', query);
    await show(`finder: ${query}`, '.finder');
  }
  await press('Escape', 't');
  await show('essay', '.essay');
  await press('/');
  await page.keyboard.type('CSTO');
  await show('essay: CSTO', '.essay');
  await press('Enter');
  await show('essay: found', '.essay');
  await press('t');
  await walkSpeakerView(visit, see);
  await page.evaluate(() => {
    window.open = () => null;
  });
  // The deck may not know yet that the view was closed.
  for (; (await page.locator('.notice').count()) === 0; await page.waitForTimeout(50))
    await press('s');
  await show('notice', '.notice');
}

/** Waits until a part has faded in. */
async function waitUntilSeen(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((name) => {
    const part = document.querySelector(name);
    return part && getComputedStyle(part).opacity === '1';
  }, selector);
}

async function walkSpeakerView(visit: Visit, see: See): Promise<void> {
  const view = await openSpeakerView(visit);
  await see({ name: 'speaker view', page: view, root: '.desk' });
  await visit.page.keyboard.press('PageDown');
  await visit.page.keyboard.press('PageDown');
  await view.waitForSelector('.words .lit');
  await see({ name: 'speaker view, a step lit', page: view, root: '.desk' });
  await view.close();
}

async function walkPapers(browser: Browser, address: string, see: See): Promise<void> {
  const context = await browser.newContext({ locale });
  const page = await context.newPage();
  await page.goto(`${address}?print-pdf`);
  await page.waitForSelector('.pdf-page');
  await see({ name: 'print page', page, root: '.pdf-page' });
  await page.close();
  const paper = await context.newPage();
  const talk = await makeShippedTalk();
  const { tokens, cache } = readDrawOptions();
  const [paths, look] = [
    { root, cache },
    { tokens, rule: '' },
  ];
  const sheets = layOutSheets(talk.sections, false);
  const slides = await makePaperAssets(paths, talk, look, 'styles/paper-slides.css');
  await paper.emulateMedia({ media: 'print' });
  await paper.setContent(writeSlides(talk.deck, sheets, slides));
  await see({ name: 'slides on paper', page: paper, root: 'section' });
  const handout = await makePaperAssets(paths, talk, look, 'styles/paper-handout.css');
  await paper.setContent(writeHandout(talk.deck, sheets, talk.sections, handout));
  await paper.evaluate(fitLines);
  await see({ name: 'handout', page: paper, root: '.leaf' });
  await context.close();
}
