import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { type DeckFolder, readFolder } from '../../../src/folder.ts';
import { makePage, makeTalk } from '../../../src/talk.ts';
import { makeFolder, readDrawOptions, root } from '../../shipped-talk.ts';
import { readThemedExample } from '../../themed-example.ts';
import { showSlide } from '../visit.ts';
import { type Place, walkSlides } from './place.ts';

/** A deck that is walked beside the one that ships: what it is called, and its page. */
export interface OtherDeck {
  name: string;
  address: string;
}

type See = (place: Place) => Promise<void>;

/** Returns the example, and the example on a dark ground in the third of the pairs of typefaces. */
export async function layOutOthers(): Promise<OtherDeck[]> {
  const { messages: _, ...example } = await readFolder(join(root, 'examples/nile'));
  const dark = await readThemedExample({ ground: 'dark', type: 'cairo' });
  return [await layOut('example', example), await layOut('dark', dark)];
}

async function layOut(name: string, folder: DeckFolder): Promise<OtherDeck> {
  const drawOptions = readDrawOptions();
  const { talk, messages } = await makeTalk(folder, drawOptions);
  if (!talk) throw new Error(JSON.stringify(messages));
  const file = join(makeFolder(), 'deck.html');
  writeFileSync(file, await makePage(talk, { root, drawOptions }));
  return { name, address: pathToFileURL(file).href };
}

/**
 * Shows every slide of a deck in every step, and its backup slides, which no forward key reaches; the names
 * of its places begin with its own.
 */
export async function walkOther({ name, address }: OtherDeck, page: Page, see: See): Promise<void> {
  const show = (place: Place) => see({ ...place, name: `${name}: ${place.name}` });
  await page.goto(address);
  await page.waitForSelector('.reveal.ready');
  await walkSlides(page, show);
  const backup = await page.evaluate(() =>
    [...document.querySelectorAll('.slides > section')].flatMap((section, index) =>
      section.matches('[data-visibility="uncounted"]') ? [{ index, id: section.id }] : [],
    ),
  );
  for (const { index, id } of backup) {
    await showSlide(page, index);
    await show({ name: `${id} 0`, page, root: 'section.present' });
  }
}
