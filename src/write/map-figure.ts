import type { Element } from 'hast';
import { h, s } from 'hastscript';
import type { Figure } from '../draw/figure.ts';
import { drawSample } from '../draw/map/line.ts';
import type { Shift } from '../link/shift.ts';
import type { StageMap } from '../link/stage-map.ts';
import type { RelationKind } from '../read/alliances.ts';
import { relationKinds } from '../read/alliances.ts';
import { type LegendItem, listLegend } from './legend.ts';
import { nameCited } from './notes.ts';
import { parseFigure } from './page-figure.ts';

/**
 * Returns a map as a figure of the page. With an earlier stage, one empty fragment is the step: what
 * the data-step of each part means before and after it is said in styles/maps.css.
 */
export function writeMap(figure: Figure, { stage, since }: StageMap): Element {
  const properties = {
    dataDiagram: 'alliances',
    dataStage: stage.key,
    dataSince: since?.stage.key,
  };
  const step = since ? [writeStep(since.shift)] : [];
  return h('figure', properties, [...step, parseFigure(figure)]);
}

/** The step to the later stage, and the sentences that tell what is new or otherwise there. */
function writeStep({ begun, changed }: Shift): Element {
  const relations = [...begun, ...changed.map(({ after }) => after)];
  const sentences = [...new Set(relations.map(({ citation }) => nameCited(citation)))];
  const properties = { dataFragmentIndex: 0, dataSentences: sentences.join(' ') || undefined };
  return h('span.fragment.step', properties);
}

/** Returns the legend of a map, or of both maps of a comparison, without steps. */
export function writeLegend(map: StageMap, steps = true): Element {
  return h('ul.legend', { ariaLabel: 'أنواع العلاقات' }, listLegend(map, steps).map(writeItem));
}

function writeItem({ words, kind, step }: LegendItem): Element {
  if (!kind) return h('li.remark', { dataStep: step }, words);
  const size = { width: 46, height: 20, ariaHidden: 'true' };
  const sample = s('svg', size, [s('use', { href: `#${sampleId(kind)}` })]);
  return h('li', { dataKind: kind, dataStep: step }, [sample, words]);
}

const sampleId = (kind: RelationKind) => `line_${kind}`;

/** Returns the samples of all kinds of line, once for the page: legends refer to them. */
export function writeSamples(): Element {
  const samples = relationKinds.map((kind) =>
    s('symbol', { id: sampleId(kind), viewBox: '0 0 46 20' }, drawSample(kind).map(writeLine)),
  );
  return s('svg.samples', { width: 0, height: 0, ariaHidden: 'true' }, samples);
}

/** Returns a piece of a relation's line as a path, in the ink of what it stands in. */
export function writeLine({
  d,
  form,
  width,
  dash,
  cap,
}: ReturnType<typeof drawSample>[number]): Element {
  if (form === 'fill') return s('path', { d, fill: 'currentColor' });
  const strokeWidth = Math.round(width * 10) / 10;
  const look = { strokeWidth, strokeDashArray: dash, strokeLineCap: cap };
  return s('path', { d, fill: 'none', stroke: 'currentColor', ...look });
}
