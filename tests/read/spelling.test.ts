import { expect, it } from 'vitest';
import { findNearestName } from '../../src/read/spelling.ts';

const names = ['minutes', 'words-a-minute', 'strands', 'occasion', 'kind'];

it.each([
  ['minute', 'minutes'],
  ['Minutes', 'minutes'],
  ['mintues', 'minutes'],
  ['strnds', 'strands'],
  ['words_a_minute', 'words-a-minute'],
  ['occ', 'occasion'],
  ['kidn', 'kind'],
])('a misspelt name is most like the one that is meant: %s', (typed, meant) => {
  expect(findNearestName(typed, names)).toBe(meant);
});

it.each(['xyz', 'title', '', 'm'.repeat(10_000)])(
  'a name of another kind is like none',
  (typed) => {
    expect(findNearestName(typed, names)).toBeUndefined();
  },
);
