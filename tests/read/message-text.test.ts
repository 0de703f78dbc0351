import { expect, it } from 'vitest';
import { error, warning } from '../../src/read/message.ts';
import { formatMessages } from '../../src/read/message-text.ts';

const at = (path: string, line: number, column: number) => ({ path, line, column });

it('messages say place, severity, reason and code, and isolate what they quote', () => {
  const message = error(
    'citation-unknown',
    at('a.md', 4, 5),
    'no such words',
    { excerpt: 'كلمة' },
    'so',
  );
  expect(formatMessages([message])).toBe(
    'a.md:4:5: error: no such words [citation-unknown]\n  \u2068كلمة\u2069\n  so',
  );
});

it('messages offer what may be meant, with its place where it is words of a file', () => {
  const words = { suggestion: 'كلمة', at: at('essay.txt', 2, 7) };
  const message = error('key-unknown', at('a.md', 4, 5), 'no', { suggestion: 'minutes' }, words);
  expect(formatMessages([message])).toBe(
    'a.md:4:5: error: no [key-unknown]\n  did you mean minutes\n  did you mean essay.txt:2:7\n  \u2068كلمة\u2069',
  );
});

it('messages come in the order of their places', () => {
  const messages = [
    warning('label-unquoted', at('b.md', 1, 1), 'third'),
    error('file-name', at('a.md', 10, 1), 'second'),
    error('file-name', at('a.md', 9, 1), 'first'),
  ];
  const reasons = formatMessages(messages).match(/first|second|third/g);
  expect(reasons).toEqual(['first', 'second', 'third']);
});
