import { describe, expect, it } from 'vitest';
import { linkFolder } from '../../src/talk.ts';

const essay = `عنوان المقال

قال الشيخ إن «من سار وصل». ثم سكت الحاضرون.
`;

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
