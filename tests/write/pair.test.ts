import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { inheritRelations } from '../../src/link/inheritance.ts';
import { compareStages } from '../../src/link/shift.ts';
import type { StageMap } from '../../src/link/stage-map.ts';
import type { Actor, RelationKind } from '../../src/read/alliances.ts';
import { writeComparison } from '../../src/write/compare.ts';
import { sayKept } from '../../src/write/kept-line.ts';
import { listPairs, sizeOfRows } from '../../src/write/pair.ts';
import { type Said, say } from '../link/said.ts';

const place = { path: 'alliances.yaml', line: 1, column: 1 };

const actorOf = (key: string, name: string): Actor => ({
  key,
  names: name.split('\n'),
  namePlace: place,
  also: [],
  colour: 'teal',
  form: 'disc',
  leading: false,
  x: 0,
  y: 0,
});

const keys = ['a', 'b', 'c', 'd', 'e', 'f'];
const actors = keys.map((key) => actorOf(key, key === 'a' ? 'باكو' : 'موسكو'));
const relate = (from: string, to: string, kind: RelationKind): Said => ({ from, to, kind });

/** Returns the map from one stage to the next; each relation has the words that are given. */
function mapOf(before: Said[], after: Said[], ends: Said[] = [], words = 'كلمات'): StageMap {
  const said = [say('one', before), say('two', after, ends)];
  const { stages } = inheritRelations(said);
  const [earlier, later] = stages;
  if (!earlier || !later) throw new Error('there should be two stages');
  for (const relation of [...earlier.relations, ...later.relations])
    relation.label = { ...relation.label, text: words };
  const since = { stage: earlier, shift: compareStages(earlier, later) };
  return { language: 'alliances', stage: later, since, place };
}

const tell = (map: StageMap) =>
  listPairs(map, actors).map(({ outcome, first, second }) => [outcome, first.key, second.key]);

describe('the rows of a comparison', () => {
  it('stand in the order of the later stage, and what ended comes last', () => {
    const before = [relate('a', 'c', 'support'), relate('a', 'b', 'cooperation')];
    const after = [relate('b', 'c', 'opening'), relate('a', 'b', 'tension')];
    const map = mapOf(before, after, [relate('a', 'c', 'support')]);
    const rows = tell(map);
    expect(rows.toSorted()).toEqual([
      ['changed', 'a', 'b'],
      ['ended', 'a', 'c'],
      ['new', 'b', 'c'],
    ]);
    const later = map.stage.relations.map(({ from, to }) => `${from} ${to}`);
    expect(rows.slice(0, 2).map(([, from, to]) => `${from} ${to}`)).toEqual(later);
    expect(rows[2]?.[0]).toBe('ended');
  });

  it('keep the last two words of a quotation on one line', () => {
    const words = 'تقليص النفوذ الروسي';
    const map = mapOf([relate('a', 'b', 'cooperation')], [relate('b', 'a', 'tension')], [], words);
    const html = toHtml(writeComparison(map, actors));
    const quoted = '<q class="said">تقليص <span class="end">النفوذ الروسي</span></q>';
    expect(html.split(quoted)).toHaveLength(3);
  });

  it('have their actors in the order of the earlier relation in both halves', () => {
    const map = mapOf([relate('a', 'b', 'cooperation')], [relate('b', 'a', 'tension')]);
    expect(tell(map)).toEqual([['changed', 'a', 'b']]);
  });

  it('say of a relation of the same kind whether it grew', () => {
    const grown = { ...relate('a', 'b', 'support'), degree: 'more' as const };
    const [pair] = listPairs(mapOf([relate('a', 'b', 'support')], [grown]), actors);
    expect(pair).toMatchObject({ outcome: 'changed', degree: 'more' });
  });

  it('are none where nothing changed', () => {
    const same = [relate('a', 'b', 'tension')];
    expect(tell(mapOf(same, same))).toEqual([]);
  });

  it('shrink as they become more, and words keep 20 px', () => {
    const sizes = [1, 4, 6, 8, 20].map((count) => {
      const ends = keys.flatMap((from) => keys.flatMap((to) => (from === to ? [] : [[from, to]])));
      const begun = ends.slice(0, count).map(([from = '', to = '']) => relate(from, to, 'opening'));
      return sizeOfRows(listPairs(mapOf([], begun), actors));
    });
    const rows = sizes.map(({ row }) => row);
    expect(rows).toEqual([...rows].sort((a, b) => b - a));
    expect(Math.min(...sizes.map(({ said }) => said))).toBeGreaterThanOrEqual(20);
  });

  it('leave names more room where one of them is long or has two lines', () => {
    for (const name of ['الولايات المتحدة', 'حلف\nناتو']) {
      const long = [...actors.slice(0, 3), actorOf('d', name)];
      const [pair] = listPairs(mapOf([], [relate('a', 'd', 'opening')]), long);
      const [short] = listPairs(mapOf([], [relate('a', 'b', 'opening')]), actors);
      if (!pair || !short) throw new Error('no pair');
      expect(sizeOfRows([pair]).column).toBeGreaterThan(sizeOfRows([short]).column);
    }
  });
});

describe('the line of what did not change', () => {
  const keep = (count: number, words: string) => {
    const relations = keys.slice(1, count + 1).map((to) => relate('a', to, 'support'));
    return sayKept(mapOf(relations, [], [], words), actors);
  };

  it('names each pair with its words as a quotation', () => {
    expect(keep(1, 'علاقة عمل')).toBe('لم يتغيّر: باكو وموسكو «علاقة عمل»');
  });

  it('is empty where everything changed', () => {
    expect(keep(0, '')).toBe('');
  });

  it('counts relations for which it has no room', () => {
    const long = 'نفوذ غير مباشر بأدوات متعددة';
    expect(keep(3, long)).toMatch(/ · وعلاقة أخرى$/);
    expect(keep(4, long)).toMatch(/ · وعلاقتان أخريان$/);
    expect(keep(5, long)).toMatch(/ · وثلاث علاقات أخرى$/);
    expect(keep(5, long).length).toBeLessThan(126);
  });
});
