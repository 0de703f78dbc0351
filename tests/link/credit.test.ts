import { expect, it } from 'vitest';
import { linkFolder } from '../../src/talk.ts';

const essay = `عنوان المقال
قال سعدي: «لا جواب عن هذه الأسئلة اليوم». ثم هدأت الأمور بين البلدين بالتدريج.
* كاتب المقال`;

/** Returns whose words the headline of a quote slide is. */
function creditOf(headline: string, by = ''): string | undefined {
  const front = `---\nkind: quote\npassages:\n  - قال سعدي\n${by}---\n`;
  const { deck, messages } = linkFolder({
    essay: { path: 'essay.txt', text: essay },
    slides: [
      { path: '01-title.md', text: '---\nkind: title\n---\n\n# عنوان المقال\n' },
      { path: '02-quote.md', text: `${front}\n# ${headline}\n` },
    ],
  });
  if (!deck) throw new Error(JSON.stringify(messages));
  return deck.slides[1]?.credit;
}

it('words that the essay itself quotes are nobody’s, unless by says whose', () => {
  expect(creditOf('لا جواب عن هذه الأسئلة اليوم')).toBeUndefined();
  expect(creditOf('لا جواب عن هذه الأسئلة اليوم', 'by: سعدي\n')).toBe('سعدي');
  expect(creditOf('هدأت الأمور بين البلدين')).toBe('كاتب المقال');
});
