import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { DrawnSlide, Illustration } from '../../draw/illustration.ts';
import type { Slide } from '../../link/slide.ts';
import type { StageMap } from '../../link/stage-map.ts';
import { appendix } from '../../link/talk-part.ts';
import { type Kind, kindRules } from '../../read/slide-kind.ts';
import { writeHeadline } from '../band.ts';
import type { Bound } from '../bound.ts';
import { writePoints } from '../bullets.ts';
import { toInline, toLines } from '../inline.ts';
import { isPictured, layoutOf } from '../layout.ts';
import { writeLegend, writeMap } from '../map-figure.ts';
import { writeFigure } from '../page-figure.ts';
import { nameSources } from '../page-words.ts';
import { writePicture } from '../picture-figure.ts';
import type { Around } from './kind-writer.ts';

/** Returns label and headline of a slide; the kind's own label where the slide has none. */
export function writeHead({ kind, label, headline }: Slide): Element {
  const { headline: rule, label: own } = kindRules[kind];
  const words = label ?? own;
  return h('header.head', [
    ...(words ? [h('p.label', h('span', toInline(words)))] : []),
    writeHeadline(rule.isQuotation ? [h('q', toLines(headline))] : toLines(headline)),
  ]);
}

/** Returns the part of a slide between head and foot. */
export function writeBody(parts: ElementContent[]): Element {
  return h('div.body', parts);
}

/**
 * Returns the line under a slide: the passages it rests on, whose words a quotation is, its number; of a
 * backup slide, also that it is one.
 */
export function writeFoot({ passages, credit, isBackup }: Slide, { place }: Around): Element {
  const sources = [nameSources(passages), credit].filter(Boolean).join(' · ');
  const number = isBackup ? `${appendix.text} · ${place}` : String(place);
  return h('footer.foot', [h('p', toInline(sources)), h('p.number', number)]);
}

/** Returns a slide's map with bullets and legend beside it, or its drawings and its bullets. */
export function writeHeld(slide: DrawnSlide, bound: Bound): Element[] {
  const points = writePoints(slide, bound);
  const [first] = slide.illustrations;
  if (first?.plan.language === 'alliances') {
    const beside = h('div.beside', [...points, ...legendOf(slide.kind, first.plan)]);
    // A scenario's quotations are under its map.
    return kindRules[slide.kind].isEnding
      ? [...writeMaps(first), beside]
      : [beside, ...writeMaps(first)];
  }
  const drawings = [...writeDrawings(slide), ...writePicture(slide)];
  const layout = layoutOf(slide);
  // Parts on the right come first, because they are read, and heard, before parts on the left.
  return layout === 'beside' || isPictured(layout)
    ? [...points, ...drawings]
    : [...drawings, ...points];
}

/** The map of a scenario needs no legend: its band has the colour of the lines that belong to the scenario. */
function legendOf(kind: Kind, map: StageMap): Element[] {
  return kindRules[kind].isEnding ? [] : writeLegend(map);
}

function writeMaps({ plan, figures }: Illustration): Element[] {
  return plan.language === 'alliances' ? figures.map((figure) => writeMap(figure, plan)) : [];
}

/** Returns a slide's Mermaid drawings. */
export function writeDrawings({ illustrations }: DrawnSlide): Element[] {
  return illustrations.flatMap(({ figures }) => figures.map(writeFigure));
}
