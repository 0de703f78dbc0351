import { describe, expect, it } from 'vitest';
import { findWords } from '../../src/link/match.ts';
import { findNegation } from '../../src/link/negation.ts';

/** Returns the negation that stands before words of a text, with what is between. */
function negationOf(words: string, text: string): string | undefined {
  const [match] = findWords(words, text);
  if (!match) throw new Error(`${words} is none of ${text}`);
  const from = findNegation(text, match);
  return from === undefined ? undefined : text.slice(from, match.start).trim();
}

describe('a negation right before quoted words', () => {
  it.each([
    ['ملزمة', 'اتفاقية غير ملزمة', 'غير'],
    ['ملزمة', 'الاتفاقية غير الملزمة', 'غير ال'],
    ['ودية', 'مواقف غير “ودية”', 'غير “'],
    ['يعني', 'وهذا لا يعني شيئاً', 'لا'],
    ['يعني', 'ولا يعني شيئاً', 'ولا'],
    ['تتدخل', 'لم تتدخل روسيا', 'لم'],
    ['تتدخل', 'فلن تتدخل', 'فلن'],
    ['عضواً', 'ليست عضواً', 'ليست'],
    ['قطيعة', 'توتر دون قطيعة', 'دون'],
    ['قطيعة', 'من دون قطيعة', 'دون'],
    ['أن يتدخل', 'من دون أن يتدخل', 'دون'],
    ['شك', 'بلا شك', 'بلا'],
    ['تدخل', 'بعدم تدخل', 'بعدم'],
    ['ملزمة', 'لم تكن ملزمة', 'لم تكن'],
    ['ملزمة', 'ولم تعد ملزمة', 'ولم تعد'],
    ['يعني', 'لَا يعني', 'لَا'],
  ])('of «%s» in «%s» is found', (words, text, negation) => {
    expect(negationOf(words, text)).toBe(negation);
  });

  it.each([
    ['غير ملزمة', 'اتفاقية غير ملزمة'],
    ['لا يعني', 'وهذا لا يعني شيئاً'],
    ['أن التحولات', 'غير أن التحولات كثيرة'],
    ['التحولات', 'غير أن التحولات كثيرة'],
    ['يعني', 'قال لا، يعني ذلك'],
    ['يعني', 'قال لا. يعني ذلك'],
    ['قائماً', 'لا يزال قائماً'],
    ['الطرفين', 'كلا الطرفين'],
    ['النظام', 'غيّر النظام'],
    ['ملزمة', 'اتفاقية ملزمة'],
    ['ملزمة', 'ملزمة'],
  ])('of «%s» in «%s» is none', (words, text) => {
    expect(negationOf(words, text)).toBeUndefined();
  });
});
