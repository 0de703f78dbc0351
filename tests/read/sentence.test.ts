import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/read/sentence.ts';

const textsOf = (passage: string) => splitSentences(passage, 1).map(({ text }) => text.trim());

describe('sentences', () => {
  it.each([
    ['جاء الرجل. ثم ذهب.', ['جاء الرجل.', 'ثم ذهب.']],
    ['هل تملك موسكو أدوات؟ أم لا؟', ['هل تملك موسكو أدوات؟', 'أم لا؟']],
    ['قال د. أحمد إن الأمر انتهى. ثم خرج.', ['قال د. أحمد إن الأمر انتهى.', 'ثم خرج.']],
    ['كتب أ. ب. سعيد كتاباً. نُشر.', ['كتب أ. ب. سعيد كتاباً.', 'نُشر.']],
    ['حضرت أ.د. منى. وتكلمت.', ['حضرت أ.د. منى.', 'وتكلمت.']],
    ['كان ذلك سنة 1213 هـ. ثم خرج.', ['كان ذلك سنة 1213 هـ.', 'ثم خرج.']],
    ['وصل عام 1798 م. وبقي سنة.', ['وصل عام 1798 م.', 'وبقي سنة.']],
    ['«هل انتهى الأمر؟» قال الرجل. ومضى.', ['«هل انتهى الأمر؟» قال الرجل.', 'ومضى.']],
    ['«أين الطريق؟» سألت المرأة. لم يجب.', ['«أين الطريق؟» سألت المرأة.', 'لم يجب.']],
    ['“كفى!” قال. وسكت.', ['“كفى!” قال.', 'وسكت.']],
    ['«هل انتهى؟» هذا سؤال آخر.', ['«هل انتهى؟»', 'هذا سؤال آخر.']],
    ['بلغ 3.5 في المئة. وزاد.', ['بلغ 3.5 في المئة.', 'وزاد.']],
  ])('«%s» is split as a reader would', (passage, sentences) => {
    expect(textsOf(passage)).toEqual(sentences);
  });

  it('joined are the passage, whatever it holds', () => {
    const letters = fc.constantFrom(...'أبدتهو .؟!؛،:«»“”()\u00A0 1a\n'.split(''), 'قال', 'د.');
    const passages = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(letters).map((a) => a.join('')),
    );
    fc.assert(
      fc.property(passages, (passage) => {
        const sentences = splitSentences(passage, 1);
        expect(sentences.map(({ text }) => text).join('')).toBe(passage);
        for (const { text, start } of sentences)
          expect(passage.slice(start, start + text.length)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('are numbered from 1 within their passage', () => {
    const sentences = splitSentences('أولاً. ثانياً.', 7);
    expect(sentences.map(({ passage, number }) => `${passage}.${number}`)).toEqual(['7.1', '7.2']);
  });
});
