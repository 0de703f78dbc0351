import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeckFolder, readFolder } from '../../src/folder.ts';
import { formatMessages } from '../../src/read/message-text.ts';
import { makePage, makeTalk } from '../../src/talk.ts';
import { checkHeadline, countLines } from '../../src/write/fit/headline-fit.ts';
import { fitFigure } from '../../src/write/fit/label-size.ts';
import { openTypeRuler, type TypeRuler } from '../../src/write/fit/type.ts';
import { kindWriters } from '../../src/write/kind/kind-writers.ts';
import type { Talk } from '../../src/write/page.ts';
import { draftFolder } from '../draft/folder.ts';
import { makePicturedFolder } from '../pictured/deck.ts';
import { makeFolder, readDrawOptions } from '../shipped-talk.ts';
import { openBrowser } from './browser.ts';
import { findIntruders } from './layout.ts';
import { countSlides, openDeck, showSlide } from './visit.ts';

const root = join(import.meta.dirname, '../..');
const drawOptions = readDrawOptions();
const sizes = (name: string) => Number.parseFloat(drawOptions.tokens.get(name) ?? '0');

let browser: Browser;
let ruler: TypeRuler;

beforeAll(async () => {
  browser = await openBrowser();
  ruler = await openTypeRuler(makeFolder());
});

afterAll(() => browser?.close());

const words =
  'تصعيد تدريجي نحو مواجهة باردة تتبادل فيها موسكو وباكو الضغوط منذ 1991 حتى اليوم و(CSTO) تنظر'.split(
    ' ',
  );
const figure = (direction: string, boxes: number) =>
  `\n\`\`\`mermaid\nflowchart ${direction}\n  ${words
    .slice(0, boxes)
    .map((word, index) => `n${index}["${word}"]`)
    .join(' --> ')}\n\`\`\`\n`;
const quoted = (count: number, from: number) => words.slice(from, from + count).join(' ');

/** Returns a deck whose slides of each kind have headlines of every length, and figures of many forms. */
function varyDeck(): DeckFolder {
  const heads = [1, 2, 4, 6, 8, 9, 11, 13, 15].map((count) => words.slice(0, count).join(' '));
  const plain = ['statement', 'question', 'quote', 'scenario'].flatMap((kind) =>
    heads.map((head) => `---\nkind: ${kind}\n---\n\n# ${head}\n`),
  );
  const broken = ['statement', 'quote'].flatMap((kind) =>
    [heads[5], 'بعد', 'وبالاستراتيجيات'].map(
      (last) => `---\nkind: ${kind}\nlabel: كلمة\n---\n\n# ${heads[3]}\\\n${last}\n`,
    ),
  );
  const drawn = [
    ...[2, 6, 12].map((boxes) => `# ${heads[2]}\n${figure('RL', boxes)}`),
    ...[2, 6].flatMap((boxes) =>
      [1, 3].map(
        (bullets) =>
          `# ${heads[bullets + 3]}\n${figure('RL', boxes)}\n${Array.from({ length: bullets }, (_, index) => `- **${quoted(2, index)}**\\\n  ${quoted(9, index)}`).join('\n')}\n`,
      ),
    ),
    `# ${heads[8]}\n${figure('TB', 3)}\n- ${quoted(6, 2)}\n`,
    `---\nlabel: كلمة\n---\n\n# ${heads[2]}\n${figure('TB', 5)}\n- ${quoted(6, 2)}\n`,
    `---\nkind: compare\n---\n\n# ${heads[4]}\n${figure('TB', 3)}${figure('RL', 4)}`,
  ];
  const title = `---\nkind: title\n---\n\n# ${heads[7]}\n`;
  const scenarios = plain.filter((text) => text.includes('scenario'));
  const others = [title, ...plain.filter((text) => !scenarios.includes(text)), ...broken, ...drawn];
  const slides = [...others, ...scenarios].map((text, index) => ({
    path: `${String(index + 1).padStart(3, '0')}-s${index}.md`,
    text: text.startsWith('---') ? text : `---\n{}\n---\n\n${text}`,
  }));
  const settings = 'quotations: advised\ncoverage: advised\n';
  return {
    essay: { path: 'essay.txt', text: `${words.join(' ')}\n${words.join(' ')}.` },
    deckFile: { path: 'deck.yaml', text: settings },
    slides,
  };
}

