import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type GroundedStage,
  inheritRelations,
  type SaidStage,
} from '../../src/link/inheritance.ts';
import { chooseShown } from '../../src/link/map-choice.ts';
import { compareStages } from '../../src/link/shift.ts';
import { relationKinds } from '../../src/read/alliances.ts';
import { say } from './said.ts';

const room = { relations: 6, changes: 3 };
const place = { path: 'slide.md', line: 1, column: 1 };
const pair = (from: string, to: string) => ({ ends: [from, to] as [string, string], place });

/** Returns what a map of the last of some stages shows since the first, and what is too much of it. */
function show(said: SaidStage[], asked?: ReturnType<typeof pair>[]) {
  const { stages } = inheritRelations(said);
  const [first, last] = [stages[0], stages.at(-1)];
  if (!first || !last) throw new Error('there should be stages');
  const { shift, excess, spare } = chooseShown(compareStages(first, last), last, room, asked);
  const { kept, changed, begun, ended } = shift;
  const lines = [...kept, ...changed].map(({ after }) => after);
  const all = [...lines, ...begun, ...ended.map(({ before }) => before)];
  return { names: all.map(({ from, to }) => `${from}-${to}`).sort(), excess, spare: spare.length };
}

const support = (from: string, to: string) => ({ from, to, kind: 'support' as const });

