import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import { readEssay } from '../../src/read/essay.ts';
import { describeEssay, writeDescription } from '../../src/write/description.ts';
import { makeFrozenTalk, readDrawOptions } from '../shipped-talk.ts';

const read = (...lines: string[]) => {
  const { essay } = readEssay({ path: 'e', text: lines.join('\n') }, 'ar');
  if (!essay) throw new Error('no essay');
  return essay;
};

it('an essay is described by its first sentences, whole, or by the first words of a long one', () => {
  expect(describeEssay(read('عنوان', 'جملة أولى. جملة ثانية.', 'ثالثة.'))).toBe(
    'جملة أولى. جملة ثانية. ثالثة.',
  );
  const long = describeEssay(read('عنوان', `${'كلمة '.repeat(60)}.`));
  expect(long).toMatch(/^(كلمة )+…$/);
  expect(long.length).toBeLessThanOrEqual(202);
});

it('the head names title, words, language, colour, picture, and the address where there is one', async () => {
  const { deck } = await makeFrozenTalk();
  const write = (address?: string) =>
    toHtml(
      writeDescription(
        { ...deck, settings: { ...deck.settings, address } },
        { preview: 'UE5H', ground: readDrawOptions().tokens.get('night') ?? '' },
      ),
    );
  const head = write();
  for (const name of ['description', 'theme-color', 'author'])
    expect(head).toContain(`<meta name="${name}" content="`);
  expect(head).toContain(`content="${readDrawOptions().tokens.get('night')}"`);
  expect(head).toContain('property="og:image" content="data:image/png;base64,UE5H"');
  expect(head).not.toContain('canonical');
  const placed = write('https://example.org/talk/');
  expect(placed).toContain('<link rel="canonical" href="https://example.org/talk/">');
  expect(placed).toContain('property="og:url" content="https://example.org/talk/"');
  expect(placed).toContain('property="og:image" content="https://example.org/talk/preview.png"');
});
