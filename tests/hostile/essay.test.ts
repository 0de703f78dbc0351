import fc from 'fast-check';
import { describe, it } from 'vitest';
import { draftDeck } from '../../src/draft/draft.ts';
import { allPassages, allTexts, placeInEssay, readEssay } from '../../src/read/essay.ts';
import { findBreaks } from '../../src/read/segment.ts';
import { splitSentences } from '../../src/read/sentence.ts';
import { decodeSource } from '../../src/read/source.ts';
import { readFrozen } from '../frozen-deck.ts';
import { anyText, cases, checkMessages, fewerCases, harmedTexts } from './arbitrary.ts';

/** Three lines of an essay at a time: a whole one would take a hundred times as long. */
const rows = readFrozen('essay.txt')
  .split('\n')
  .filter((row) => row.trim() !== '');
const parts = rows.slice(2).map((_, index) => rows.slice(index, index + 3).join('\n'));
const essays = fc.oneof(anyText, harmedTexts(parts));
const read = (text: string) => readEssay({ path: 'essay.txt', text }, 'ar');

/** Marks of footnotes, and keys of front matter. */
const signs = /\[\^[\p{L}\p{N}_-]+\]|^(?:author|role|source|date):/gmu;

function demand(holds: boolean, promise: string): asserts holds {
  if (!holds) throw new Error(promise);
}

describe('any text as an essay', () => {
  it('is an essay of which no letter is lost, or a message', () => {
    fc.assert(
      fc.property(essays, (text) => {
        const { essay, messages } = read(text);
        checkMessages(messages, [{ path: 'essay.txt', text }]);
        demand(Boolean(essay) || messages.length > 0, 'an essay or a message');
        if (!essay) return;
        const rows = text.split('\n');
        for (const one of allTexts(essay)) {
          const starts = [0, ...(one.later ?? []).map(({ start }) => start), one.text.length];
          starts.slice(0, -1).forEach((start, index) => {
            const words = one.text.slice(start, starts[index + 1]).replace(/\n$/, '');
            const { line, column } = placeInEssay(essay, one, start);
            const row = rows[line - 1] ?? '';
            demand(row.startsWith(words, column - 1), 'stands where it says');
            const blank = ' '.repeat(words.length);
            rows[line - 1] =
              row.slice(0, column - 1) + blank + row.slice(column - 1 + words.length);
          });
        }
        const left = rows.map((row) => row.trim()).join('\n');
        const isLeft = messages.length > 0 || !/[\p{L}\p{N}]/u.test(left.replace(signs, ''));
        demand(isLeft, 'between texts is nothing but white space and the signs of a line');
      }),
      cases,
    );
  });

  it('has each of its letters in one sentence, in order', () => {
    fc.assert(
      fc.property(essays, (text) => {
        const { essay } = read(text);
        for (const { text: words, sentences } of essay ? allPassages(essay) : []) {
          let at = 0;
          for (const { start, text: sentence } of sentences) {
            demand(start === at && sentence !== '', 'sentences follow each other');
            demand(words.startsWith(sentence, start), 'a sentence is the passage’s own words');
            at += sentence.length;
          }
          demand(at === words.length, 'the last sentence ends the passage');
        }
      }),
      cases,
    );
  });

  it('that is read in spans has the sentences that it has in one', () => {
    const segmenter = new Intl.Segmenter('ar', { granularity: 'sentence' });
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 30 }), (text, span) => {
        const whole = [...segmenter.segment(text)].map(({ index }) => index);
        demand(String(findBreaks(text, segmenter, span)) === String(whole), 'the same breaks');
        demand(
          splitSentences(text, 1)
            .map((one) => one.text)
            .join('') === text,
          'lossless',
        );
      }),
      cases,
    );
  });

  it('gives a draft with named files, whatever the essay contains', () => {
    fc.assert(
      fc.property(essays, (text) => {
        const { essay } = read(text.slice(0, 500).normalize('NFC'));
        for (const { name } of essay ? draftDeck(essay, 'ar').files : [])
          demand(/^(deck\.yaml|alliances\.yaml|\d+-[\w-]+\.md)$/.test(name), name);
      }),
      fewerCases,
    );
  });
});

it('any bytes give a text without direction controls, or a message at the first wrong byte', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      const { source, messages } = decodeSource('essay.txt', bytes);
      demand(Boolean(source) || messages.some(({ code }) => code === 'file-not-utf8'), 'an answer');
      const latin = Buffer.from(bytes).toString('latin1');
      checkMessages(messages, [{ path: 'essay.txt', text: latin.replace(/\r\n?/g, '\n') }]);
      demand(!/[\u202a-\u202e\u2066-\u2069\r]/.test(source?.text ?? ''), 'nothing turns over');
    }),
    cases,
  );
});
