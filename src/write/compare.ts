import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { countRelations } from '../draw/alliance/description.ts';
import type { Figure } from '../draw/figure.ts';
import type { GroundedRelation } from '../link/grounded-relation.ts';
import type { StageMap } from '../link/stage-map.ts';
import type { Actor } from '../read/alliances.ts';
import { toInline } from './inline.ts';
import { joinStages } from './legend.ts';
import { writeLegend, writeMap } from './map-figure.ts';

/** Returns two stages side by side, and how many relations began, changed and ended, where any did. */
export function writeComparison(figures: Figure[], map: StageMap, actors: Actor[]): Element[] {
  const { stage, since } = map;
  if (!since) return [];
  const [before, after] = figures;
  const { begun, changed, ended } = since.shift;
  const later = changed.map((one) => one.after);
  return [
    ...(before ? [writeSide('قبل', { ...map, stage: since.stage }, before)] : []),
    ...(after ? [writeSide('بعد', { ...map, stage }, after)] : []),
    writeLegend(joinStages(map), false),
    h('ul.counts', [
      ...writeCount('begun', begun, ['ظهرت', 'ظهرتا'], actors),
      ...writeCount('changed', later, ['تغيّرت', 'تغيّرتا'], actors),
      ...writeCount(
        'ended',
        ended.map(({ before }) => before),
        ['انتهت', 'انتهتا'],
        actors,
      ),
    ]),
  ];
}

/** What became of relations from one stage to another. */
type Change = 'begun' | 'changed' | 'ended';

function writeSide(word: string, map: StageMap, figure: Figure): Element {
  const { language, stage, place } = map;
  const heading = h('p.when', [word, h('span.time', toInline(stage.name.text))]);
  return h('div.side', [heading, writeMap(figure, { language, stage, place })]);
}

/** The verb agrees with one, two, or more relations; of none nothing is said. */
function writeCount(
  change: Change,
  relations: GroundedRelation[],
  verbs: [string, string],
  actors: Actor[],
): Element[] {
  const count = relations.length;
  if (count === 0) return [];
  const verb = verbs[count === 2 ? 1 : 0];
  return [
    h('li', { dataChange: change }, [
      h('span.count', String(count)),
      h('span.verb', [writeBadge(change), verb]),
      h('span.pairs', toInline(namePairs(relations, actors))),
    ]),
  ];
}

/** Returns the pairs of actors between whom relations are, each once, in one line of words. */
export function namePairs(relations: GroundedRelation[], actors: Actor[]): string {
  const names = relations.map((relation) => namePair(relation, actors));
  const pairs = [...new Set(names)].map((name) => {
    const alike = names.filter((one) => one === name).length;
    return alike > 1 ? `${name} (${countRelations(alike)})` : name;
  });
  return pairs.join('، ');
}

/** The signs that stand on the lines of the later map, and one for what is no longer there. */
const signs: Record<Change, string> = {
  begun: 'M8 15H22M15 8V22',
  changed: 'M15 8L22 20H8Z',
  ended: 'M10 10L20 20M20 10L10 20',
};

function writeBadge(change: Change): Element {
  const size = { viewBox: '0 0 30 30', width: 30, height: 30, ariaHidden: 'true' };
  return s('svg.badge', size, [
    s('circle', { cx: 15, cy: 15, r: 13.5 }),
    s('path', { d: signs[change] }),
  ]);
}

/** A pair is named alike in either direction: in the order of alliances.yaml. */
function namePair({ from, to }: GroundedRelation, actors: Actor[]): string {
  return actors
    .filter(({ key }) => key === from || key === to)
    .map(({ names: [name = ''] }) => name)
    .join(' و');
}
