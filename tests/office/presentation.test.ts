import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { makePresentation, type Presentation } from '../../src/office/presentation.ts';
import { kindRules } from '../../src/read/slide-kind.ts';
import type { Talk } from '../../src/write/page.ts';
import { makeFrozenTalk, makeShippedTalk, readDrawOptions } from '../shipped-talk.ts';
import { listFaults } from './faults.ts';
import {
  all,
  listSlides,
  type OpenedPresentation,
  readPresentation,
  textOf,
} from './opened-presentation.ts';

const { tokens, cache } = readDrawOptions();
const date = new Date('2026-01-01T00:00:00Z');
const present = (talk: Talk, everyStep = false): Promise<Presentation> =>
  makePresentation(talk, { tokens, cache, everyStep, date });

let talk: Talk;
let withFootnotes: Talk;
let made: Presentation;
let stepped: Presentation;
let opened: OpenedPresentation;

beforeAll(async () => {
  talk = await makeShippedTalk();
  withFootnotes = await makeFrozenTalk();
  made = await present(talk);
  stepped = await present(talk, true);
  opened = readPresentation(made.bytes);
});

/** A paragraph of notes, without the marks that keep runs on their side; footnotes are set small. */
interface Line {
  text: string;
  isSmall: boolean;
}

function linesOf(presentation: OpenedPresentation): Line[] {
  return listSlides(presentation)
    .flatMap(({ notes }) => (notes ? all(notes, 'a:p') : []))
    .map((paragraph) => ({
      text: all(paragraph, 'a:t').map(textOf).join('').replaceAll('\u200E', ''),
      isSmall: all(paragraph, 'a:rPr').every(({ attributes }) => attributes.sz !== undefined),
    }));
}

describe('a presentation', () => {
  it('has none of the faults that make PowerPoint repair it', () => {
    expect(listFaults(opened)).toEqual([]);
    expect(listFaults(readPresentation(stepped.bytes))).toEqual([]);
  });

  it('is made of the same bytes twice', async () => {
    expect(Buffer.from((await present(talk)).bytes).equals(Buffer.from(made.bytes))).toBe(true);
  });

  it('has a slide for each slide of the deck, with its headline as the title', () => {
    const titles = listSlides(opened).map(({ tree }) => textOf(all(tree, 'p:txBody')[0] ?? tree));
    const headlines = talk.slides.map(({ headline, kind }) =>
      kindRules[kind].headline.isQuotation ? `«${headline.join('')}»` : headline.join(''),
    );
    expect(titles.map((title) => title.replaceAll('\u200E', ''))).toEqual(headlines);
  });

  it('has notes that are the essay letter for letter, without what is recalled and footnotes', async () => {
    const footnoted = await present(withFootnotes);
    for (const [{ bytes }, { deck }] of [
      [made, talk],
      [stepped, talk],
      [footnoted, withFootnotes],
    ] as const) {
      const spoken = linesOf(readPresentation(bytes)).filter(
        ({ text, isSmall }) => !isSmall && !/^«.*»$/u.test(text),
      );
      const passages = spoken.map(({ text }) => text.trim()).join(' ');
      expect(passages).toBe(deck.essay.body.map(({ text }) => text.trim()).join(' '));
    }
  });

  it('has each footnote in its notes, under the passage that has its mark', async () => {
    const lines = linesOf(readPresentation((await present(withFootnotes)).bytes));
    const { footnotes, body } = withFootnotes.deck.essay;
    const expected = footnotes.map(({ name, text }, index) => ({
      footnote: `حاشية ${index + 1}: ${text}`,
      passage: body.find(({ marks }) => marks?.some((mark) => mark.name === name))?.text,
    }));
    const found = lines.flatMap(({ text, isSmall }, index) =>
      isSmall ? [{ footnote: text, over: lines[index - 1]?.text.trim() ?? '' }] : [],
    );
    expect(found.map(({ footnote }) => footnote)).toEqual(expected.map(({ footnote }) => footnote));
    expect(found).not.toEqual([]);
    for (const [index, { over }] of found.entries())
      expect(expected[index]?.passage).toContain(over);
  });

  it('has the words that a slide shows in bold in its notes', () => {
    const bold = listSlides(opened).map(({ notes }) =>
      (notes ? all(notes, 'a:r') : [])
        .filter((run) => all(run, 'a:rPr')[0]?.attributes.b === '1')
        .map((run) => textOf(run).replaceAll('\u200E', '')),
    );
    const marked = talk.slides.map(({ notes, reminders }) => [
      ...notes.flatMap(({ sentence, marks }) =>
        marks.map(({ start, end }) => sentence.text.slice(start, end)),
      ),
      ...reminders.flatMap(({ citation: { passage, start: from }, marks }) =>
        marks.map(({ start, end }) => passage.text.slice(from + start, from + end)),
      ),
    ]);
    expect(bold.flat().length).toBeGreaterThan(20);
    expect(bold).toEqual(marked);
  });

  it('says every relation of a map in words, and names every actor', () => {
    for (const [index, slide] of talk.slides.entries()) {
      const [plan] = slide.plans;
      if (plan?.language !== 'alliances' || kindRules[slide.kind].isComparison) continue;
      const { tree } = listSlides(opened)[index] ?? {};
      if (!tree) throw new Error('no slide');
      const told = all(tree, 'p:cNvPr').map(({ attributes }) => attributes.descr ?? '');
      for (const { label } of plan.stage.relations)
        expect(
          told.some((text) => text.includes(`«${label.text}»`)),
          label.text,
        ).toBe(true);
    }
  });

  it('shows what is new on a map, and bullets that are steps, with a click each', () => {
    const clicks = listSlides(opened).map(
      ({ tree }) =>
        all(tree, 'p:cTn').filter(({ attributes }) => attributes.nodeType === 'clickEffect').length,
    );
    const steps = talk.slides.map(
      (slide) => slide.points.filter(({ stepped: one }) => one).length + (mapSteps(slide) ? 1 : 0),
    );
    expect(clicks).toEqual(steps);
  });

  it('has every state of a map as a slide where steps are asked for, the later one by Morph', () => {
    const slides = listSlides(readPresentation(stepped.bytes));
    const morphs = slides.filter(({ tree }) => all(tree, 'p159:morph').length > 0);
    const maps = talk.slides.filter(mapSteps);
    expect(morphs).toHaveLength(maps.length);
    expect(slides).toHaveLength(talk.slides.length + maps.length);
    for (const { id } of morphs) {
      const at = slides.findIndex((one) => one.id === id);
      const [before, after] = [at - 1, at].map((index) => namesOf(slides[index]?.tree));
      expect(after?.filter((name) => before?.includes(name)).length).toBeGreaterThan(1);
    }
  });

  it('is in the sections cover, talk and scenarios', () => {
    const main = opened.trees.get('ppt/presentation.xml');
    const names = main && all(main, 'p14:section').map(({ attributes }) => attributes.name);
    expect(names).toEqual(['الغلاف', 'العرض', 'السيناريوهات']);
  });

  it('holds no picture where every drawing is made of shapes', () => {
    expect(opened.paths.filter((path) => path.startsWith('ppt/media/'))).toEqual([]);
  });
});

