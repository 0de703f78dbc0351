import { describe, expect, it } from 'vitest';
import { linkFolder } from '../../src/talk.ts';

const essay = `عنوان المقال

قال الشيخ إن «من سار وصل». ثم سكت الحاضرون.
`;

/** Returns the lines of a bullet of a slide of a kind that has one. */
function linkBullet(kind: string, bullet: string): string[] | undefined {
  const title = { path: '01-title.md', text: '---\nkind: title\n---\n\n# عنوان المقال\n' };
  const front = `---\nkind: ${kind}\npassages:\n  - قال الشيخ\n---\n\n`;
  const headline = kind === 'question' ? 'ثم سكت الحاضرون' : 'الصمت جواب الحاضرين';
  const slide = { path: '02-said.md', text: `${front}# ${headline}\n\n${bullet}\n` };
  const { deck } = linkFolder({
    essay: { path: 'essay.txt', text: essay },
    slides: [title, slide],
  });
  return deck?.slides[1]?.points[0]?.quotation?.lines;
}

/** Returns the lines of the headline of a quote slide. */
function linkQuote(headline: string): string[] | undefined {
  const title = { path: '01-title.md', text: '---\nkind: title\n---\n\n# عنوان المقال\n' };
  const front = '---\nkind: quote\nby: الشيخ\npassages:\n  - قال الشيخ\n---\n\n';
  const quote = { path: '02-quote.md', text: `${front}# ${headline}\n` };
  const { deck } = linkFolder({
    essay: { path: 'essay.txt', text: essay },
    slides: [title, quote],
  });
  return deck?.slides[1]?.headline;
}

describe('a quote', () => {
  it('typed with the « » that the page writes has them once', () => {
    expect(linkQuote('«من سار وصل»')).toEqual(['من سار وصل']);
    expect(linkQuote('«من سار\\\nوصل»')).toEqual(['من سار', 'وصل']);
  });

  it('keeps the « » of words inside it', () => {
    expect(linkQuote('قال الشيخ إن «من سار وصل»')).toEqual(['قال الشيخ إن «من سار وصل»']);
  });
});

describe('a bullet', () => {
  it.each([
    ['statement', '- «من سار وصل»'],
    ['statement', '- «من سار\\\n  وصل»'],
    ['statement', '- **الحاضرون**\\\n  «من سار وصل»'],
    ['timeline', '- **الشيخ** الحاضرون\\\n  «من سار وصل»'],
    ['shift', '* «من سار وصل»'],
    ['question', '* «من سار وصل»'],
  ])('of a %s slide typed with « » has them once: %s', (kind, bullet) => {
    expect(linkBullet(kind, bullet)?.join(' ')).toBe('من سار وصل');
  });

  it('may have « » that the essay does not have around its words', () => {
    expect(linkBullet('statement', '- «سكت الحاضرون»')).toEqual(['سكت الحاضرون']);
  });

  it('keeps the « » of words inside it', () => {
    expect(linkBullet('statement', '- قال الشيخ إن «من سار وصل»')).toEqual([
      'قال الشيخ إن «من سار وصل»',
    ]);
  });
});
