import { PDFDocument, ReadingDirection } from '@cantoo/pdf-lib';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { openPrinter } from '../../src/print/printer.ts';
import { layOutSheets } from '../../src/print/sheet.ts';
import { foldForms } from '../../src/print/text/form.ts';
import { repairText } from '../../src/print/text/repair.ts';
import { makePapers } from '../../src/talk.ts';
import { embedFonts } from '../../src/write/fonts.ts';
import { toInline } from '../../src/write/inline.ts';
import { makeFolder, makeShippedTalk, readDrawOptions, root } from '../shipped-talk.ts';
import { runs, surroundings } from '../text/runs.ts';
import { countGuillemets, extract, installed } from './extract.ts';

const readers = [
  { name: 'PDFium', read: extract.pdfium, here: true },
  { name: 'pdf.js', read: extract.pdfjs, here: true },
  { name: 'poppler', read: extract.poppler, here: installed.poppler },
  { name: 'MuPDF', read: extract.mupdf, here: installed.mupdf },
] as const;

for (const { name, here } of readers)
  if (!here) console.warn(`${name} is not installed: what it finds in the PDFs is not tested`);

const faces = ['font-family:Plex', 'font-family:Digits,Naskh,Plex'];

/** A PDF of paragraphs, a page for each face, and the warnings of its repair. */
interface Printed {
  paper: Uint8Array;
  codes: string[];
}

/** Prints texts on sheets of a size, px; `isolate` gives a text as the page has it. */
async function printTexts(
  texts: string[],
  isolate: (text: string) => string,
  size: string,
): Promise<Printed> {
  const lines = texts.map((text) => `<p>${isolate(text)}</p>`).join('');
  const fonts = await embedFonts({ all: texts.join(''), display: texts }, makeFolder());
  const style = `@page{size:${size};margin:20px}section{break-after:page}p{font-size:20px}`;
  const sections = faces.map((face) => `<section data-sheet style="${face}">${lines}</section>`);
  const press = await openPrinter(inject('browser'));
  const { bytes } = await press.print(
    `<html lang="ar" dir="rtl"><style>${fonts}${style}</style>${sections.join('')}</html>`,
  );
  await press.close();
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  pdf.catalog.getOrCreateViewerPreferences().setReadingDirection(ReadingDirection.R2L);
  const expected = faces.map(() => texts);
  const { messages } = repairText(pdf, expected, 'printed.pdf');
  const codes = messages.map(({ code, details }) => `${code} ${JSON.stringify(details)}`);
  return { paper: await pdf.save(), codes };
}

const asOnSlides = (text: string) => toHtml(toInline(text));

describe('the PDFs of the shipped deck', () => {
  let words: string[];
  let papers: Uint8Array[];

  beforeAll(async () => {
    const talk = await makeShippedTalk();
    const order = {
      browser: inject('browser'),
      everyStep: false,
      handout: { twoUp: false, withCues: false },
      date: new Date('2000-01-01T00:00:00Z'),
      tell: () => undefined,
    };
    const printed = await makePapers(talk, { root, drawOptions: readDrawOptions() }, order);
    const ofSlides = printed.papers.filter(({ name }) => /^(?:slides|handout)\.pdf$/.test(name));
    papers = ofSlides.map(({ bytes }) => bytes);
    words = [];
    for (const { section } of layOutSheets(talk.sections, false))
      visit(section, 'text', ({ value }) => {
        words.push(...value.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)));
      });
  });

  /** Least shares of what is found. */
  const least = {
    PDFium: { words: 0.99, guillemets: 0.87 },
    'pdf.js': { words: 0.99, guillemets: 0.72 },
    poppler: { words: 0.96, guillemets: 0.98 },
    MuPDF: { words: 0.9, guillemets: 0.74 },
  };

  it.each(readers)('have their words, and guillemets at their side, for $name', async (reader) => {
    if (!reader.here) return;
    for (const paper of papers) {
      const pages = await reader.read(paper);
      const text = pages.join('\n');
      // MuPDF 1.21 gives the letters of words from the left: docs/promises.md says so.
      const turned = reader.name === 'MuPDF' ? [...text].reverse().join('') : '';
      const found = words.filter((word) => text.includes(word) || turned.includes(word));
      const { all, right } = countGuillemets(pages);
      expect(words.length).toBeGreaterThan(1000);
      expect(all).toBeGreaterThan(80);
      expect(right / all).toBeGreaterThan(least[reader.name].guillemets);
      expect(found.length / words.length).toBeGreaterThan(least[reader.name].words);
    }
  });
});

