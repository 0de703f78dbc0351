import { describe, expect, it } from 'vitest';
import { families } from '../../src/office/face.ts';
import { readFontFiles } from '../../src/office/font-files.ts';
import { makeOfficeFiles } from '../../src/office/office-files.ts';
import type { Talk } from '../../src/write/page.ts';
import { makeFrozenTalk, makeShippedTalk, readDrawOptions } from '../shipped-talk.ts';
import { listFaults } from './faults.ts';
import { all, listSlides, readPresentation } from './opened-presentation.ts';

const { tokens, cache } = readDrawOptions();
const order = { tokens, cache, everyStep: false, date: new Date(0) };

/** Returns the frozen talk, its first drawing said to be of another kind. */
async function makeTalkOfKind(kind: string): Promise<Talk> {
  const talk = await makeFrozenTalk();
  const slides = talk.slides.map((slide) => ({
    ...slide,
    illustrations: slide.illustrations.map(({ plan, figures }) => ({
      plan,
      figures: figures.map((figure) => (slide.id === 'value' ? { ...figure, kind } : figure)),
    })),
  }));
  return { ...talk, slides };
}

describe('the fonts of a presentation', () => {
  it('come whole with their licences, and a line on how to install them', async () => {
    const files = await readFontFiles();
    const names = files.map(({ name }) => name);
    expect(names.filter((name) => name.endsWith('.ttf'))).toHaveLength(5);
    expect(names.filter((name) => name.startsWith('LICENSE'))).toHaveLength(3);
    const readMe = files.find(({ name }) => name === 'README.txt');
    expect(new TextDecoder().decode(readMe?.bytes)).toContain('تثبيت');
  });

  it('have the names that the slides say', async () => {
    const files = await readFontFiles();
    const known = files
      .filter(({ name }) => name.endsWith('.ttf'))
      .map(({ bytes }) => Buffer.from(bytes).toString('latin1'));
    for (const family of Object.values(families))
      expect(
        known.some((text) => holds(text, family)),
        family,
      ).toBe(true);
  });

  /** A font file says its names in UTF-16, the high byte first, at an even or an odd place. */
  function holds(text: string, family: string): boolean {
    const wide = Buffer.from(family, 'utf16le').swap16().toString('latin1');
    return text.includes(family) || text.includes(wide);
  }
});

describe('a drawing of a kind that is not made of shapes', () => {
  it('is a picture with its words as alt text, and a warning at its fence [figure-pictured]', async () => {
    const { presentation, messages } = await makeOfficeFiles(await makeTalkOfKind('radar'), order);
    expect(messages.map(({ code, place }) => [code, place.path.split('/').at(-1)])).toEqual([
      ['figure-pictured', '04-value.md'],
    ]);
    const opened = readPresentation(presentation.bytes);
    expect(listFaults(opened)).toEqual([]);
    const slide = listSlides(opened)[3];
    const pictures = slide ? all(slide.tree, 'p:pic') : [];
    expect(pictures).toHaveLength(1);
    expect(pictures.map((one) => all(one, 'p:cNvPr')[0]?.attributes.descr)).toEqual([
      expect.stringMatching(/^البلدية رأت في الترام خدمة لا تجارة\. أسهم الرسم: /),
    ]);
    expect(opened.paths.filter((path) => path.endsWith('.svg'))).toHaveLength(1);
  });

  it('is rare: what the deck that ships draws is made of shapes, and nothing is said', async () => {
    const { messages } = await makeOfficeFiles(await makeShippedTalk(), order);
    expect(messages).toEqual([]);
  });
});
