import { error, type Message } from './message.ts';
import { placeInText } from './source.ts';

/** Some hundreds are more than anyone could see; what parses Markdown takes minutes over thousands. */
const most = 2000;

/** What may begin a part of Markdown: lists, quotations, headlines, emphasis, links, code, HTML. */
const mark = /[*_`[\]<>#+=~-]|\d[.)]/g;

/**
 * Returns a message where a slide holds more marks of Markdown than any slide needs, at the first of
 * those too many. Lists within lists and emphasis within emphasis cost time by the square of their
 * number: it is counted before they are parsed.
 */
export function checkMarks(path: string, text: string): Message[] {
  let count = 0;
  for (const { index } of text.matchAll(mark)) {
    count += 1;
    if (count <= most) continue;
    const reason = `a slide holds at most ${most} marks of Markdown; here begins one more`;
    return [error('markdown-refused', placeInText(path, text, index), reason)];
  }
  return [];
}
