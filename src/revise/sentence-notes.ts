import { allPassages, type Essay } from '../read/essay.ts';
import type { EssayText } from '../read/essay-text.ts';
import type { Sentence } from '../read/sentence.ts';

/**
 * Returns the footnotes of a sentence or a heading as one text, in their order: whatever their names
 * are. With `placed`, the offset of each mark is part of it.
 */
export function notesOf(text: Sentence | EssayText, essay: Essay, placed: boolean): string {
  const holder = 'passage' in text ? passageOf(text, essay) : text;
  const start = 'passage' in text ? text.start : 0;
  const end = start + text.text.length;
  const isFirst = start === 0;
  return (holder?.marks ?? [])
    .filter(({ at }) => (at > start || (isFirst && at === 0)) && at <= end)
    .map(({ at, name }) => {
      const words = essay.footnotes.find((one) => one.name === name)?.text ?? '';
      return placed ? `${at - start} ${words}` : words;
    })
    .join('\n');
}

function passageOf({ passage }: Sentence, essay: Essay): EssayText | undefined {
  return allPassages(essay).find(({ number }) => number === passage);
}
