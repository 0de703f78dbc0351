import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Paper } from '../../src/print/print-talk.ts';
import type { Message } from '../../src/read/message.ts';
import { makePapers } from '../../src/talk.ts';
import type { Talk } from '../../src/write/page.ts';
import { makeFolder, makeShippedTalk, readDrawOptions, root } from '../shipped-talk.ts';

/** The address of a page brings a row more to the first sheet. */
const address = 'https://example.org/talk/';
const cues = ['تمهّل هنا، ثم أشِر إلى المحور بالمؤشّر', 'اذكر أن الأسئلة في آخر الحديث'];

let talk: Talk;
let papers: Map<string, Paper>;
let messages: Message[];

beforeAll(async () => {
  talk = await makeShippedTalk();
  const settings = { ...talk.deck.settings, address };
  const slides = talk.deck.slides.map((slide, index) => (index < 4 ? { ...slide, cues } : slide));
  const full = { ...talk, deck: { ...talk.deck, settings, slides } };
  const printed = await makePapers(
    full,
    { root, drawOptions: readDrawOptions() },
    {
      browser: inject('browser'),
      everyStep: false,
      handout: { twoUp: true, withCues: true },
      date: new Date('2000-01-01T00:00:00Z'),
      tell: () => undefined,
    },
  );
  papers = new Map(printed.papers.map((paper) => [paper.name, paper]));
  messages = printed.messages;
});

const bytesOf = (name: string) => papers.get(name)?.bytes ?? new Uint8Array();

/** Returns the words of each page, in the order of the file. */
async function readPages(name: string): Promise<string[]> {
  const pdf = await getDocument({ data: bytesOf(name).slice(), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await pdf.destroy();
  return pages;
}

/**
 * The Arabic words of a text without vowel marks, which readers of PDFs put before or after their letter,
 * and without the conjunction, which is a piece of its own before marked words.
 */
const wordsOf = (text: string): string[] =>
  (text.replace(/\p{M}|[،؛؟]/gu, '').match(/\p{Script=Arabic}{2,}/gu) ?? []).map((word) =>
    word.replace(/^و(?=..)/, ''),
  );

/**
 * Returns the words of a text that a page does not have as often, in any order: pdf.js gives the runs of
 * a line of two directions in its own.
 */
function listMissing(text: string, page: string): string[] {
  const there = wordsOf(page);
  return wordsOf(text).filter((word) => {
    const at = there.indexOf(word);
    if (at >= 0) there.splice(at, 1);
    return at < 0;
  });
}

describe('the handout with two slides on a page', () => {
  it('has a sheet for every two slides, each slide with all that it speaks', async () => {
    const pages = await readPages('handout.pdf');
    expect(pages).toHaveLength(Math.ceil(talk.slides.length / 2));
    const missing = pages.flatMap((page, index) => {
      const both = talk.slides.slice(index * 2, index * 2 + 2);
      const spoken = both.flatMap(({ notes }) => notes.map(({ sentence }) => sentence.text));
      return listMissing(spoken.join(' '), page);
    });
    expect(missing).toEqual([]);
  });

  it('has cues, actors and address, and every word of them is found', async () => {
    const [first = '', second = ''] = await readPages('handout.pdf');
    expect(messages).toEqual([]);
    expect(first).toContain(address);
    for (const page of [first, second])
      expect(listMissing([...cues, ...cues].join(' '), page)).toEqual([]);
    expect(first).toContain('على الخرائط');
  });

  it('leaves the space over the line of the foot empty', ({ skip }) => {
    skip(spawnSync('pdftoppm', ['-v']).status !== 0, 'poppler (pdftoppm) is not installed');
    const folder = makeFolder();
    writeFileSync(join(folder, 'handout.pdf'), bytesOf('handout.pdf'));
    spawnSync('pdftoppm', ['-r', '96', '-png', 'handout.pdf', 'page'], { cwd: folder });
    const pictures = readdirSync(folder).filter((name) => name.endsWith('.png'));
    expect(pictures).toHaveLength(Math.ceil(talk.slides.length / 2));
    const inked = pictures.filter((name) => hasInk(readFileSync(join(folder, name)), [271, 273.5]));
    expect(inked).toEqual([]);
  });
});

/** Whether a page of A4 has anything but paper between two heights, mm from its top. */
function hasInk(png: Buffer, [from, to]: [number, number]): boolean {
  const { data, width, height } = PNG.sync.read(png);
  const rowOf = (millimetres: number) => Math.round((millimetres / 297) * height);
  const band = data.subarray(rowOf(from) * width * 4, rowOf(to) * width * 4);
  return band.some((value) => value < 250);
}

describe('the evidence', () => {
  /** Slide, words shown, words of the essay, passage, sentence, whole sentence (RFC 4180). */
  const readTable = () => {
    const text = Buffer.from(bytesOf('evidence.csv')).toString('utf8').replace('\uFEFF', '');
    return text
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((line) =>
        [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) =>
          cell.replace(/^"|"$/g, '').replaceAll('""', '"'),
        ),
      );
  };

  it('has rows of which each one is in essay.txt, at the line that it names', () => {
    const lines = readFileSync(join(root, 'slides/essay.txt'), 'utf8').normalize('NFC').split('\n');
    const passages = lines.filter((line) => line.trim() !== '');
    const rows = readTable();
    const found = rows.filter(([, , words = '', passage, , sentence = '']) => {
      const text = passages[Number(passage)] ?? '';
      return words !== '' && sentence !== '' && text.includes(words) && text.includes(sentence);
    });
    expect(rows.length).toBeGreaterThan(100);
    expect(found).toHaveLength(rows.length);
  });

  it('has the same rows on paper as in the table, in the same order', async () => {
    const text = (await readPages('evidence.pdf')).join(' ');
    const [head = '', ...parts] = text.split(/الفقرة\s*(?=\d)|العنوان\s*(?=الجملة)/);
    const rows = readTable();
    expect(parts).toHaveLength(rows.length);
    const shown = [head, ...parts];
    const odd = rows.filter(([, words = '', , passage, number, sentence = ''], index) => {
      const place = /^(\d*)\s*الجملة\s*(\d+)/.exec(parts[index] ?? '');
      const isSamePlace = (place?.[1] || '0') === passage && place?.[2] === number;
      const lost = listMissing(sentence, parts[index] ?? '');
      return !isSamePlace || lost.length > 0 || listMissing(words, shown[index] ?? '').length > 0;
    });
    expect(odd).toEqual([]);
  });
});
