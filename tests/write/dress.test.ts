import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFolder } from '../../src/folder.ts';
import { makePage, makeTalk, preparePage } from '../../src/talk.ts';
import { makeFolder, openStudio, root } from '../studio.ts';

it('the fonts that are cut while figures are drawn are those that the page wears', async () => {
  const workshop = { root, studio: openStudio(makeFolder()) };
  const listFonts = () =>
    readdirSync(workshop.studio.cache).filter((name) => name.endsWith('.woff2.txt'));
  const { messages: _, ...folder } = await readFolder(join(root, 'slides'));
  const { talk } = await makeTalk(folder, workshop.studio, (deck) => preparePage(deck, workshop));
  const before = listFonts();
  if (!talk) throw new Error('no talk');
  const page = await makePage(talk, workshop);
  expect(before).toHaveLength(page.split('@font-face').length - 1);
  expect(listFonts()).toEqual(before);
}, 60_000);
