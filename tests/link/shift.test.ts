import { describe, expect, it } from 'vitest';
import { inheritRelations, type SaidStage } from '../../src/link/inheritance.ts';
import { compareStages } from '../../src/link/shift.ts';
import type { RelationKind } from '../../src/read/alliances.ts';
import { say } from './said.ts';

const relate = (from: string, to: string, kind: RelationKind) => ({ from, to, kind });

/** Returns what became of the relations from the first stage to the last. */
function tell(...said: SaidStage[]) {
  const { stages } = inheritRelations(said);
  const [first, last] = [stages[0], stages.at(-1)];
  if (!first || !last) throw new Error('there should be stages');
  const name = ({ from, to, kind }: ReturnType<typeof relate>) => `${from} ${kind} ${to}`;
  const { kept, changed, begun, ended } = compareStages(first, last);
  return {
    kept: kept.map((one) => name(one.after)),
    changed: changed.map(({ before, after, degree = '→' }) =>
      [name(before), degree, name(after)].join(' '),
    ),
    begun: begun.map(name),
    ended: ended.map(({ before, end }) => `${name(before)}, says ${end?.place.path}`),
  };
}

const nothing = { kept: [], changed: [], begun: [], ended: [] };
const [cooperation, tension] = [relate('a', 'b', 'cooperation'), relate('a', 'b', 'tension')];
const support = relate('a', 'b', 'support');

describe('from one stage to another', () => {
  it('a relation that later stages do not mention is kept', () => {
    const kept = ['a support b'];
    expect(tell(say('one', [support]), say('two', []), say('three', []))).toEqual({
      ...nothing,
      kept,
    });
  });

  it('a relation with a new label only is kept', () => {
    expect(tell(say('one', [support]), say('two', [support])).kept).toEqual(['a support b']);
  });

  it('a mutual relation is kept, whichever actor is named first', () => {
    const other = say('two', [relate('b', 'a', 'tension')]);
    expect(tell(say('one', [tension]), other)).toEqual({ ...nothing, kept: ['b tension a'] });
  });

  it('support the other way round is another relation, beside the first', () => {
    const other = say('two', [relate('b', 'a', 'support')]);
    const expected = { ...nothing, kept: ['a support b'], begun: ['b support a'] };
    expect(tell(say('one', [support]), other)).toEqual(expected);
  });

  it('another kind between the same two is a change', () => {
    const other = say('two', [relate('b', 'a', 'confrontation')]);
    const changed = ['a cooperation b → b confrontation a'];
    expect(tell(say('one', [cooperation]), other)).toEqual({ ...nothing, changed });
  });

  it('another kind is beside the first where the stage says both', () => {
    const both = say('two', [tension, relate('a', 'b', 'coolness')]);
    const expected = { ...nothing, kept: ['a tension b'], begun: ['a coolness b'] };
    expect(tell(say('one', [tension]), both)).toEqual(expected);
  });

  it('a mutual relation changes a mutual one before one that goes one way', () => {
    const before = say('one', [relate('b', 'a', 'influence'), cooperation]);
    const expected = { kept: ['b influence a'], changed: ['a cooperation b → a tension b'] };
    expect(tell(before, say('two', [tension]))).toEqual({ ...nothing, ...expected });
  });

  it.each(['mediation', 'non-membership', 'influence'] as const)(
    '%s stands beside what holds',
    (kind) => {
      const expected = { ...nothing, kept: ['a cooperation b'], begun: [`a ${kind} b`] };
      expect(tell(say('one', [cooperation]), say('two', [relate('a', 'b', kind)]))).toEqual(
        expected,
      );
    },
  );

  it('a relation ends where a stage ends it, and is gone from then on', () => {
    const ends = [{ from: 'b', to: 'a' }];
    const told = tell(say('one', [tension]), say('two', [], ends), say('three', []));
    expect(told).toEqual({ ...nothing, ended: ['a tension b, says two'] });
  });

  it('an end of one kind ends no other', () => {
    const ends = [{ ...support, kind: 'support' as const }];
    const told = tell(say('one', [support, tension]), say('two', [], ends));
    expect(told).toEqual({ ...nothing, kept: ['a tension b'], ended: ['a support b, says two'] });
  });

  it('a relation that ends and begins again is kept', () => {
    const ended = say('two', [], [support]);
    expect(tell(say('one', [support]), ended, say('three', [support])).kept).toEqual([
      'a support b',
    ]);
  });

  it('a degree changes a relation of the same kind; one that grew and then lessened is kept', () => {
    const more = { ...support, degree: 'more' as const };
    const less = { ...support, degree: 'less' as const };
    const one = say('one', [support]);
    expect(tell(one, say('two', [more]), say('three', [])).changed).toEqual([
      'a support b more a support b',
    ]);
    expect(tell(one, say('two', [more]), say('three', [less])).kept).toEqual(['a support b']);
  });

  it('a stage may come from another than the one before it', () => {
    const other = say('two', [tension]);
    const told = tell(say('one', [cooperation]), other, say('three', [], [], 'one'));
    expect(told).toEqual({ ...nothing, kept: ['a cooperation b'] });
  });
});

it('to end what does not hold is a message at its place', () => {
  const { messages } = inheritRelations([
    say('one', [tension]),
    say('two', [], [{ from: 'a', to: 'c' }]),
  ]);
  expect(messages.map(({ code, place, reason }) => [code, place.path, reason])).toEqual([
    [
      'end-unheld',
      'two',
      'this stage ends a relation from a to c, but no earlier stage has one: correct this end, or remove it',
    ],
  ]);
});
