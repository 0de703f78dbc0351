import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { DrawnSlide, Illustration } from '../draw/illustration.ts';
import type { Deck } from '../link/deck.ts';
import type { Slide } from '../link/slide.ts';
import { placeScenario, writeBand, writeHeadline } from './band.ts';
import { writePoints } from './bullets.ts';
import { writeComparison } from './compare.ts';
import type { Bound } from './fit/ending.ts';
import { toInline, toLines } from './inline.ts';
import { layoutOf } from './layout.ts';
import { writeLegend, writeMap } from './map-figure.ts';
import { writeNotes } from './notes.ts';
import { writeFigure } from './page-figure.ts';
import { kindLabels, nameSources } from './page-words.ts';
import { writeRail } from './rail.ts';
import { writeTimeline } from './timeline-slide.ts';
import { writeTitle } from './title-slide.ts';

/** What fills the screen around a slide whose ground is not paper: a token of styles/tokens.css. */
const grounds: Partial<Record<DrawnSlide['kind'], string>> = {
  title: 'var(--night)',
  question: 'var(--night)',
  quote: 'var(--paper-2)',
};

/** Returns a slide as the section that reveal.js shows; the page contract names its parts. */
export function writeSection(slide: DrawnSlide, place: number, deck: Deck, bound: Bound): Element {
  const { id, kind, seconds } = slide;
  const notes = writeNotes(slide);
  const parts = kind === 'title' ? writeTitle(deck, slide) : writeParts(slide, place, deck, bound);
  const properties = {
    id,
    dataKind: kind,
    dataLayout: layoutOf(slide),
    dataSeconds: seconds,
    dataBackgroundColor: grounds[kind],
    dataScenario: placeScenario(slide, deck) || undefined,
  };
  return h('section', properties, [...parts, ...(notes ? [notes] : [])]);
}

function writeParts(slide: DrawnSlide, place: number, deck: Deck, bound: Bound): ElementContent[] {
  const head = slide.kind === 'scenario' ? writeBand(slide, deck) : writeHead(slide);
  const rail = slide.kind === 'compare' ? [] : writeRail(slide, deck, placeScenario(slide, deck));
  return [
    head,
    h('div.body', writeBody(slide, deck, bound)),
    ...rail,
    writeFoot(slide, place, deck),
  ];
}

function writeHead({ kind, label, headline }: Slide): Element {
  const words = label ?? kindLabels[kind];
  return h('header.head', [
    ...(words ? [h('p.label', h('span', toInline(words)))] : []),
    writeHeadline(kind === 'quote' ? [h('q', toLines(headline))] : toLines(headline)),
  ]);
}

function writeBody(slide: DrawnSlide, deck: Deck, bound: Bound): ElementContent[] {
  const { kind, illustrations } = slide;
  if (kind === 'timeline') return writeTimeline(slide, deck.settings.strands, bound);
  const points = writePoints(slide, bound);
  const [first] = illustrations;
  if (first?.plan.language !== 'alliances') {
    const figures = illustrations.flatMap((one) => one.figures.map(writeFigure));
    // What stands to the right is read, and heard, before what stands to its left.
    return layoutOf(slide) === 'beside' ? [...points, ...figures] : [...figures, ...points];
  }
  if (kind === 'compare')
    return [...writeComparison(first.figures, first.plan, deck.alliances?.actors ?? []), ...points];
  return [h('div.beside', [...points, writeLegend(first.plan)]), ...writeMaps(first)];
}

function writeMaps({ plan, figures }: Illustration): Element[] {
  return plan.language === 'alliances' ? figures.map((figure) => writeMap(figure, plan)) : [];
}

function writeFoot({ kind, passages }: Slide, place: number, { essay }: Deck): Element {
  const byline = kind === 'quote' && essay.byline ? [essay.byline.text] : [];
  const sources = [nameSources(passages), ...byline].filter(Boolean).join(' · ');
  return h('footer.foot', [h('p', toInline(sources)), h('p.number', String(place))]);
}
