import { expect, it } from 'vitest';
import { inheritRelations } from '../../src/link/inheritance.ts';
import { compareStages } from '../../src/link/shift.ts';
import { steppedOf } from '../../src/link/stage-map.ts';
import { say } from './said.ts';

it('the step of a map shows what is new, in the words of the later stage', () => {
  const { stages } = inheritRelations([
    say('one', [
      { from: 'a', to: 'b', kind: 'support' },
      { from: 'a', to: 'c', kind: 'support' },
    ]),
    say('two', [
      { from: 'a', to: 'b', kind: 'tension' },
      { from: 'b', to: 'c', kind: 'opening' },
    ]),
  ]);
  const [before, after] = stages;
  if (!before || !after) throw new Error('there should be two stages');
  const place = { path: 'slide.md', line: 1, column: 1 };
  const since = { stage: before, shift: compareStages(before, after) };
  const stepped = steppedOf({ language: 'alliances', stage: after, since, place });
  expect(stepped.map(({ from, to, kind, label }) => [from, to, kind, label.text])).toEqual([
    ['b', 'c', 'opening', 'two'],
    ['a', 'b', 'tension', 'two'],
  ]);
});
