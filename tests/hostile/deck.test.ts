import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAlliances } from '../../src/read/alliances.ts';
import { readDeckFile } from '../../src/read/deck-file.ts';
import type { Message } from '../../src/read/message.ts';
import { readSlide } from '../../src/read/slide-file.ts';
import type { Source } from '../../src/read/source.ts';
import { linkFolder } from '../../src/talk.ts';
import { readFrozen, readFrozenSlides } from '../frozen-deck.ts';
import { anyText, cases, checkMessages, fewerCases, harmedTexts } from './arbitrary.ts';

const slides = readFrozenSlides();
const essay = readFrozen('essay.txt').split('\n').slice(0, 5).join('\n');

/** What is read of a file: a value, messages, or both; never an exception. */
type Reader = (source: Source) => { messages: Message[] };

const readers: [name: string, path: string, texts: string[], read: Reader][] = [
  ['a slide', '02-slide.md', slides, readSlide],
  ['deck.yaml', 'deck.yaml', [readFrozen('deck.yaml')], readDeckFile],
  ['alliances.yaml', 'alliances.yaml', shorten(readFrozen('alliances.yaml')), readAlliances],
];

/** Parts of a long file, each of some rows: a whole one would take ten times as long. */
function shorten(text: string): string[] {
  const rows = text.split('\n');
  return rows.flatMap((_, at) => (at % 8 === 0 ? [rows.slice(at, at + 24).join('\n')] : []));
}

describe('any text is read, or gives a message with its place', () => {
  it.each(readers)('as %s', (_name, path, texts, read) => {
    fc.assert(
      fc.property(fc.oneof(anyText, harmedTexts(texts)), (text) => {
        checkMessages(read({ path, text }).messages, [{ path, text }]);
      }),
      cases,
    );
  });

  it('as a deck of three files', () => {
    const texts = fc.record({
      essay: fc.oneof(fc.constant(essay), harmedTexts([essay])),
      slide: harmedTexts(slides.slice(0, 3)),
      deckFile: fc.oneof(fc.constant('minutes: 20'), anyText),
    });
    fc.assert(
      fc.property(texts, (folder) => {
        const sources = [
          { path: 'essay.txt', text: folder.essay },
          { path: '01-slide.md', text: folder.slide },
          { path: 'deck.yaml', text: folder.deckFile },
        ] as const;
        const [ofEssay, ofSlide, deckFile] = sources;
        const { deck, messages } = linkFolder({ essay: ofEssay, slides: [ofSlide], deckFile });
        checkMessages(messages, [...sources]);
        if (!deck && messages.length === 0) throw new Error('neither a deck nor a message');
      }),
      fewerCases,
    );
  });
});

describe('YAML that is meant to do harm', () => {
  const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]', ...'bcdefghij'.split('').map(growLine)].join('\n');
  const deep = `title: ${'['.repeat(100_000)}`;

  it.each([
    ['aliases that grow to a billion', bomb, 'alias'],
    ['a hundred thousand brackets', deep, 'nested too deep'],
    ['a hundred thousand levels', `${'- '.repeat(100_000)}x`, 'nested too deep'],
  ])('is refused with a word: %s', (_name, text, reason) => {
    for (const read of [readDeckFile, readAlliances]) {
      const { messages } = read({ path: 'deck.yaml', text });
      expect(messages.map((message) => message.reason).join()).toContain(reason);
    }
    // A slide with so many marks is refused before its YAML is read.
    const slide = { path: '01-a.md', text: `---\n${text}\n---\n# عنوان\n` };
    expect(readSlide(slide).messages.length).toBeGreaterThan(0);
  });

  function growLine(name: string): string {
    const before = String.fromCharCode(name.charCodeAt(0) - 1);
    return `${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`;
  }

  it.each(['__proto__', 'constructor', 'toString'])('changes no other object: %s', (key) => {
    const text = `${key}:\n  polluted: true\nminutes: 20\n`;
    expect(readDeckFile({ path: 'deck.yaml', text }).messages.length).toBeGreaterThan(0);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it.each(['__proto__', 'constructor', 'prototype'])('is no key of an actor: %s', (key) => {
    const text = `actors:\n  ${key}: { name: باكو, place: 1 1 }\nstages: {}\n`;
    const { messages } = readAlliances({ path: 'alliances.yaml', text });
    expect(messages.map(({ place }) => place.line)).toContain(2);
  });
});
