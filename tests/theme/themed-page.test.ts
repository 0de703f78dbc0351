import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFolder } from '../../src/folder.ts';
import { makePage, makeTalk } from '../../src/talk.ts';
import { darkColours } from '../../src/theme/dark-ground.ts';
import { makeShippedPage, readDrawOptions, root } from '../shipped-talk.ts';

/** Returns the page of the deck that ships, with a theme. */
async function makeThemed(theme: string): Promise<string> {
  const { messages: _, ...folder } = await readFolder(join(root, 'slides'));
  const text = `${folder.deckFile?.text ?? ''}\ntheme:\n${theme}`;
  const drawOptions = readDrawOptions();
  const { talk, messages } = await makeTalk(
    { ...folder, deckFile: { path: 'deck.yaml', text } },
    drawOptions,
  );
  if (!talk) throw new Error(JSON.stringify(messages));
  return makePage(talk, { root, drawOptions });
}

let plain: string;

beforeAll(async () => {
  plain = await makeShippedPage();
}, 240_000);

describe('the page of a deck with a theme', () => {
  it('that asks for what is usual is the same page', async () => {
    expect(await makeThemed('  ground: light\n  type: plex\n')).toBe(plain);
  }, 240_000);

  it('on a dark ground has dark colours in its style, its figures and the bars of the browser', async () => {
    const page = await makeThemed('  ground: dark\n');
    expect(page).toContain(`--paper:${darkColours.paper}`);
    expect(page).toContain(`<meta name="theme-color" content="${darkColours.night}">`);
    expect(page).toContain(`fill="${darkColours.teal}"`);
    expect(page).not.toContain('fill="#0b6e83"');
    expect(plain).toContain('fill="#0b6e83"');
  }, 240_000);

  it('in other typefaces has their fonts, in its figures too, and not those that it does not show', async () => {
    const page = await makeThemed('  type: tajawal\n');
    for (const family of ['Tajawal', 'Scheherazade', 'Digits'])
      expect(page).toContain(`@font-face{font-family:"${family}"`);
    for (const family of ['Plex', 'Naskh', 'Amiri'])
      expect(page).not.toContain(`@font-face{font-family:"${family}"`);
    expect(page).toContain('font-family="Tajawal"');
    expect(page).not.toContain('font-family="Plex"');
    expect(page).toContain('--author:"Digits", "Scheherazade", "Tajawal", serif');
  }, 240_000);
});
