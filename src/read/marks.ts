import { error, type Message } from './message.ts';
import { placeAt } from './position.ts';

/** No slide needs more than some hundreds; parsing Markdown with thousands takes minutes. */
const mostMarks = 2000;

/** Characters that may begin Markdown syntax: lists, quotations, headlines, emphasis, links, code, HTML. */
const mark = /[*_`[\]<>#+=~-]|\d[.)]/g;

/**
 * Returns a message if a slide holds more Markdown marks than any slide needs, placed at the first mark
 * beyond the limit. Nested lists and nested emphasis take quadratic time, so marks are counted before
 * parsing.
 */
export function checkMarks(path: string, text: string): Message[] {
  let count = 0;
  for (const { index } of text.matchAll(mark)) {
    count += 1;
    if (count <= mostMarks) continue;
    const reason = `a slide can have at most ${mostMarks} marks of Markdown (* - # [ and so on); this is one more`;
    return [error('markdown-refused', placeAt(path, text, index), reason)];
  }
  return [];
}
