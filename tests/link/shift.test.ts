import { describe, expect, it } from 'vitest';
import type { GroundedRelation, GroundedStage } from '../../src/link/grounded-alliances.ts';
import { compareStages } from '../../src/link/shift.ts';
import type { RelationKind } from '../../src/read/alliances.ts';

const place = { path: 'alliances.yaml', line: 1, column: 1 };
const words = { text: '', lines: [''], place };

function relate(from: string, to: string, kind: RelationKind): GroundedRelation {
  const passage = { number: 1, text: '', line: 1, column: 1, sentences: [] };
  const citation = { passage, quotation: words, start: 0, end: 0 };
  const ends = { from, to, fromPlace: place, toPlace: place };
  return { ...ends, kind, label: words, quote: words, implied: false, place, citation };
}

const stage = (...relations: GroundedRelation[]): GroundedStage => ({
  key: 'stage',
  name: words,
  relations,
  place,
});

function tell(before: GroundedStage, after: GroundedStage) {
  const name = ({ from, to, kind }: GroundedRelation) => `${from} ${kind} ${to}`;
  const { kept, changed, begun, ended } = compareStages(before, after);
  return {
    kept: kept.map((one) => name(one.after)),
    changed: changed.map((one) => `${name(one.before)} → ${name(one.after)}`),
    begun: begun.map(name),
    ended: ended.map(name),
  };
}

const nothing = { kept: [], changed: [], begun: [], ended: [] };

describe('from one stage to another', () => {
  it('a relation of the same kind between the same ends is kept', () => {
    const same = stage(relate('a', 'b', 'support'));
    expect(tell(same, same)).toEqual({ ...nothing, kept: ['a support b'] });
  });

  it('a mutual kind is kept whichever end it is told from', () => {
    const [one, other] = [stage(relate('a', 'b', 'tension')), stage(relate('b', 'a', 'tension'))];
    expect(tell(one, other).kept).toEqual(['b tension a']);
  });

  it('support the other way round is another relation', () => {
    const [one, other] = [stage(relate('a', 'b', 'support')), stage(relate('b', 'a', 'support'))];
    const expected = { ...nothing, begun: ['b support a'], ended: ['a support b'] };
    expect(tell(one, other)).toEqual(expected);
  });

  it('another kind between the same two is a change', () => {
    const before = stage(relate('a', 'b', 'cooperation'));
    const after = stage(relate('b', 'a', 'confrontation'));
    const changed = ['a cooperation b → b confrontation a'];
    expect(tell(before, after)).toEqual({ ...nothing, changed });
  });

  it('what has no partner has begun or ended', () => {
    const before = stage(relate('a', 'b', 'support'));
    const after = stage(relate('a', 'c', 'support'));
    const expected = { ...nothing, begun: ['a support c'], ended: ['a support b'] };
    expect(tell(before, after)).toEqual(expected);
  });

  it('every relation is counted once', () => {
    const before = stage(relate('a', 'b', 'tension'), relate('b', 'a', 'influence'));
    const after = stage(relate('a', 'b', 'coolness'), relate('a', 'b', 'tension'));
    const told = tell(before, after);
    expect([told.kept.length, told.changed.length]).toEqual([1, 1]);
    expect([told.begun.length, told.ended.length]).toEqual([0, 0]);
  });
});
