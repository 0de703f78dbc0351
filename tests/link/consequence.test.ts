import { describe, expect, it } from 'vitest';
import { isConsequence } from '../../src/link/consequence.ts';
import type { LinkedBullet } from '../../src/link/linked-bullet.ts';
import { findParty, listParties } from '../../src/link/party.ts';

const place = { path: '01-a.md', line: 1, column: 1 };

const quote = (text: string): LinkedBullet => ({
  stepped: false,
  place,
  quotation: { lines: [text], passage: 2 },
});

function follows(text: string, before: string, after: string): boolean {
  const passage = { number: 2, text, line: 1, column: 1, sentences: [] };
  return isConsequence(quote(before), quote(after), [{ passage, start: 0, end: text.length }]);
}

describe('one quotation is the consequence of another', () => {
  it.each([
    ['اعتُقل مواطنون، فردّت باكو باعتقالات', 'اعتُقل مواطنون', 'ردّت باكو باعتقالات'],
    ['اعتُقل مواطنون، فردّت باكو باعتقالات', 'اعتُقل مواطنون', 'فردّت باكو باعتقالات'],
    ['ارتفعت الأسعار، فتراجع الطلب', 'ارتفعت الأسعار', 'تراجع الطلب'],
    ['ارتفعت الأسعار، ولذلك تراجع الطلب', 'ارتفعت الأسعار', 'تراجع الطلب'],
    ['ارتفعت الأسعار. وبالتالي، تراجع الطلب', 'ارتفعت الأسعار', 'تراجع الطلب'],
    ['ارتفعت الأسعار في الصيف. فتراجع الطلب', 'ارتفعت الأسعار', 'تراجع الطلب'],
  ])('where the essay says so: %s', (text, before, after) => {
    expect(follows(text, before, after)).toBe(true);
  });

  it.each([
    ['ارتفعت الأسعار وتراجع الطلب', 'ارتفعت الأسعار', 'تراجع الطلب'],
    ['ارتفعت الأسعار، فإن الطلب يتراجع', 'ارتفعت الأسعار', 'إن الطلب يتراجع'],
    ['ارتفعت الأسعار، فالطلب يتراجع', 'ارتفعت الأسعار', 'الطلب يتراجع'],
    ['ارتفعت الأسعار، فشل البيع', 'ارتفعت الأسعار', 'فشل البيع'],
    ['ارتفعت الأسعار، فتراجع الطلب', 'تراجع الطلب', 'ارتفعت الأسعار'],
    [
      'سُئل الوزير هل يعرف؟ كان الجواب هناك: فقبل عامين كتب عنه باحثان',
      'سُئل الوزير',
      'قبل عامين كتب',
    ],
    ['ارتفعت الأسعار. ثم جفّت الآبار، فتراجع الطلب', 'ارتفعت الأسعار', 'تراجع الطلب'],
    ['ارتفعت الأسعار. جفّت الآبار. فتراجع الطلب', 'ارتفعت الأسعار', 'تراجع الطلب'],
    ['ارتفعت الأسعار، فبعد العيد تراجع الطلب', 'ارتفعت الأسعار', 'بعد العيد تراجع الطلب'],
  ])('and not where it does not: %s', (text, before, after) => {
    expect(follows(text, before, after)).toBe(false);
  });
});

describe('whom a bullet names', () => {
  const actor = { key: 'a', namePlace: place, form: 'disc', leading: false, x: 0, y: 0 } as const;
  const parties = listParties(
    [
      { ...actor, names: ['موسكو'], also: ['روسيا'], colour: 'maroon' },
      { ...actor, names: ['باكو'], also: [], colour: 'teal' },
    ],
    undefined,
  );

  it('is the actor that the lead names, by any of its names', () => {
    const lead = { lines: ['روسيا'], passage: 2 };
    const named = findParty({ ...quote('باكو'), lead }, parties);
    expect(named).toEqual({ colour: 'maroon', byLead: true });
  });

  it('is nobody if the lead only contains a name', () => {
    const lead = { lines: ['أدوات روسيا'], passage: 2 };
    expect(findParty({ ...quote('باكو'), lead }, parties)).toBeUndefined();
  });

  it('is the actor whose name comes first if there is no lead', () => {
    const named = findParty(quote('ردّت باكو على موسكو'), parties);
    expect(named).toEqual({ colour: 'teal', byLead: false });
  });
});
