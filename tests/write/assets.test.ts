import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFolder } from '../../src/folder.ts';
import { makePage, makeTalk, preparePage } from '../../src/talk.ts';
import { frozenDeck } from '../frozen-deck.ts';
import { makeFolder, readDrawOptions, root } from '../shipped-talk.ts';

it('the fonts prepared while figures are drawn are exactly the fonts of the page', async () => {
  const options = { root, drawOptions: readDrawOptions(makeFolder()) };
  const listFonts = () =>
    readdirSync(options.drawOptions.cache).filter((name) => name.endsWith('.woff2.txt'));
  const { messages: _, ...folder } = await readFolder(join(root, frozenDeck));
  const { talk } = await makeTalk(folder, options.drawOptions, (deck) =>
    preparePage(deck, options),
  );
  const before = listFonts();
  if (!talk) throw new Error('no talk');
  const page = await makePage(talk, options);
  expect(before).toHaveLength(page.split('@font-face').length - 1);
  expect(listFonts()).toEqual(before);
}, 60_000);
