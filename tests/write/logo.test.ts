import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { beforeAll, describe, expect, it } from 'vitest';
import { makePage, makeTalk } from '../../src/talk.ts';
import { plate, widthOfPlate } from '../../src/write/logo.ts';
import type { Talk } from '../../src/write/page.ts';
import { drawPixels } from '../pictured/deck.ts';
import { logoDrawing, logoWords, makeLogoFolder, makeLogoTalk } from '../pictured/logo-deck.ts';
import { makeShippedPage, readDrawOptions, root } from '../shipped-talk.ts';

const drawOptions = readDrawOptions();
let talk: Talk;

beforeAll(async () => {
  talk = await makeLogoTalk();
});

/** Returns the ids of the slides whose section has a logo. */
const listMarked = ({ slides, sections }: Talk) =>
  slides.filter((_, at) => toHtml(sections[at] ?? []).includes('"logo"')).map(({ id }) => id);

describe('the logo of deck.yaml', () => {
  it('is on the title and the closing slide, with its words', async () => {
    expect(listMarked(talk)).toEqual(['title', 'thanks']);
    const images = (await makePage(talk, { root, drawOptions })).match(/<img [^>]*>/g) ?? [];
    expect(images).toHaveLength(2);
    for (const image of images)
      expect(image).toMatch(
        new RegExp(`^<img class="logo" src="data:image/svg[^"]+" alt="${logoWords}"`),
      );
  });

  it('brings its style, which the page of a deck without a logo does not have', async () => {
    expect(await makePage(talk, { root, drawOptions })).toContain('.logo{');
    expect(await makeShippedPage()).not.toContain('.logo{');
  }, 240_000);

  it('has one size for all forms: a drawing fills the plate, pixels do not grow', async () => {
    const wide = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 30"><path d="M0 0h600v30H0z"/></svg>',
    );
    const sizeOf = async (bytes: Uint8Array) => {
      const { slides } = await makeLogoTalk(bytes);
      return slides[0]?.logo?.shown;
    };
    expect(await sizeOf(logoDrawing)).toEqual({ width: 108, height: 36 });
    expect(await sizeOf(wide)).toEqual({ width: 240, height: 12 });
    expect(await sizeOf(await drawPixels('clock', 20).png())).toEqual({ width: 20, height: 20 });
    expect(await sizeOf(await drawPixels('clock', 500).png())).toEqual({ width: 36, height: 36 });
  });

  it('has the same places in the style and in PowerPoint', () => {
    const style = readFileSync(join(root, 'styles/logo.css'), 'utf8');
    expect(style).toContain(`inset-block-start: ${plate.top}px;`);
    expect(style).toContain(`padding: ${plate.padding}px;`);
    expect(style).toContain(`margin-inline-end: ${widthOfPlate}px;`);
  });

  it('is another one after its file was changed, and no other slide changes', async () => {
    const other = await makeLogoTalk(await drawPixels('clock', 100).png());
    const changed = talk.slides
      .filter((_, at) => toHtml(talk.sections[at] ?? []) !== toHtml(other.sections[at] ?? []))
      .map(({ id }) => id);
    expect(changed).toEqual(['title', 'thanks']);
  });

  it('that is heavy is named where it makes the page larger than 2 MB', async () => {
    const path = 'M0 0h9v9z'.repeat(70_000);
    const heavy = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="${path}"/></svg>`;
    const folder = await makeLogoFolder(Buffer.from(heavy));
    const { messages } = await makeTalk(folder, drawOptions);
    expect(messages.map(({ code, place }) => [code, place.path])).toEqual([
      ['page-heavy', 'deck.yaml'],
    ]);
  });
});
