import { expect, it } from 'vitest';
import { readEssay } from '../../src/read/essay.ts';
import { writeCredits } from '../../src/write/credit-lines.ts';

function write(front: string, byline = '') {
  const { essay } = readEssay(
    { path: 'essay.txt', text: `${front}\nعنوان\nفقرة.\n${byline}` },
    'ar',
  );
  if (!essay) throw new Error('there should be an essay');
  return writeCredits(essay);
}

const front = 'author: الكاتبة\nrole: باحثة\nsource: صحيفة\ndate: 2025\n';

it.each([
  ['is said whole without a byline', front, '', { by: 'الكاتبة، باحثة', from: 'صحيفة · 2025' }],
  [
    'stands over another byline',
    front,
    '* نُشر أولاً',
    { by: 'الكاتبة، باحثة', from: 'صحيفة · 2025' },
  ],
  ['is not said twice', front, '* الكاتبة، باحثة', { from: 'صحيفة · 2025' }],
  [
    'has the role under a byline with the author',
    front,
    '* الكاتبة',
    { from: 'باحثة · صحيفة · 2025' },
  ],
  ['is nothing where the essay says nothing', '', '* الكاتبة', {}],
])('what an essay says of itself %s', (_, over, byline, expected) => {
  expect(write(over, byline)).toEqual(expected);
});
