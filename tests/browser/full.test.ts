import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DrawnSlide } from '../../src/draw/illustration.ts';
import { type DeckFolder, readFolder } from '../../src/folder.ts';
import type { Message } from '../../src/read/message.ts';
import { formatMessages } from '../../src/read/message-text.ts';
import { makePage, makeTalk } from '../../src/talk.ts';
import { bindEnds } from '../../src/write/fit/ending.ts';
import type { Fill } from '../../src/write/fit/fill.ts';
import { isFull } from '../../src/write/fit/full.ts';
import { openTypeRuler, type TypeRuler } from '../../src/write/fit/type.ts';
import { kindWriters } from '../../src/write/kind/kind-writers.ts';
import { layoutOf } from '../../src/write/layout.ts';
import type { Talk } from '../../src/write/page.ts';
import { countRuns } from '../law-runs.ts';
import { makeFolder, readDrawOptions } from '../shipped-talk.ts';
import { openBrowser } from './browser.ts';
import { writeEndDecks, writeFullDeck, writePathsDecks, writeTitleDecks } from './full/deck.ts';
import { readFills, type Seen } from './full/read.ts';
import { findIntruders } from './layout.ts';
import { openDeck } from './visit.ts';

const root = join(import.meta.dirname, '../..');
const drawOptions = readDrawOptions();
const sizes = (name: string) => Number.parseFloat(drawOptions.tokens.get(name) ?? '0');
/** Chromium and the build may differ by so much, px (measured: 0.31; 1.11 where a curve bounds the room). */
const tolerance = { rows: 0.5, curve: 1.5 };

let browser: Browser;
let ruler: TypeRuler;

beforeAll(async () => {
  browser = await openBrowser();
  ruler = await openTypeRuler(makeFolder());
});

afterAll(() => browser?.close());

/** A talk that is open in Chromium, and what the build says of it. */
interface Shown {
  talk: Talk;
  page: Page;
  messages: Message[];
}

async function openTalk(folder: DeckFolder): Promise<Shown> {
  const { talk, messages } = await makeTalk(folder, drawOptions);
  if (!talk)
    throw new Error(formatMessages(messages.filter(({ severity }) => severity === 'error')));
  const file = join(makeFolder(), 'index.html');
  writeFileSync(file, await makePage(talk, { root, drawOptions }));
  const { page } = await openDeck(browser, pathToFileURL(file).href);
  // A browser reads a font when it is first shown.
  await page.evaluate(async () => {
    await Promise.all([...document.fonts].map((font) => font.load()));
  });
  return { talk, page, messages };
}

/** Shows a slide, from 0, with all its steps and without waiting: only one of so many is laid out. Runs in the page. */
function presentSlide(index: number): void {
  const slides = document.querySelectorAll<HTMLElement>('.slides > section');
  for (const [at, slide] of slides.entries()) {
    slide.classList.remove('past', 'future', 'present');
    slide.style.display = at === index ? 'grid' : 'none';
    if (at !== index) continue;
    slide.hidden = false;
    slide.classList.add('present');
    for (const step of slide.querySelectorAll('.fragment')) step.classList.add('visible');
  }
}

/** How many things were compared, how many are too high, and by how much the two differ at most, px. */
interface Comparison {
  compared: number;
  full: number;
  widest: number;
  faults: string[];
}

const round = (px: number) => Math.round(px * 10) / 10;

/** Holds what the build measures against what Chromium shows, slide by slide. */
async function compare({ talk, page }: Shown): Promise<Comparison> {
  const all: Comparison = { compared: 0, full: 0, widest: 0, faults: [] };
  const bound = await bindEnds(talk.slides, drawOptions);
  for (const [index, slide] of talk.slides.entries()) {
    await page.evaluate(presentSlide, index);
    const seen = await page.evaluate(readFills);
    const said = kindWriters[slide.kind].fills(
      slide,
      talk.deck,
      { sizes, ruler, bound },
      Number.POSITIVE_INFINITY,
    );
    if (seen.length !== said.length)
      all.faults.push(`${slide.id}: ${said.length} said, ${seen.length} seen`);
    for (const [at, fill] of said.entries()) compareFill(slide, fill, seen[at], all);
  }
  return all;
}

