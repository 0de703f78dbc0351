import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeEssayText } from '../../src/manuscript/essay-text.ts';
import type { Line } from '../../src/manuscript/line.ts';
import type { Block, Manuscript } from '../../src/manuscript/manuscript.ts';
import { allPassages, readEssay } from '../../src/read/essay.ts';
import type { EssayText } from '../../src/read/essay-text.ts';

const place = { path: 'essay.docx', line: 1, column: 1 };

/** Words with everything that means something in essay.txt, at the start and inside. */
const words = fc
  .array(
    fc.constantFrom(
      ...['كلمة', 'وثانية.', ' ', '#', '##', '>', '*', '\\', '[^1]', '[^', ']:', 'author:'],
      ...['date: ', ' … ', '|', '؟', 'ثم ', '(2)', 'e\u0301'],
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join('').normalize('NFC').trim())
  .filter((text) => text !== '');

const notes = new Map([
  ['footnote 7', 'حاشية أولى.'],
  ['footnote 9', 'حاشية أخرى: مرجع.'],
]);

/** A line with marks behind its letters; a mark behind a backslash would read as escaped. */
const line: fc.Arbitrary<Line> = fc
  .tuple(words, fc.array(fc.tuple(fc.nat(60), fc.constantFrom(...notes.keys())), { maxLength: 2 }))
  .map(([text, marks]) => ({
    text,
    marks: marks
      .map(([at, note]) => ({ at: at % (text.length + 1), note }))
      .filter(({ at }) => /[\p{L}.؟]$/u.test(text.slice(0, at)))
      .sort((a, b) => a.at - b.at),
  }));

const block: fc.Arbitrary<Block> = fc.oneof(
  line.map((one): Block => ({ kind: 'passage', line: one, place })),
  line.map((one): Block => ({ kind: 'item', line: one, place })),
  fc
    .tuple(line, fc.constantFrom(2, 3))
    .map(([one, level]): Block => ({ kind: 'heading', level, line: one, place })),
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((lines): Block => ({ kind: 'quotation', lines, place })),
);

const manuscript: fc.Arbitrary<Manuscript> = fc
  .record({ title: line, body: fc.array(block, { minLength: 1, maxLength: 5 }) })
  .map(({ title, body }) => ({
    path: 'essay.docx',
    front: {},
    blocks: [
      { kind: 'title', line: title, place },
      ...body,
      { kind: 'passage', line: { text: 'آخر.', marks: [] }, place },
    ],
    notes,
  }));

/** What a manuscript says: its parts in order, each with its texts and the footnotes in them. */
function partsOf({ blocks }: Manuscript) {
  return blocks.map((one) => {
    const lines = 'lines' in one ? one.lines : 'line' in one ? [one.line] : [];
    const kind =
      one.kind === 'heading' ? `heading ${one.level}` : 'lines' in one ? 'quotation' : 'passage';
    return {
      kind,
      text: lines.map(({ text }) => text).join('\n'),
      notes: lines.map(({ marks }) =>
        marks.map(({ at, note }) => ({ at, words: notes.get(note) })),
      ),
    };
  });
}

/** What the essay in a text says, in the same form. */
function readParts(text: string) {
  const { essay, messages } = readEssay({ path: 'essay.txt', text }, 'ar');
  expect(messages).toEqual([]);
  if (!essay) return [];
  const footnotes = new Map(essay.footnotes.map((one) => [one.name, one.text]));
  const toPart = (kind: string, { text: words, marks = [] }: EssayText) => {
    let [from, end] = [0, -1];
    const ofLines = words.split('\n').map((row) => {
      [from, end] = [end + 1, end + 1 + row.length];
      return marks
        .filter(({ at }) => at >= from && at <= end)
        .map(({ at, name }) => ({ at: at - from, words: footnotes.get(name) }));
    });
    return { kind, text: words, notes: ofLines };
  };
  return allPassages(essay).flatMap((passage) => [
    ...essay.headings
      .filter(({ before }) => before === passage.number)
      .map((heading) => toPart(`heading ${heading.level}`, heading)),
    toPart(passage.isVerse ? 'quotation' : 'passage', passage),
  ]);
}

describe('the text of essay.txt', () => {
  it('reads back as the manuscript, letter for letter and mark for mark', () => {
    fc.assert(
      fc.property(manuscript, (one) => {
        expect(readParts(writeEssayText(one))).toEqual(partsOf(one));
      }),
      { numRuns: 3000 },
    );
  });

  it('has what the manuscript says of itself above the title, and the byline last', () => {
    const passage = (text: string): Block => ({
      kind: 'passage',
      line: { text, marks: [] },
      place,
    });
    const text = writeEssayText({
      path: 'essay.docx',
      front: { date: '2024', author: 'اسم الكاتبة' },
      blocks: [
        { kind: 'title', line: { text: 'عنوان', marks: [] }, place },
        passage('نص.'),
        passage('* باحثة'),
      ],
      notes: new Map(),
    });
    expect(text).toBe('author: اسم الكاتبة\ndate: 2024\n\nعنوان\n\nنص.\n\n* باحثة\n');
  });

  it('numbers footnotes from 1 in the order of their marks', () => {
    const marked = (text: string, ...keys: string[]): Block => ({
      kind: 'passage',
      line: { text, marks: keys.map((note) => ({ at: text.length, note })) },
      place,
    });
    const text = writeEssayText({
      path: 'essay.docx',
      front: {},
      blocks: [
        marked('عنوان'),
        marked('أول.', 'footnote 9'),
        marked('ثانٍ.', 'footnote 7', 'footnote 9'),
      ],
      notes,
    });
    expect(text).toBe(
      'عنوان\n\nأول.[^1]\n\nثانٍ.[^2][^1]\n\n[^1]: حاشية أخرى: مرجع.\n[^2]: حاشية أولى.\n',
    );
  });
});
