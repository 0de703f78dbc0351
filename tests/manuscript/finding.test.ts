import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reportFindings } from '../../src/manuscript/finding.ts';

const place = (line: number) => ({ path: 'essay.docx', line, column: 1 });

it('is one warning for each sort, with its count and the words of the first five', () => {
  const found = Array.from({ length: 7 }, (_, index) => ({
    name: 'deletion' as const,
    words: `حُذف ${index}`,
    place: place(index + 3),
  }));
  const messages = reportFindings([
    { name: 'comment', words: '', place: place(9) },
    ...found,
    { name: 'heading', words: 'الخلفية', place: place(2) },
  ]);
  expect(messages).toEqual([
    {
      code: 'manuscript-changed',
      severity: 'warning',
      place: place(3),
      reason: 'a tracked deletion is taken as accepted: its words are left out (7 times)',
      details: [...[0, 1, 2, 3, 4].map((index) => ({ excerpt: `حُذف ${index}` })), 'and 2 more'],
    },
    {
      code: 'manuscript-guessed',
      severity: 'warning',
      place: place(2),
      reason: 'a short bold line is taken as a heading',
      details: [{ excerpt: 'الخلفية' }],
    },
    {
      code: 'manuscript-left',
      severity: 'warning',
      place: place(9),
      reason: 'a comment is left out',
      details: [],
    },
  ]);
});

it('has a test that provokes it, whatever its sort', () => {
  const source = readFileSync(join(import.meta.dirname, '../../src/manuscript/finding.ts'), 'utf8');
  const says = [...source.matchAll(/^ {2}\w+: (?:changed|guessed|left)\(\s*'([^']+)'/gm)];
  expect(says.length).toBeGreaterThan(40);
  const tests = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.test.ts') && name !== 'finding.test.ts')
    .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
    .join('\n');
  expect(says.flatMap(([, words = '']) => (tests.includes(words) ? [] : words))).toEqual([]);
});
