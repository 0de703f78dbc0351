import { type Message, warning } from '../read/message.ts';
import type { SlideFile } from '../read/slide-file.ts';
import { findWords } from './match.ts';
import type { Stretch } from './stretch.ts';

/**
 * Returns a warning for each cell whose words the essay does not say in a passage that also has the name
 * of its row: side by side they say that one belongs to the other.
 */
export function checkTable({ table, unread }: SlideFile, stretches: Stretch[]): Message[] {
  if (!table || unread.includes('table')) return [];
  const passages = [...new Set(stretches.map(({ passage }) => passage))].map((passage) =>
    stretches
      .filter((one) => one.passage === passage)
      .map(({ start, end }) => passage.text.slice(start, end))
      .join('\n'),
  );
  return table.rows.flatMap(([name, ...cells]) => {
    const named = passages.filter((text) => name?.words && has(text, name.words.text));
    if (!name?.words || named.length === 0) return [];
    return cells.flatMap(({ words }) => {
      const isCited = words && passages.some((text) => has(text, words.text));
      if (!words || !isCited || named.some((text) => has(text, words.text))) return [];
      const reason =
        'the essay does not say these words in a passage that has the name of their row: check that they belong to it';
      return [warning('table-apart', words.place, reason, { excerpt: words.text })];
    });
  });
}

function has(text: string, words: string): boolean {
  return findWords(words, text).length > 0;
}
