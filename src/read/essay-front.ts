import { error, type Message } from './message.ts';
import { type Quotation, quoteLine } from './quotation.ts';

/** What an essay may say of itself over its title, in the order in which it is shown. */
export const frontKeys = ['author', 'role', 'source', 'date'] as const;
export type FrontKey = (typeof frontKeys)[number];

/** Who wrote the essay, as what, where it appeared and when: in the words of its author. */
export type EssayFront = Partial<Record<FrontKey, Quotation>>;

const form = /^\s*(?<key>[a-z][a-z-]*):(?:\s+(?<words>\S.*?))?\s*$/;

/**
 * Returns the front matter of an essay and the number of lines that it takes: lines `key: words` at the
 * top of which the first has a known key. Reports an unknown key, one that is written twice, and one
 * without words.
 */
export function readEssayFront(
  path: string,
  lines: string[],
): { front: EssayFront; taken: number; messages: Message[] } {
  const front: EssayFront = {};
  const messages: Message[] = [];
  const first = lines.findIndex((line) => line.trim() !== '');
  if (!beginsFront(lines[first])) return { front, taken: 0, messages };
  let taken = first;
  for (; keyOf(lines[taken]) !== undefined; taken += 1) {
    const line = lines[taken] ?? '';
    const { key = '', words = '' } = form.exec(line)?.groups ?? {};
    const place = { path, line: taken + 1, column: line.length - line.trimStart().length + 1 };
    if (!isFrontKey(key)) {
      const reason = `there is no key ${key} here; the keys over the title are ${frontKeys.join(', ')}`;
      messages.push(error('key-unknown', place, reason));
    } else if (words === '' || front[key]) {
      const reason = front[key] ? 'is written a second time' : 'has no words';
      messages.push(error('value-invalid', place, `${key}: this key ${reason}`));
    } else
      front[key] = quoteLine(words, {
        ...place,
        column: line.indexOf(words, line.indexOf(':')) + 1,
      });
  }
  return { front, taken, messages };
}

/** Returns true where a line at the top of an essay is the first of its front matter. */
export function beginsFront(line: string | undefined): boolean {
  return isFrontKey(keyOf(line));
}

function keyOf(line = ''): string | undefined {
  return form.exec(line)?.groups?.key;
}

function isFrontKey(key: string | undefined): key is FrontKey {
  return frontKeys.some((one) => one === key);
}
