import { join } from 'node:path';
import { type DeckFolder, readFolder } from '../../src/folder.ts';
import { root } from '../folder.ts';
import { frozenDeck } from '../frozen-deck.ts';

/**
 * Returns the frozen deck without parts, with 23 slides: slides 12 to 17 (`more-1` to `more-6`) recall words
 * of the essay.
 */
export async function readLongDeck(): Promise<DeckFolder> {
  const { messages: _, essay, slides, ...folder } = await readFolder(join(root, frozenDeck));
  const words = 'السكّة صامتة';
  const more = Array.from({ length: 6 }, (_one, at) => ({
    path: `12${'abcdef'[at]}-more-${at + 1}.md`,
    text: `---\nrecall:\n  - ${words}\n---\n\n# السكّة صامتة في المدينة ${at + 1}\n\n- ${words}\n`,
  }));
  const at = slides.findIndex(({ path }) => path.includes('riders'));
  const all = slides.toSpliced(at + 1, 0, ...more).filter(({ path }) => !path.includes('roadmap'));
  if (!essay) throw new Error('the frozen deck should have an essay');
  const text = essay.text.replace(/^## .*\n/gm, '');
  return { ...folder, essay: { ...essay, text }, slides: all };
}
