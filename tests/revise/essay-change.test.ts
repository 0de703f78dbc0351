import { describe, expect, it } from 'vitest';
import { readEssay } from '../../src/read/essay.ts';
import { compareEssays } from '../../src/revise/essay-change.ts';

const essay = [
  'author: كاتبة المقال',
  '',
  'عنوان المقال',
  'هذه جملة أولى عن البحر.[^1] وهذه ثانية عن الجبل.',
  '## قسم أول',
  'في الوادي قرية صغيرة قديمة.',
  '> شطر أول هنا … وشطر ثانٍ هناك',
  '## قسم آخر',
  'وعلى التلّ بيت كبير مهجور.',
  '* باحثة',
  '[^1]: حاشية أولى.',
].join('\n');

function listChanges(edit: (text: string) => string): string[] {
  const read = (text: string) => readEssay({ path: 'essay.txt', text }, 'ar').essay;
  const [old, now] = [read(essay), read(edit(essay))];
  expect(edit(essay)).not.toBe(essay);
  if (!old || !now) throw new Error('both are essays');
  return compareEssays(old, now).changes.map((one) =>
    [one.kind, one.old, one.now].filter((words) => words !== undefined).join(' / '),
  );
}

const replace = (from: string, to: string) => (text: string) => text.replace(from, to);

describe('what is no sentence of the essay', () => {
  it.each([
    [
      'author: كاتبة المقال\n',
      'author: كاتبة أخرى\n',
      ['author changed / كاتبة المقال / كاتبة أخرى'],
    ],
    ['author: كاتبة المقال\n', 'author: كاتبة المقال\ndate: 2024\n', ['date changed / 2024']],
    ['## قسم أول\n', '', ['heading removed / قسم أول']],
    ['## قسم أول\n', '### قسم أول\n', ['heading removed / قسم أول', 'new heading / قسم أول']],
    [
      'هناك\n## قسم آخر\nوعلى التلّ بيت كبير مهجور.',
      'هناك\nوعلى التلّ بيت كبير مهجور.\n## قسم آخر',
      ['heading moved / قسم آخر'],
    ],
    ['حاشية أولى.', 'حاشية أخرى.', ['footnotes changed / 23 حاشية أولى. / 23 حاشية أخرى.']],
    ['> شطر', 'شطر', ['verse marks changed / شطر أول هنا … وشطر ثانٍ هناك']],
    ['عنوان المقال', 'عنوان المقالة', ['sentence edited / عنوان المقال / عنوان المقالة']],
  ])('%j that becomes %j is listed', (from, to, expected) => {
    expect(listChanges(replace(from, to))).toEqual(expected);
  });

  it('is listed where the mark of a footnote moves to another sentence', () => {
    const moved = listChanges((text) =>
      text.replace('البحر.[^1]', 'البحر.').replace('الجبل.', 'الجبل.[^1]'),
    );
    expect(moved.map((one) => one.split(' / ')[0])).toEqual([
      'footnotes changed',
      'footnotes changed',
    ]);
  });

  it('is not listed where only white space, or the name of a footnote, differs', () => {
    expect(listChanges((text) => text.replaceAll('[^1]', '[^7]').replaceAll('\n', '\n\n'))).toEqual(
      [],
    );
  });
});
