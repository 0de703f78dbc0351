import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Paper } from '../../src/print/print-talk.ts';
import type { Message } from '../../src/read/message.ts';
import { makePapers } from '../../src/talk.ts';
import type { Talk } from '../../src/write/page.ts';
import { makeFolder, makeShippedTalk, readDrawOptions } from '../shipped-talk.ts';

const root = join(import.meta.dirname, '../..');
const date = new Date('2000-01-01T00:00:00Z');

let talk: Talk;
let slides: Paper;
let handout: Paper;
let messages: Message[];

async function print(of: Talk, everyStep = false) {
  const order = {
    browser: inject('browser'),
    everyStep,
    handout: { twoUp: false, withCues: false },
    date,
    tell: () => undefined,
  };
  const printed = await makePapers(of, { root, drawOptions: readDrawOptions() }, order);
  const [first, second] = printed.papers;
  if (!first || !second) throw new Error('there is no paper');
  return { slides: first, handout: second, messages: printed.messages };
}

beforeAll(async () => {
  talk = await makeShippedTalk();
  ({ slides, handout, messages } = await print(talk));
});

const opened: PDFDocumentProxy[] = [];
afterAll(() => Promise.all(opened.map((pdf) => pdf.destroy())));

async function open({ bytes }: Paper): Promise<PDFDocumentProxy> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  opened.push(pdf);
  return pdf;
}

/** A tag of a page's structure tree. */
interface Tag {
  role: string;
  alt?: string;
  children?: Tag[];
}

async function listTags(pdf: PDFDocumentProxy): Promise<Tag[]> {
  const flatten = (tag: Tag): Tag[] => [tag, ...(tag.children ?? []).flatMap(flatten)];
  const pages = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  const trees = await Promise.all(
    pages.map(async (number) => (await pdf.getPage(number)).getStructTree()),
  );
  return trees.flatMap((tree) => (tree ? flatten(tree as Tag) : []));
}

/** The fonts of a document that draw letters themselves: by name and kind, and whether they are in it. */
async function listFonts({ bytes }: Paper) {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const dictionaries = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
    .filter((one) => String(one.get(PDFName.of('Type'))) === '/Font');
  return dictionaries
    .map((one) => {
      const descriptor = one.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
      const files = ['FontFile', 'FontFile2', 'FontFile3'].map((name) => PDFName.of(name));
      return {
        name: String(one.get(PDFName.of('BaseFont'))),
        kind: String(one.get(PDFName.of('Subtype'))),
        embedded: files.some((name) => descriptor?.has(name)),
      };
    })
    .filter(({ kind }) => kind !== '/Type0');
}

const textOf = async (pdf: PDFDocumentProxy, page: number) => {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
};

