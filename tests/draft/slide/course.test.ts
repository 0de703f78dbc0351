import { describe, expect, it } from 'vitest';
import { readSlide } from '../../../src/read/slide-file.ts';
import { draftFolder } from '../folder.ts';

const dated =
  'بُني الميناء الكبير في عدن عام 1839 بأمر من الحاكم. ثم أُغلقت القناة كلها عام 1967 بعد الحرب.';

/** Returns the headline of the timeline of an essay. */
function titleOf(title: string, passage = ''): string | undefined {
  const { folder } = draftFolder([title, dated, ...(passage ? [passage] : [])].join('\n'));
  const slides = folder.slides.flatMap((source) => readSlide(source).slide ?? []);
  return slides.find(({ kind }) => kind === 'timeline')?.headline.text;
}

describe('the headline of a timeline', () => {
  it.each([
    [
      'is what the title says of a length of time',
      ['ميناء عدن: ثلاثون عاماً من الخلاف'],
      'ثلاثون عاماً من الخلاف',
    ],
    [
      'is what a sentence says of the whole course',
      ['ميناء عدن', 'تتنافس الدولتان على الميناء منذ عقود.'],
      'تتنافس الدولتان على الميناء منذ عقود',
    ],
    [
      'is not when one thing happened',
      ['ميناء عدن', 'عاد الصيادون إلى الميناء بعد عشرين عاماً.'],
      'ميناء عدن: من 1839 إلى 1967',
    ],
    [
      'is not a few years of it',
      ['ميناء عدن', 'عمل الصيادون في الميناء ثلاث سنوات.'],
      'ميناء عدن: من 1839 إلى 1967',
    ],
    ['is no question', ['ميناء عدن: هل مضت ثلاثون عاماً؟'], 'ميناء عدن: من 1839 إلى 1967'],
  ])('%s', (_, [title = '', passage], expected) => {
    expect(titleOf(title, passage)).toBe(expected);
  });
});