describe('what is hard to read', () => {
  const ltr = (text: string) => `<bdi dir="ltr">${text}</bdi>`;
  const honorifics = ['قال النبي ﷺ لأصحابه', 'سبحان ﷲ العظيم', 'ﷻ', '﷽'];
  const forms = ['ﻣﺮﺣﺒﺎ بكم', 'كلمة ﻻ غير'];
  const ranges = [
    'في 1991-2020 مثلاً',
    'و2020-1991 أيضاً',
    'الوضع (2010-2020) انتهى',
    'سنة ١٩٩١-٢٠٢٠ كذا',
  ];
  const signs = [
    'كتاب TCP/IP جديد',
    'لغة C++ قديمة',
    'موقع a_b.txt هنا',
    'دفع $3.5bn لهم',
    'خلال 24/7 دائماً',
  ];
  const all = [...honorifics, ...forms, ...ranges, ...signs];
  let paper: Uint8Array;
  let codes: string[];

  beforeAll(async () => {
    const isolate = (text: string) => text.replace(/[!-'*-~]*[\da-z][!-'*-~]*/gi, ltr);
    ({ paper, codes } = await printTexts(all, isolate, '800px 1200px'));
  });

  const missing = (pages: string[], texts: string[]) =>
    faces.flatMap((face, i) =>
      texts
        .filter((text) => !foldForms(pages[i] ?? '').includes(foldForms(text)))
        .map((text) => `${face}: ${text}`),
    );

  it('raises no warning', () => {
    expect(codes).toEqual([]);
  });

  it('is found by PDFium: words of one character, forms, ranges', async () => {
    const pages = await extract.pdfium(paper);
    expect(missing(pages, [...honorifics, ...forms, ...ranges])).toEqual([]);
  });

  it('is found by pdf.js, which gives the pieces of a line from the left', async () => {
    const pages = await extract.pdfjs(paper);
    const pieces = [
      '1991-2020',
      '2020-1991',
      '(2010-2020)',
      '١٩٩١-٢٠٢٠',
      'TCP/IP',
      'C++',
      'a_b.txt',
      '$3.5bn',
    ];
    expect(missing(pages, [...honorifics, ...forms, ...pieces])).toEqual([]);
    expect(pages[0]).toContain(honorifics[0]);
  });

  it('is found by poppler whole', async ({ skip }) => {
    skip(!installed.poppler, 'poppler (pdftotext) is not installed');
    const pages = await extract.poppler(paper);
    expect(missing(pages, all)).toEqual([]);
    expect(pages[0]).toContain(honorifics[0]);
  });
});

describe('runs from left to right within Arabic text', () => {
  const texts = runs.map((run, i) => {
    const [before, after] = surroundings[i % surroundings.length] ?? ['', ''];
    return before + run + after;
  });
  let paper: Uint8Array;
  let codes: string[];

  beforeAll(async () => {
    ({ paper, codes } = await printTexts(texts, asOnSlides, '800px 6000px'));
  });

  it('raise no warning', () => {
    expect(codes).toEqual([]);
  });

  /** How many are out of order at most, of 98: docs/promises.md says so. */
  const most = { PDFium: 77, 'pdf.js': 0, poppler: 4, MuPDF: 0 };

  it.each(readers)('are in order for $name, or as many as it is known to turn', async (reader) => {
    if (!reader.here) return;
    const pages = await reader.read(paper);
    for (const [i, face] of faces.entries()) {
      const turned = runs.filter((run) => !pages[i]?.includes(run));
      expect([face, turned.length <= most[reader.name], turned]).toEqual([face, true, turned]);
    }
  });
});

describe('words in spare fonts, and runs that break over two lines', () => {
  const texts = [
    'في المدينتين «Αθήνα Київ» كلام كثير',
    'وقال «وŠefčovič» كذلك',
    'وكتب (Šefčovič) و(Αθήνα) هنا',
    'وكان «Kılıçdaroğlu» و«עברית» و«Հայաստան» و«საქართველო» كلها',
    'وفي 2020 Ḥizb Αθήνα Київ Šefčovič 5G من الكتاب',
    'ثم قرأنا كتاب The Rise and Fall of the Great Powers: Economic Change and Military Conflict كله',
  ];
  let printed: Printed;

  beforeAll(async () => {
    printed = await printTexts(texts, asOnSlides, '400px 1200px');
  });

  it('raise no warning', () => {
    expect(printed.codes).toEqual([]);
  });

  it.each(readers)('have their words for $name', async ({ name, read, here }) => {
    if (!here) return;
    const pages = await read(printed.paper);
    const pieces = texts.flatMap((text) => text.split(/(?<=و)(?=\p{Lu})/u));
    const words = pieces.flatMap((piece) => piece.match(/[\p{L}\p{M}]{2,}/gu) ?? []);
    for (const [i, face] of faces.entries()) {
      const page = pages[i] ?? '';
      // MuPDF 1.21 gives the letters of words from the left.
      const turned = name === 'MuPDF' ? [...page].reverse().join('') : '';
      const missing = words.filter((word) => !page.includes(word) && !turned.includes(word));
      expect([face, missing]).toEqual([face, []]);
    }
  });
});