/** A comparison shows both stages at once. */
function mapSteps({ kind, plans }: Talk['slides'][number]): boolean {
  const hasStep = plans.some((plan) => plan.language === 'alliances' && plan.since);
  return hasStep && !kindRules[kind].isComparison;
}

function namesOf(tree: ReturnType<typeof listSlides>[number]['tree'] | undefined): string[] {
  if (!tree) return [];
  return all(tree, 'p:cNvPr')
    .map(({ attributes }) => attributes.name ?? '')
    .filter((name) => name.startsWith('!!'));
}

describe('the search for faults', () => {
  /** Returns the faults of the presentation with one part changed. */
  const wound = (path: string, change: (text: string) => string): string[] => {
    const texts = [...opened.texts].map(([one, text]) => [one, one === path ? change(text) : text]);
    const entries = texts.map(([one = '', text = '']) => [one, strToU8(text)] as const);
    return listFaults(readPresentation(zipSync(Object.fromEntries(entries), { level: 9 })));
  };
  const first = 'ppt/slides/slide3.xml';

  it('finds nothing where nothing is wounded', () => {
    expect(wound('', (text) => text)).toEqual([]);
  });

  it.each([
    ['a shape number twice', first, (text: string) => text.replace('id="3"', 'id="4"')],
    ['an animation of nothing', first, (text: string) => text.replace(/spid="\d+"/, 'spid="999"')],
    ['a paragraph from left to right', first, (text: string) => text.replace(' rtl="1"', '')],
    [
      'words without a language',
      first,
      (text: string) => text.replace('lang="ar-SA"', 'lang="en-US"'),
    ],
    ['a title less', first, (text: string) => text.replace('type="title"', 'type="body"')],
    ['words that stay large', first, (text: string) => text.replace('<a:normAutofit/>', '')],
    ['a fraction as a size', first, (text: string) => text.replace(/cx="\d+"/, 'cx="1.5"')],
    [
      'a type of nothing',
      '[Content_Types].xml',
      (text: string) => text.replace('slide3.xml', 'slide99.xml'),
    ],
    [
      'a section without a slide',
      'ppt/presentation.xml',
      (text: string) => text.replace(/<p14:sldId id="258"\/>/, ''),
    ],
    [
      'a shared theme',
      'ppt/notesMasters/_rels/notesMaster1.xml.rels',
      (text: string) => text.replace('theme2', 'theme1'),
    ],
  ])('sees %s', (_, path, change) => {
    expect(wound(path, change)).not.toEqual([]);
  });
});
