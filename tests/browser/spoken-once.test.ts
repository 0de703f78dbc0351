import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { makePage, makePapers } from '../../src/talk.ts';
import type { Talk } from '../../src/write/page.ts';
import { type AnyDeck, anyDeck, layOut } from '../any-deck.ts';
import { makeFolder, readDrawOptions, root } from '../shipped-talk.ts';
import { openBrowser } from './browser.ts';
import { extract } from './extract.ts';
import { openDeck, openSpeakerView } from './visit.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

/** Decks of some length; LAW_SEED makes others. */
const decks = fc.sample(
  anyDeck.filter(({ spoken, unspoken }) => spoken.length > 5 && unspoken.length > 0),
  { numRuns: 2, seed: Number(process.env.LAW_SEED ?? 2026) },
);
const options = { root, drawOptions: readDrawOptions() };

async function openPage(talk: Talk): Promise<string> {
  const file = join(makeFolder(), 'deck.html');
  writeFileSync(file, await makePage(talk, options));
  return pathToFileURL(file).href;
}

/** Returns the sentences that the speaker view shows at each slide, one slide after the other. */
async function readSpeakerView(deck: Page, view: Page, ids: string[]): Promise<string[]> {
  const sentences: string[] = [];
  for (const id of ids) {
    await view.frames()[1]?.waitForSelector(`#${id}.present`);
    const shown = await view.locator('.words [data-sentence]').allTextContents();
    sentences.push(...shown);
    await deck.keyboard.press('ArrowLeft');
  }
  return sentences;
}

const nfc = (texts: string[]) => texts.map((text) => text.normalize('NFC'));

/** Words with which each sentence begins, and that no other sentence has. */
const beginnings = /الفكرة رقم \d+ هنا/g;
const beginningsOf = (text: string): string[] => text.match(beginnings) ?? [];

describe.each(decks.map((deck, index) => [index + 1, deck] as [number, AnyDeck]))(
  'each sentence of deck %i',
  (_, deck) => {
    const talk = layOut(deck);

    it('is in the speaker view once, whole, in the essay’s order', async () => {
      const visit = await openDeck(browser, await openPage(talk));
      const view = await openSpeakerView(visit);
      const ids = talk.slides.map(({ id }) => id);
      const [title, ...others] = await readSpeakerView(visit.page, view, ids);
      expect(title).toBe('عنوان المقال');
      // The byline is on the title slide.
      expect(others.slice(1)).toEqual(nfc(deck.spoken));
      await visit.page.context().close();
    });

    it('is found in handout.pdf once, in the essay’s order', async () => {
      const { papers, messages } = await makePapers(talk, options, {
        browser: inject('browser'),
        everyStep: false,
        handout: { twoUp: false, withCues: false },
        date: new Date(0),
        tell: () => undefined,
      });
      expect(messages).toEqual([]);
      const handout = papers.find(({ name }) => name === 'handout.pdf');
      const pages = await extract.pdfium(handout?.bytes ?? new Uint8Array());
      expect(beginningsOf(pages.join(' '))).toEqual(deck.spoken.flatMap(beginningsOf));
    });
  },
);
