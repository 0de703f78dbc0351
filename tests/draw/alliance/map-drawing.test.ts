import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderMap } from '../../../src/draw/alliance/map-drawing.ts';
import type { MapRelation } from '../../../src/draw/alliance/map-order.ts';
import { inheritRelations, type SaidStage } from '../../../src/link/inheritance.ts';
import { linkMap } from '../../../src/link/stage-map.ts';
import { type Actor, relationKinds } from '../../../src/read/alliances.ts';
import { say } from '../../link/said.ts';

const place = { path: 'slide.md', line: 1, column: 1 };
const keys = ['a', 'b', 'c', 'd'];
const actors = keys.map((key, index): Actor => {
  const look = { colour: 'teal', form: 'disc', leading: false } as const;
  return { ...look, key, names: [key], namePlace: place, also: [], x: 20 * index, y: 50 };
});

/** Returns a map of the last of some stages since the first, as it is drawn, and what it says in words. */
function draw(said: SaidStage[]) {
  const { stages } = inheritRelations(said);
  const [first, last] = [stages[0], stages.at(-1)];
  if (!first || !last) throw new Error('there should be stages');
  const alliances = { path: '', actors, stages, unproven: new Set<string>() };
  const [stage, since] = [first, last].map(({ key }) => ({ key, place })).reverse();
  if (!stage || !since) throw new Error('there should be two stages');
  const fence = { language: 'alliances' as const, stage, since, place };
  const { map } = linkMap(fence, alliances, 'shift');
  if (!map) throw new Error('there should be a map');
  const { map: order, description = '' } = orderMap(map, actors, 'step', []);
  return { relations: order?.relations ?? [], words: description };
}

const support = { from: 'a', to: 'b', kind: 'support' as const };
const name = ({ step, change, degree, said }: MapRelation) =>
  [step, change, degree, said && 'said'].filter(Boolean).join(' ');

describe('a relation is drawn', () => {
  it('once where it is kept in the same words', () => {
    expect(draw([say('one', [support]), say('two', [])]).relations.map(name)).toEqual([
      'kept kept',
    ]);
  });

  it('with its earlier and its later label if the label changed, both kept', () => {
    const { relations } = draw([say('one', [support]), say('two', [support])]);
    expect(relations.map(name)).toEqual(['before kept', 'after kept said']);
  });

  it('in both forms if its kind or its degree changed', () => {
    const other = say('two', [{ ...support, kind: 'opening' }]);
    expect(draw([say('one', [support]), other]).relations.map(name)).toEqual([
      'before changed',
      'after changed said',
    ]);
    const more = say('two', [{ ...support, degree: 'more' }]);
    expect(draw([say('one', [support]), more]).relations.map(name)).toEqual([
      'before changed more',
      'after changed more said',
    ]);
  });

  it('in its earlier form if it ended, in its later form if it is new', () => {
    const later = say('two', [{ ...support, to: 'c' }], [support]);
    expect(draw([say('one', [support]), later]).relations.map(name)).toEqual([
      'after new said',
      'before ended',
    ]);
  });
});

const pairs = fc
  .tuple(fc.constantFrom(...keys), fc.constantFrom(...keys))
  .filter(([from, to]) => from !== to)
  .map(([from, to]) => ({ from, to }));
const relations = fc.uniqueArray(
  fc.tuple(pairs, fc.constantFrom(...relationKinds)).map(([ends, kind]) => ({ ...ends, kind })),
  { maxLength: 5, selector: (one) => JSON.stringify(one) },
);
const parts = fc.array(fc.tuple(relations, fc.array(pairs, { maxLength: 2 })), {
  minLength: 2,
  maxLength: 4,
});

it('every relation of the first step is in the last step, unless a quotation ends it', () => {
  fc.assert(
    fc.property(parts, (value) => {
      const { relations: drawn, words } = draw(
        value.map(([said, ends], index) => say(`s${index}`, said, ends)),
      );
      const pairOf = ({ from, to }: MapRelation) => [from, to].sort().join(' ');
      const late = drawn.filter(({ step }) => step !== 'before').map(pairOf);
      const early = drawn.filter(({ step, change }) => step === 'before' && change !== 'ended');
      for (const relation of early) expect(late).toContain(pairOf(relation));
      expect(words.includes('انتهت')).toBe(drawn.some(({ change }) => change === 'ended'));
      expect(new Set(drawn.map(({ key }) => key)).size).toBe(drawn.length);
    }),
  );
});
