import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openFonts } from '../../src/draw/measure/shape.ts';
import type { DeckFolder } from '../../src/folder.ts';
import type { Message } from '../../src/read/message.ts';
import { makePage, makePapers, makeTalk } from '../../src/talk.ts';
import { figureFonts, figureSpares } from '../../src/write/fonts.ts';
import type { Talk } from '../../src/write/page.ts';
import { frozenDeck } from '../frozen-deck.ts';
import { makeFolder, readDrawOptions, root } from '../shipped-talk.ts';
import { openBrowser } from './browser.ts';
import { readFonts } from './typography/font.ts';
import { openDeck, readPage, showSlide } from './visit.ts';

/** Words of each script, with the fonts that set what is not Arabic of them, and how many boxes there are. */
const scripts: Record<string, { words: string; fonts: string[]; boxes?: number }> = {
  'Latin of the deck’s own': { words: 'Naïve', fonts: [] },
  Turkish: { words: 'Kılıçdaroğlu', fonts: ['IBM Plex Sans'] },
  Slovak: { words: 'Šefčovič', fonts: ['IBM Plex Sans'] },
  Vietnamese: { words: 'Nguyễn', fonts: ['IBM Plex Sans'] },
  Azerbaijani: { words: 'Əliyev', fonts: ['IBM Plex Sans'] },
  transliteration: { words: 'Ḥizb', fonts: ['Noto Sans'] },
  Greek: { words: 'Αθήνα', fonts: ['IBM Plex Sans'] },
  Cyrillic: { words: 'Київ', fonts: ['IBM Plex Sans'] },
  Hebrew: { words: 'עברית', fonts: ['IBM Plex Sans Hebrew'] },
  Armenian: { words: 'Հայաստան', fonts: ['Noto Sans Armenian'] },
  Georgian: { words: 'საქართველო', fonts: ['Noto Sans Georgian'] },
  Persian: { words: 'می‌خواهم گچپژ', fonts: [] },
  Urdu: { words: 'ٹھیک ڑ ے', fonts: [] },
  Kurdish: { words: 'ێ ۆ ڵ ڕ ە', fonts: [] },
  Maghrebi: { words: 'ݣال ڭ ڨ ۋ', fonts: [] },
  Chinese: { words: '中文', fonts: ['MinbarBox'], boxes: 2 },
  Korean: { words: '한국', fonts: ['MinbarBox'], boxes: 2 },
  Syriac: { words: 'ܣܘܪ', fonts: ['MinbarBox'], boxes: 3 },
  Tifinagh: { words: 'ⵜⴰⵎ', fonts: ['MinbarBox'], boxes: 3 },
  emoji: { words: '👩‍👩‍👧 🇵🇸 😀', fonts: ['MinbarBox'], boxes: 3 },
};
const rows = Object.entries(scripts).map(([script, row], index) => ({ script, index, ...row }));

/** Enough Arabic that the essay is Arabic, whatever words it has beside. */
const arabic =
  'هذه الفقرة عربية كلها، وقد كتبت لكي يكون المقال عربياً مهما كان فيه من كلمات اللغات الأخرى، فهي تقول إن الكلمات السابقة أمثلة على خطوط العالم التي قد ترد في مقال عربي عن السياسة أو التاريخ أو الجغرافيا، وإن كل حرف منها يجب أن يظهر على الشاشة وعلى الورق كما كتبه صاحبه، من دون أن يضيع منه شيء.';

/** A slide a script, on which its words stand in our voice, in the author's and in a figure; great, on another. */
function varyDeck(): DeckFolder {
  const source = (name: string, text: string) => ({ path: name, text });
  const sentence = (words: string) => `كلمة ${words} هنا.`;
  const lines = ['عنوان', ...rows.map(({ words }) => sentence(words)), arabic, '* كاتب'];
  const essay = lines.join('\n');
  const slides = rows.flatMap(({ words }, index) => {
    const figure = `\`\`\`mermaid\nflowchart RL\n  a["${words}"] --> b["هنا"]\n\`\`\``;
    const number = 10 + index * 2;
    return [
      source(
        `${number}-a${number}.md`,
        `# كلمة ${words} هنا\n\n- ${sentence(words)}\n\n${figure}\n`,
      ),
      source(`${number + 1}-b${number}.md`, `---\nkind: quote\n---\n\n# ${sentence(words)}\n`),
    ];
  });
  return {
    essay: source('essay.txt', essay),
    slides,
    deckFile: source('deck.yaml', 'quotations: advised\ncoverage: advised\nminutes: 60\n'),
  };
}

