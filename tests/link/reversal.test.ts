import { describe, expect, it } from 'vitest';
import type { LinkedBullet } from '../../src/link/linked-bullet.ts';
import { isReversal } from '../../src/link/reversal.ts';

const place = { path: '01-a.md', line: 1, column: 1 };
const words = (text: string) => ({ lines: [text], passage: 2 });
const weigh = (lead: string, quotation: string): LinkedBullet => ({
  stepped: false,
  place,
  lead: words(lead),
  quotation: words(quotation),
});

function turns(text: string, before: LinkedBullet, after: LinkedBullet): boolean {
  const passage = { number: 2, text, line: 1, column: 1, sentences: [] };
  return isReversal(before, after, [{ passage, start: 0, end: text.length }]);
}

const trade = weigh('التجارة', 'هدّأت الخلاف سنوات');
const war = weigh('الحرب', 'قلبت كل شيء');

describe('a bullet is set against another', () => {
  it.each([
    'هدّأت الخلاف سنوات تلك التجارة. غير أن الحرب قلبت كل شيء.',
    'التجارة هدّأت الخلاف سنوات، لكنّ الحرب قلبت كل شيء.',
    'التجارة هدّأت الخلاف سنوات، إلا أنّ الحرب قلبت كل شيء.',
    'التجارة هدّأت الخلاف سنوات، بيد أن الحرب قلبت كل شيء.',
  ])('where the essay says so: %s', (text) => {
    expect(turns(text, trade, war)).toBe(true);
  });

  it.each([
    'التجارة هدّأت الخلاف سنوات، ثم الحرب قلبت كل شيء.',
    'لكن التجارة هدّأت الخلاف سنوات، والآن الحرب قلبت كل شيء.',
    'الحرب قلبت كل شيء، لكن التجارة هدّأت الخلاف سنوات.',
    'التجارة هدّأت الخلاف سنوات، لكن في النهاية جاءت ومعها الحرب قلبت كل شيء.',
  ])('and not where it does not: %s', (text) => {
    expect(turns(text, trade, war)).toBe(false);
  });
});
