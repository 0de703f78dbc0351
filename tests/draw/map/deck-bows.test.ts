import { describe, expect, it } from 'vitest';
import { chooseBows } from '../../../src/draw/map/deck-bows.ts';
import { routeMap } from '../../../src/draw/map/route.ts';
import type { Relation } from '../../../src/draw/map/routed-relation.ts';
import { planOf, relate } from './plans.ts';

const { size, actors } = planOf();
const bowsOf = (...maps: Relation[][]) =>
  chooseBows(
    maps.map((map) => ({
      size,
      actors,
      relations: map.map((relation) => ({ ...relation, route: relation.key })),
    })),
  );

describe('chooseBows', () => {
  const early = [relate('work', 'baku', 'russia'), relate('old', 'russia', 'yerevan')];
  const late = [
    relate('work', 'baku', 'russia'),
    relate('far', 'russia', 'baku', { girth: 7 }),
    relate('west', 'yerevan', 'west'),
  ];

  it('has one bow for each relation of all maps, whatever its map', () => {
    const bows = bowsOf(early, late);
    expect([...bows.keys()].sort()).toEqual(['far', 'old', 'west', 'work']);
  });

  it('draws each map with these bows without a fault', () => {
    const bows = bowsOf(early, late);
    for (const map of [early, late]) {
      const relations = map.map((relation) => {
        const bow = bows.get(relation.key);
        return bow ? { ...relation, bow } : relation;
      });
      expect(routeMap({ size, actors, relations }).faults).toEqual([]);
    }
  });

  it('keeps relations of a pair apart if one map shows them together', () => {
    const bows = bowsOf(early, late);
    expect(bows.get('work')).not.toEqual(bows.get('far'));
  });

  it('draws relations of a pair along one curve if no map shows them together', () => {
    const bows = bowsOf([relate('work', 'baku', 'russia')], [relate('far', 'russia', 'baku')]);
    expect(bows.get('work')).toEqual(bows.get('far'));
  });

  it('draws them along one curve also if a step of one map replaces one by the other', () => {
    const swapped = [
      relate('work', 'baku', 'russia', { shown: 'before' }),
      relate('far', 'russia', 'baku', { shown: 'after' }),
    ];
    const bows = bowsOf(swapped);
    expect(bows.get('work')).toEqual(bows.get('far'));
  });

  it('chooses the same routes for the same maps', () => {
    expect([...bowsOf(early, late)]).toEqual([...bowsOf(structuredClone(early), late)]);
  });
});