const essay = (path: string) => draftFolder(readFileSync(join(root, path), 'utf8')).folder;
const folders: [string, () => Promise<DeckFolder>][] = [
  ['the deck that ships', () => readFolder(join(root, 'slides'))],
  ['a draft', async () => essay('tests/draft/essays/nile.txt')],
  ['slides of every kind and length', async () => varyDeck()],
  ['slides with pictures', makePicturedFolder],
];

async function openTalk(folder: DeckFolder): Promise<{ talk: Talk; page: Page }> {
  const { talk, messages } = await makeTalk(folder, drawOptions);
  if (!talk) throw new Error(formatMessages(messages));
  const file = join(makeFolder(), 'index.html');
  writeFileSync(file, await makePage(talk, { root, drawOptions }));
  return { talk, page: (await openDeck(browser, pathToFileURL(file).href)).page };
}

/** Returns the lines of the present slide's headline: words on each, and its width, px. Runs in the page. */
function readLines(): { words: number; width: number }[] {
  const heading = document.querySelector('section.present :is(h1, h2)');
  if (!heading) return [];
  const lines: { middle: number; left: number; right: number; words: number }[] = [];
  const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    for (const { index, 0: word } of (text.nodeValue ?? '').matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const { top, bottom, height, left, right } = range.getBoundingClientRect();
      const middle = (top + bottom) / 2;
      const line = lines.find((one) => Math.abs(one.middle - middle) < height / 3);
      if (!line) lines.push({ middle, left, right, words: 1 });
      else {
        line.words += 1;
        line.left = Math.min(line.left, left);
        line.right = Math.max(line.right, right);
      }
    }
  return lines.map(({ words, left, right }) => ({ words, width: right - left }));
}

/** Returns how many times their natural size the present slide's drawings are. Runs in the page. */
function readScales(): number[] {
  const drawings = document.querySelectorAll<SVGSVGElement>(
    'section.present [data-diagram="mermaid"] > svg',
  );
  return [...drawings].map((svg) => svg.getScreenCTM()?.a ?? 0);
}

describe.each(folders)('on %s', (_, read) => {
  let talk: Talk;
  let page: Page;

  beforeAll(async () => {
    ({ talk, page } = await openTalk(await read()));
  });

  it('headlines take as many lines as the build says, and have a single last word only where it says so', async () => {
    const seen: Record<string, [number, boolean]> = {};
    const said: Record<string, [number, boolean]> = {};
    for (let index = 0; index < (await countSlides(page)); index += 1) {
      await showSlide(page, index);
      const slide = talk.slides[index];
      if (!slide) throw new Error('a slide is missing');
      const lines = await page.evaluate(readLines);
      const last = lines.at(-1);
      const widest = Math.max(...lines.map(({ width }) => width));
      seen[slide.id] = [lines.length, last?.words === 1 && last.width * 2 < widest];
      // The check of a last word alone comes after that of the room, and only without a fault there.
      const codes = checkHeadline(slide, sizes, ruler).map(({ code }) => code);
      said[slide.id] = [countLines(slide, sizes, ruler), codes.includes('headline-orphan')];
    }
    expect(seen).toEqual(said);
  });

  it('drawings are as large as the build says that they are', async () => {
    const seen: Record<string, number[]> = {};
    const said: Record<string, number[]> = {};
    for (let index = 0; index < (await countSlides(page)); index += 1) {
      const slide = talk.slides[index];
      const drawings = slide?.illustrations.filter(({ plan }) => plan.language === 'mermaid') ?? [];
      if (!slide || drawings.length === 0) continue;
      await showSlide(page, index);
      const room = kindWriters[slide.kind].figureRoom(slide, { sizes, ruler });
      said[slide.id] = drawings.flatMap(({ figures }) =>
        figures.map((one) => Math.round(fitFigure(one, room) * 100) / 100),
      );
      seen[slide.id] = (await page.evaluate(readScales)).map((one) => Math.round(one * 100) / 100);
    }
    expect(seen).toEqual(said);
  });
});

