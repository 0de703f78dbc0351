import { expect, it } from 'vitest';
import { readRehearsal } from '../../src/read/rehearsal.ts';

const read = (text: string) => readRehearsal({ path: 'rehearsal.csv', text });

it('the times of a slide’s steps are added up', () => {
  const { rehearsal, messages } = read(
    'slide,step,seconds\ntitle,0,12\ncourse,0,30.5\ncourse,1,9.5\n\n',
  );
  expect([...rehearsal]).toEqual([
    ['title', 12],
    ['course', 40],
  ]);
  expect(messages).toEqual([]);
});

it.each(['title,0', 'title;0;12', 'title,0,-4', 'title,0,1e9', ',0,4', 'title,0,123456'])(
  'the line %s is reported at its place',
  (line) => {
    const { messages } = read(`slide,step,seconds\n${line}\n`);
    expect(messages).toMatchObject([{ code: 'rehearsal-line', place: { line: 2, column: 1 } }]);
  },
);
