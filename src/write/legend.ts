import type { StageMap } from '../link/stage-map.ts';

/** How a map marks relations that are new, that stayed and that ended. */
export type Mark = 'news' | 'stays' | 'former';

/** A line of a legend: a mark with its sample, or a remark. */
export interface LegendItem {
  words: string;
  mark?: Mark;
}

const markNames: Record<Mark, string> = {
  news: 'تغيّر أو ظهر',
  stays: 'باقٍ كما كان',
  former: 'انقطع وصفه في المقال',
};

/**
 * Returns the legend of a map: the marks of change that occur on it, and what dots under words mean
 * if there are any. It does not explain the forms of lines, because each line has its words.
 */
export function listLegend({ stage, since }: StageMap): LegendItem[] {
  const implied = stage.relations.some((relation) => relation.implied);
  const remarks = implied ? [{ words: 'ما تحته نقاط: طرفه مفهوم من السياق' }] : [];
  if (!since) return remarks;
  const { kept, changed, begun, ended } = since.shift;
  const former = changed.filter(({ before, after }) => before.kind !== after.kind);
  const counts: Record<Mark, number> = {
    news: changed.length + begun.length,
    stays: kept.length,
    former: ended.length + former.length,
  };
  const marks = (['news', 'stays', 'former'] as const).filter((mark) => counts[mark] > 0);
  return [...marks.map((mark) => ({ words: markNames[mark], mark })), ...remarks];
}