let browser: Browser;
let page: Page;
let talk: Talk;
let html: string;
let messages: Message[];
const drawOptions = readDrawOptions();

beforeAll(async () => {
  const made = await makeTalk(varyDeck(), drawOptions);
  messages = made.messages;
  if (!made.talk)
    throw new Error(JSON.stringify(messages.filter(({ severity }) => severity === 'error')));
  talk = made.talk;
  html = await makePage(talk, { root, drawOptions });
  const file = join(makeFolder(), 'deck.html');
  writeFileSync(file, html);
  browser = await openBrowser();
  ({ page } = await openDeck(browser, pathToFileURL(file).href));
});

afterAll(() => browser?.close());

const own = /^(IBM Plex Sans Arabic|Noto Naskh Arabic|Amiri)( |$)/;
const familyOf = (name: string) => name.replace(/ (Regular|Medium|SemiBold|Bold)$/, '');

describe.each(rows)('$script: $words', ({ index, words, fonts, boxes = 0 }) => {
  it.each([
    ['a slide with a figure', 0],
    ['a great quotation', 1],
  ])(
    '%s has no letter of the system, and what the deck’s own fonts lack from its spares',
    async (name, step) => {
      await showSlide(page, index * 2 + step);
      const used = await readFonts({ name, page, root: 'section.present' });
      expect(used.filter((font) => !font.own)).toEqual([]);
      const others = used.map((font) => familyOf(font.name)).filter((font) => !own.test(font));
      // Some of the deck’s great Latin words are more than Amiri can set: then it sets none.
      expect([...new Set(others)].sort()).toEqual(fonts);
    },
  );

  it('is as wide in a figure as the build measures it', async () => {
    await showSlide(page, index * 2);
    const set = await page.evaluate((text) => {
      const svg = document.querySelector('section.present svg');
      const words = document.createElementNS('http://www.w3.org/2000/svg', 'text');
      words.setAttribute('font-size', '22');
      words.setAttribute('font-weight', '600');
      words.textContent = text;
      svg?.append(words);
      const width = words.getComputedTextLength();
      words.remove();
      return width;
    }, words);
    const measure = openFonts(figureFonts(), figureSpares());
    expect(measure.set(words, 22, 600).width / set).toBeCloseTo(1, 2);
  });

  it(boxes > 0 ? 'is warned of' : 'is not warned of', () => {
    const warned = messages.filter(({ code }) => code === 'letter-unfonted');
    const lines = warned.map(({ place }) => place.line);
    expect(lines.includes(index + 2)).toBe(boxes > 0);
  });
});

describe('a box', () => {
  it('is seen on a slide, as large as a letter, one for each letter', async () => {
    const { index } = rows.find(({ script }) => script === 'emoji') ?? { index: 0 };
    await showSlide(page, index * 2);
    const { ink, width, size } = await page.evaluate(async () => {
      await document.fonts.ready;
      const quotation = document.querySelector('section.present .quotation');
      const style = getComputedStyle(quotation ?? document.body);
      const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      if (!pen) throw new Error('no canvas');
      pen.canvas.width = 300;
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      pen.fillText('👩‍👩‍👧', 20, 80);
      const { data } = pen.getImageData(0, 0, 300, 150);
      const drawn = data.filter((_, at) => at % 4 === 3 && (data[at] ?? 0) > 127).length;
      return {
        ink: drawn,
        width: pen.measureText('👩‍👩‍👧').width,
        size: Number.parseFloat(style.fontSize),
      };
    });
    expect(width / size).toBeCloseTo(0.7, 2);
    expect(ink).toBeGreaterThan(40);
  });

  it('stands in the PDFs, whose fonts are all in them', async () => {
    const order = {
      browser: inject('browser'),
      everyStep: false,
      handout: { twoUp: false, withCues: false },
      date: new Date(0),
      tell: () => undefined,
    };
    const { papers } = await makePapers(talk, { root, drawOptions }, order);
    for (const { bytes } of papers.filter(({ name }) => /^(?:slides|handout)\.pdf$/.test(name))) {
      const text = Buffer.from(bytes).toString('latin1');
      expect(text).toContain('MinbarBox');
    }
  }, 120_000);
});

it('a deck adds no spare font if its own fonts have all letters', async () => {
  const shipped = await readPage(frozenDeck);
  expect(shipped.match(/@font-face/g)).toHaveLength(6);
  expect(shipped.match(/unicode-range/g)).toHaveLength(1);
  expect(shipped).not.toContain('font/ttf');
  expect(html.match(/@font-face/g)?.length).toBeGreaterThan(20);
});
