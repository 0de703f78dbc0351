import { expect, it } from 'vitest';
import { error, warning } from '../src/read/message.ts';
import { formatVerdict, stops } from '../src/verdict.ts';

const place = { path: 'a.md', line: 1, column: 1 };
const advice = warning('map-crowded', place, 'it is crowded');
const fault = error('headline-missing', place, 'there is none');
const lastLine = (text: string) => text.split('\n').at(-1);

it.each([
  ['nothing', [], false, false],
  ['a warning', [advice], false, true],
  ['an error', [fault], true, true],
])('%s stops a command: %j, plain %s, strict %s', (_, messages, plain, strict) => {
  expect([stops(messages, false), stops(messages, true)]).toEqual([plain, strict]);
});

it('warnings that stop a strict command are told as warnings, with a last line that says why', () => {
  const one = formatVerdict([advice], true);
  expect(one).toContain('a.md:1:1: warning: it is crowded [map-crowded]');
  expect(lastLine(one)).toBe('--strict: 1 warning counts as an error, so nothing is written');
  expect(lastLine(formatVerdict([advice, advice], true))).toMatch(/^--strict: 2 warnings count/);
});

it('no last line is added if nothing is stopped, or if an error stops it anyway', () => {
  for (const text of [formatVerdict([advice], false), formatVerdict([advice, fault], true)])
    expect(text).not.toContain('--strict');
});