function compareFill(slide: DrawnSlide, fill: Fill, seen: Seen | undefined, all: Comparison): void {
  if (!seen) return;
  const { height, room } = seen;
  const differs = Math.max(Math.abs(height - fill.height), Math.abs(room - fill.room));
  const most = tolerance[slide.kind === 'title' ? 'curve' : 'rows'];
  const isSeenFull = isFull({ ...fill, ...seen });
  const agrees = isSeenFull === isFull(fill) || Math.abs(height - room) < 2 * most;
  all.compared += 1;
  all.full += isSeenFull ? 1 : 0;
  // Far beyond its room, a row more or less is not held.
  const row = isSeenFull && isFull(fill) ? 80 : 0;
  if (row === 0) all.widest = Math.max(all.widest, differs);
  if (agrees && differs <= most + row) return;
  const said = `${round(fill.height)} of ${round(fill.room)}`;
  const name = `${slide.id}, ${slide.kind} ${layoutOf(slide) ?? ''}`;
  all.faults.push(`${name}: ${said} said, ${round(height)} of ${round(room)} seen`);
}

/** Returns the words that leave a slide of which the build says nothing. */
async function findLeaving({ talk, page, messages }: Shown): Promise<string[]> {
  const codes = new Set(['slide-full', 'headline-long']);
  const warned = new Set(
    messages.filter(({ code }) => codes.has(code)).map(({ place }) => place.path),
  );
  const leaving: string[] = [];
  for (const [index, { id, path }] of talk.slides.entries()) {
    if (warned.has(path)) continue;
    await page.evaluate(presentSlide, index);
    const found = await page.evaluate(findIntruders);
    // Vowel signs may reach into the line above.
    const left = found.filter((one) => !one.startsWith('one over the other'));
    leaving.push(...left.map((one) => `${id}: ${one}`));
  }
  return leaving;
}

describe('on slides of every kind and layout, with words of many lengths', () => {
  const rounds = Number(process.env.ROUNDS ?? countRuns(20));
  let shown: Shown;

  beforeAll(async () => {
    shown = await openTalk(writeFullDeck(rounds));
  });

  it('the content under headlines has the height in Chromium that the build says, and is too high only where it says so', async () => {
    const { faults, compared, full, widest } = await compare(shown);
    if (process.env.TELL) console.log({ compared, full, widest });
    expect(faults).toEqual([]);
    expect(compared).toBeGreaterThan(14 * rounds);
    expect(full).toBeGreaterThan(4 * rounds);
    expect(compared - full).toBeGreaterThan(4 * rounds);
  });

  it('a slide without a message from the build keeps everything inside', async () => {
    expect(await findLeaving(shown)).toEqual([]);
  });
});

it.each([
  ['titles with an occasion and a byline', writeTitleDecks],
  ['paths to two, three and four scenarios', writePathsDecks],
  ['thanks, footnotes and references', writeEndDecks],
])('%s are as high as the build says', async (_, writeDecks) => {
  let [compared, full] = [0, 0];
  for (const folder of writeDecks()) {
    const shown = await openTalk(folder);
    const found = await compare(shown);
    if (process.env.TELL) console.log(found);
    expect(found.faults).toEqual([]);
    expect(await findLeaving(shown)).toEqual([]);
    compared += found.compared;
    full += found.full;
    await shown.page.context().close();
  }
  expect(compared).toBeGreaterThan(full);
  expect(full).toBeGreaterThan(0);
});

it('the deck that ships is as high as the build says, and no slide of it is too full', async () => {
  const { messages: _, ...folder } = await readFolder(join(root, 'slides'));
  const { faults, full } = await compare(await openTalk(folder));
  expect(faults).toEqual([]);
  expect(full).toBe(0);
});