describe('the PDF of the slides', () => {
  it('has a page a slide, as large as the slide, and nothing to be warned of', async () => {
    const pdf = await open(slides);
    expect(messages).toEqual([]);
    expect(pdf.numPages).toBe(talk.sections.length);
    for (let number = 1; number <= pdf.numPages; number += 1)
      expect((await pdf.getPage(number)).view).toEqual([0, 0, 960, 540]);
  });

  it('has a page for each step if asked for', async () => {
    const { slides: steps } = await print(talk, true);
    const html = JSON.stringify(talk.sections);
    const fragments = html.match(/"fragment"/g)?.length ?? 0;
    expect((await open(steps)).numPages).toBe(talk.sections.length + fragments);
  });

  it('bookmarks every headline, in logical order', async () => {
    const outline = await (await open(slides)).getOutline();
    expect(outline.map(({ title }) => title)).toEqual(
      talk.slides.map(({ headline }) => headline.join(' ')),
    );
  });

  it('says what it is, in Arabic, from right to left', async () => {
    const pdf = await open(slides);
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({
      Title: talk.deck.essay.title.text,
      Author: talk.deck.essay.byline?.text,
      Language: 'ar',
    });
    expect(await pdf.getViewerPreferences()).toMatchObject({
      Direction: 'R2L',
      DisplayDocTitle: true,
    });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  });

  it('is tagged: a heading a slide, lists, figures with their words', async () => {
    const tags = await listTags(await open(slides));
    const count = (role: string) => tags.filter((tag) => tag.role === role).length;
    expect(count('H1')).toBe(talk.sections.length);
    expect(count('L')).toBeGreaterThan(5);
    const items = tags.filter(
      ({ role, children = [] }) => role === 'LI' && children.some((child) => child.role),
    );
    expect(items.length).toBeGreaterThan(50);
    for (const { children = [] } of items)
      expect(children.map(({ role }) => role)).toContain('LBody');
    const figures = tags.filter(({ role }) => role === 'Figure');
    expect(figures.length).toBeGreaterThan(15);
    for (const { alt } of figures) expect(alt).toMatch(/[\u0600-\u06ff]{3}/);
    expect(figures.map(({ alt }) => alt).join(' ')).toContain('دعم من تركيا لباكو');
  });

  it('has the number of each page as an artifact, which is seen and not tagged', async () => {
    const pdf = await open(slides);
    const page = await pdf.getPage(2);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const around: string[] = [];
    const kinds = items.flatMap((item) => {
      if ('str' in item) return item.str.trim() === '2' ? [around.at(-1)] : [];
      if (item.type === 'endMarkedContent') around.pop();
      else around.push('tag' in item ? String(item.tag) : '');
      return [];
    });
    expect(kinds).toContain('Artifact');
  });

  it('holds its words in logical order', async () => {
    const pdf = await open(slides);
    expect(await textOf(pdf, 8)).toMatch(/دعم واضح من تركيا/);
    expect(await textOf(pdf, 2)).toContain('الإقليمي');
  });

  it.each([
    ['slides', () => slides],
    ['handout', () => handout],
  ])('embeds every font, and none of Type 3: %s', async (_, paper) => {
    const fonts = await listFonts(paper());
    expect(fonts.length).toBeGreaterThan(3);
    expect(fonts.filter(({ kind, embedded }) => kind === '/Type3' || !embedded)).toEqual([]);
  });

  it('is whole, as qpdf sees it', ({ skip }) => {
    skip(spawnSync('qpdf', ['--version']).status !== 0, 'qpdf is not installed');
    for (const { name, bytes } of [slides, handout]) {
      const path = join(makeFolder(), name);
      writeFileSync(path, bytes);
      expect(spawnSync('qpdf', ['--check', path]).status).toBe(0);
    }
  });

  it('is the same, byte for byte, when it is printed again', async () => {
    const again = await print(talk);
    expect(Buffer.compare(again.slides.bytes, slides.bytes)).toBe(0);
    expect(Buffer.compare(again.handout.bytes, handout.bytes)).toBe(0);
  });
});

describe('the handout', () => {
  it('is A4, with each slide, its notes under it, its headline above, and which page of how many', async () => {
    const pdf = await open(handout);
    const outline = await pdf.getOutline();
    expect(outline).toHaveLength(talk.sections.length);
    const [, , width = 0, height = 0] = (await pdf.getPage(1)).view;
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    const text = await textOf(pdf, 10);
    expect(text).toContain('فبينما سعت روسيا إلى الحفاظ على');
    expect(text.split('بدأت تتحدّى دور موسكو').length).toBe(3);
    // pdf.js gives the pieces of a margin box from the left.
    expect(text).toMatch(new RegExp(`${pdf.numPages}\\s+من\\s+10`));
  });

  it('lets long notes flow over pages, under the same head, and finds all of them', async () => {
    const long = structuredClone(talk);
    const aside = long.sections[2]?.children.find(
      (part) => part.type === 'element' && part.tagName === 'aside',
    );
    if (aside?.type !== 'element') throw new Error('there are no notes');
    aside.children = Array.from({ length: 12 }, () => structuredClone(aside.children)).flat();
    const { handout: longer, messages: about } = await print(long);
    const pdf = await open(longer);
    expect(about).toEqual([]);
    expect(pdf.numPages).toBeGreaterThan(talk.sections.length + 1);
    expect(await textOf(pdf, 4)).toContain('انتقلت من التوازن الحذر');
    const outline = await pdf.getOutline();
    const [, , , fourth] = outline;
    const [ref] = (fourth?.dest ?? []) as [Parameters<typeof pdf.getPageIndex>[0]];
    expect(await pdf.getPageIndex(ref)).toBeGreaterThan(4);
  });
});