/** Slides of each kind with as many lines of a headline as there is room for, and what else they hold. */
const fullest = [
  ['title', 2, 'strands: parting', ''],
  ['statement', 2, 'label: كلمة', '- كلمة\n- كلمة أخرى\n'],
  ['statement', 1, 'label: كلمة', '- كلمة\n\n```alliances\nstage: s\n```\n'],
  ['shift', 1, 'label: كلمة', '- كلمة\n\n```alliances\nstage: s\n```\n'],
  ['shift', 2, 'label: كلمة', '- كلمة\n'],
  [
    'timeline',
    1,
    'strands: parting',
    '- **1991** كلمة\\\n  كلمات قليلة\n- **2020** كلمة\\\n  كلمات قليلة\n',
  ],
  ['question', 4, 'label: كلمة', ''],
  ['question', 2, 'label: كلمة', '- كلمات قليلة تجيب\\\n  عن السؤال\n'],
  ['quote', 4, 'label: كلمة', ''],
  ['quote', 3, 'label: كلمة', '- كلمات قليلة\n- كلمات قليلة\n'],
  ['scenario', 7, '', '- كلمة\n'],
  ['scenario', 5, 'strands: parting', '- كلمة\n\n```alliances\nstage: s\n```\n'],
] as const;

/** Returns a deck of the fullest slides, each headline so many lines longer. */
function fillDeck(more: number): DeckFolder {
  const slides = fullest.map(([kind, lines, front, body], index) => {
    const headline = Array.from({ length: lines + more }, () => 'كلمات قليلة').join('\\\n');
    const text = `---\nkind: ${kind}\n${front}\n---\n\n# ${headline}\n\n${body}`;
    return { path: `${String(index + 1).padStart(2, '0')}-s${index}.md`, text };
  });
  const alliances = `actors:\n  a:\n    name: كلمات\n    place: 20 20\n  b:\n    name: قليلة\n    place: 80 80\nstages:\n  s:\n    name: كلمات\n    relations:\n      - from: a\n        to: b\n        kind: support\n        label: قليلة\n        quote: كلمات قليلة\n`;
  const strands =
    'strands:\n  - name: كلمة\n    colour: teal\n  - name: كلمات\n    colour: maroon\n';
  return {
    essay: { path: 'essay.txt', text: 'كلمات قليلة\nكلمات قليلة.\n* كاتب' },
    deckFile: { path: 'deck.yaml', text: `quotations: advised\ncoverage: advised\n${strands}` },
    alliances: { path: 'alliances.yaml', text: alliances },
    slides,
  };
}

/** Returns what begins on the present slide before its headline ends. Runs in the page. */
function findUnder(): string[] {
  const heading = document.querySelector('section.present :is(h1, h2)');
  const { bottom = 0 } = heading?.getBoundingClientRect() ?? {};
  const others = 'section.present :is(.sign, .course, .foot, .byline, .head + .body > *)';
  return [...document.querySelectorAll(others)]
    .filter((other) => other.getClientRects().length > 0)
    .filter((other) => other.getBoundingClientRect().top < bottom - 1)
    .map((other) => `under the headline: ${other.tagName} ${other.getAttribute('class')}`);
}

describe('a headline', () => {
  const longOf = async (more: number) => {
    const { messages } = await makeTalk(fillDeck(more), drawOptions);
    return messages.filter(({ code }) => code === 'headline-long').map(({ place }) => place.path);
  };

  it('that its slide has room for covers nothing and moves nothing off the slide', async () => {
    expect(await longOf(0)).toEqual([]);
    const { page } = await openTalk(fillDeck(0));
    const intruders: Record<number, string[]> = {};
    for (let index = 0; index < fullest.length; index += 1) {
      await showSlide(page, index);
      const found = [...(await page.evaluate(findIntruders)), ...(await page.evaluate(findUnder))];
      if (found.length > 0) intruders[index + 1] = found;
    }
    expect(intruders).toEqual({});
  });

  it('of one line more is warned of on a slide of every kind', async () => {
    expect(await longOf(1)).toHaveLength(fullest.length);
  });
});
