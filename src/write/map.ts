import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { visit } from 'unist-util-visit';
import { kindNames } from '../draw/description.ts';
import type { Figure } from '../draw/figure.ts';
import { drawSample } from '../draw/map/line.ts';
import type { StageMap } from '../link/map.ts';
import type { RelationKind } from '../read/alliances.ts';
import { relationKinds } from '../read/alliances.ts';
import { parseFigure } from './figure.ts';

/** How a part of a map behaves at the step from the earlier stage to the later one. */
const steps: Record<string, string> = {
  before: 'fragment leaves',
  after: 'fragment',
  kept: 'fragment stays',
  wakes: 'fragment wakes',
  sleeps: 'fragment sleeps',
};

/** Returns a map as a figure of the page; with an earlier stage, all its changes are one step. */
export function writeMap(figure: Figure, { stage, since }: StageMap): Element {
  const drawing = parseFigure(figure);
  visit(drawing, 'element', (part) => {
    const step = steps[String(part.properties.dataStep ?? '')];
    if (!step) return;
    part.properties.className = step.split(' ');
    part.properties.dataFragmentIndex = 0;
  });
  const properties = {
    dataDiagram: 'alliances',
    dataStage: stage.key,
    dataSince: since?.stage.key,
  };
  return h('figure', properties, [drawing]);
}

/** Returns the legend: the kinds of line in view, those of one stage alone with its step. */
export function writeLegend({ stage, since }: StageMap): Element {
  const later = new Set(stage.relations.map(({ kind }) => kind));
  const earlier = new Set(since?.stage.relations.map(({ kind }) => kind) ?? later);
  // Those that leave come last: where they stood, no gap is left.
  const leaving = relationKinds.filter((kind) => earlier.has(kind) && !later.has(kind));
  const kinds = [...relationKinds.filter((kind) => later.has(kind)), ...leaving];
  const items = kinds.map((kind) => writeKind(kind, stepOf(kind, earlier, later)));
  const implied = stage.relations.some((relation) => relation.implied);
  const note = implied ? [h('li.implied', 'كلماتٌ تحتها نقاط: طرفٌ يُفهم من السياق')] : [];
  return h('ul.legend', { ariaLabel: 'أنواع العلاقات' }, [
    ...items.slice(0, later.size),
    ...note,
    ...items.slice(later.size),
  ]);
}

function stepOf(kind: RelationKind, earlier: Set<RelationKind>, later: Set<RelationKind>) {
  if (earlier.has(kind) && later.has(kind)) return undefined;
  return later.has(kind) ? 'fragment' : 'fragment leaves';
}

function writeKind(kind: RelationKind, step: string | undefined): Element {
  const lines = drawSample(kind).map(({ d, form, width, dash, cap }) =>
    form === 'fill'
      ? s('path', { d, fill: 'currentColor' })
      : s('path', {
          d,
          fill: 'none',
          stroke: 'currentColor',
          strokeWidth: width,
          strokeDashArray: dash,
          strokeLineCap: cap,
        }),
  );
  const sample = s(
    'svg',
    { viewBox: '0 0 46 20', width: 46, height: 20, ariaHidden: 'true' },
    lines,
  );
  return h('li', { class: step, dataKind: kind, dataFragmentIndex: step ? 0 : undefined }, [
    sample,
    kindNames[kind],
  ]);
}
