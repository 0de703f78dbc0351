import { kindNames } from '../draw/alliance/description.ts';
import type { StageMap } from '../link/stage-map.ts';
import { type RelationKind, relationKinds } from '../read/alliances.ts';

/** A line of a legend: a kind of relation with its sample, or a remark; of one stage alone, with its step. */
export interface LegendItem {
  words: string;
  kind?: RelationKind;
  step?: 'before' | 'after';
}

/**
 * Returns the legend: the kinds of line in view, those of one stage alone with its step; what dots
 * under words and faint lines mean, where there are any.
 */
export function listLegend({ stage, since }: StageMap, steps = true): LegendItem[] {
  const later = new Set(stage.relations.map(({ kind }) => kind));
  const earlier = new Set(steps && since ? since.stage.relations.map(({ kind }) => kind) : later);
  const items = relationKinds
    .filter((kind) => later.has(kind) || earlier.has(kind))
    .map((kind) => ({ words: kindNames[kind], kind, ...stepOf(kind, earlier, later) }));
  const implied = steps && stage.relations.some((relation) => relation.implied);
  const faint = steps && since && since.shift.ended.length + since.shift.changed.length > 0;
  return [
    ...items,
    ...(implied ? [{ words: 'ما تحته نقاط: أحد طرفيه يُفهم من السياق' }] : []),
    ...(faint ? [{ words: 'الباهت: ممّا سبق', step: 'after' as const }] : []),
  ];
}

function stepOf(
  kind: RelationKind,
  earlier: Set<RelationKind>,
  later: Set<RelationKind>,
): Pick<LegendItem, 'step'> {
  if (earlier.has(kind) && later.has(kind)) return {};
  return { step: later.has(kind) ? 'after' : 'before' };
}