describe('a map', () => {
  it('shows what changed, then what is kept by the actors concerned', () => {
    const before = say('one', [support('x', 'y'), support('a', 'x'), support('a', 'b')]);
    const after = say('two', [{ from: 'a', to: 'b', kind: 'opening' }, support('b', 'c')]);
    expect(show([before, after]).names).toEqual(['a-b', 'a-x', 'b-c']);
  });

  it('shows at most six relations: those between two actors concerned come before those of one', () => {
    const others = ['p', 'q', 'r', 's', 't'].map((one) => support('a', one));
    const before = say('one', [...others, support('b', 'a')]);
    const { names, excess } = show([before, say('two', [support('a', 'b')])]);
    expect(names).toEqual(['a-b', 'a-p', 'a-q', 'a-r', 'a-s', 'b-a']);
    expect(excess).toBeUndefined();
  });

  it('shows the pairs that are asked for and no other, in either order', () => {
    const before = say('one', [support('a', 'b'), support('c', 'd')]);
    expect(show([before, say('two', [support('e', 'f')])], [pair('d', 'c')]).names).toEqual([
      'c-d',
    ]);
  });

  it('warns of more than three changes, and names those after the third', () => {
    const later = ['b', 'c', 'd', 'e', 'f'].map((one) => support('a', one));
    const { excess, spare } = show([say('one', []), say('two', later)]);
    expect([excess, spare]).toEqual(['5 changes, but only 3 can be seen at a glance', 2]);
  });

  it('counts one statement about one actor and several others as one change', () => {
    const [first, ...others] = say(
      'two',
      ['b', 'c', 'd', 'e'].map((one) => support('a', one)),
    ).relations;
    if (!first) throw new Error('the stage should say a relation');
    const atOnce = others.map((one) => ({ ...one, place: first.place }));
    const later = { ...say('two', []), relations: [first, ...atOnce] };
    expect(show([say('one', []), later]).excess).toBeUndefined();
  });

  it('warns of more than six relations that are asked for, and shows them', () => {
    const seven = ['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((one) => support('a', one));
    const asked = seven.map(({ from, to }) => pair(from, to));
    const { names, excess, spare } = show([say('one', seven), say('two', [])], asked);
    expect([names.length, excess, spare]).toEqual([
      7,
      '7 relations, but only 6 can be seen at a glance',
      1,
    ]);
  });

  it('of one stage shows what the stage says itself before what it took over', () => {
    const before = say(
      'one',
      ['b', 'c', 'd', 'e', 'f', 'g'].map((one) => support('a', one)),
    );
    const { stages } = inheritRelations([before, say('two', [support('x', 'y')])]);
    const last = stages[1];
    if (!last) throw new Error('there should be two stages');
    const { shift } = chooseShown(compareStages(last, last), last, room);
    expect(shift.kept).toHaveLength(6);
    expect(shift.kept.map(({ after }) => after.to)).toContain('y');
    expect(shift.kept.map(({ after }) => after.to)).not.toContain('g');
  });
});

const actor = fc.constantFrom('a', 'b', 'c', 'd');
const ends = fc.tuple(actor, actor).filter(([from, to]) => from !== to);
const relation = fc
  .tuple(ends, fc.constantFrom(...relationKinds), fc.constantFrom('more', 'less', undefined))
  .map(([[from, to], kind, degree]) => ({ from, to, kind, ...(degree && { degree }) }));
const part = fc.record({
  relations: fc.uniqueArray(relation, {
    maxLength: 6,
    selector: ({ from, to, kind }) => `${from} ${to} ${kind}`,
  }),
  ends: fc.array(
    ends.map(([from, to]) => ({ from, to })),
    { maxLength: 2 },
  ),
});
const parts = fc.array(part, { minLength: 2, maxLength: 5 });

/** Returns the stages of parts, each after the one before it. */
function stagesOf(
  value: { relations: Parameters<typeof say>[1]; ends: Parameters<typeof say>[2] }[],
) {
  return inheritRelations(value.map((one, index) => say(`s${index}`, one.relations, one.ends)))
    .stages;
}

const idsOf = (stage: GroundedStage) => stage.relations.map(({ id }) => id);

describe('between two steps of a map', () => {
  it('no relation disappears without an end or a change, whatever the stages', () => {
    fc.assert(
      fc.property(parts, fc.nat(), (value, at) => {
        const stages = stagesOf(value);
        const last = stages.at(-1);
        const first = stages[at % (stages.length - 1)];
        if (!first || !last) throw new Error('there should be stages');
        const { ended, changed } = compareStages(first, last);
        for (const { before, end } of ended) {
          expect(end?.quote).toBeDefined();
          expect([before.from, before.to].sort()).toEqual([end?.from, end?.to].sort());
        }
        for (const { before, after, degree } of changed)
          expect(before.kind !== after.kind || degree !== undefined).toBe(true);
        const gone = idsOf(first).filter((id) => !idsOf(last).includes(id));
        const named = new Set(last.ended.map(({ id }) => id));
        expect(gone.filter((id) => !named.has(id))).toEqual([]);
      }),
    );
  });

  it('no two relations of a stage say the same', () => {
    fc.assert(
      fc.property(parts, (value) => {
        for (const { relations } of stagesOf(value)) {
          const names = relations.map(({ from, to, kind }) => `${from} ${to} ${kind}`);
          expect(new Set(names).size).toBe(names.length);
          expect(new Set(relations.map(({ id }) => id)).size).toBe(names.length);
        }
      }),
    );
  });

  it('each relation is exactly one of: kept, changed, new, ended', () => {
    fc.assert(
      fc.property(parts, (value) => {
        const [first, last] = [stagesOf(value)[0], stagesOf(value).at(-1)];
        if (!first || !last) throw new Error('there should be stages');
        const { kept, changed, begun, ended } = compareStages(first, last);
        const lasting = [...kept, ...changed];
        const early = [...lasting, ...ended].map(({ before }) => before.id);
        const late = [...lasting.map(({ after }) => after.id), ...begun.map(({ id }) => id)];
        expect(early.sort()).toEqual(idsOf(first).sort());
        expect(late.sort()).toEqual(idsOf(last).sort());
      }),
    );
  });

  it('a relation shown first is shown last, or has ended or changed', () => {
    fc.assert(
      fc.property(
        parts,
        fc.option(fc.array(ends, { minLength: 1, maxLength: 4 })),
        (value, asked) => {
          const stages = stagesOf(value);
          const [first, last] = [stages[0], stages.at(-1)];
          if (!first || !last) throw new Error('there should be stages');
          const pairs = asked?.map(([from, to]) => pair(from, to));
          const { shift } = chooseShown(compareStages(first, last), last, room, pairs);
          const lasting = [...shift.kept, ...shift.changed];
          const shown = new Set([...lasting, ...shift.ended].map(({ before }) => before.id));
          const left = [...shown].filter((id) => !lasting.some(({ before }) => before.id === id));
          expect(left.sort()).toEqual(shift.ended.map(({ before }) => before.id).sort());
          for (const { before } of shift.ended)
            expect(last.ended.map(({ id }) => id)).toContain(before.id);
        },
      ),
    );
  });
});
