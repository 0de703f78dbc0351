import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';
import type { Figure } from '../draw/figure.ts';
import type { DrawnSlide } from '../draw/illustration.ts';
import type { Deck } from '../link/deck.ts';
import { toInline, toLines } from './inline.ts';
import { writeNotes } from './notes.ts';
import { writePoints } from './point.ts';
import { writeSign } from './strands.ts';
import { writeTimeline } from './timeline.ts';
import { writeTitle } from './title.ts';
import { kindLabels, nameScenario, nameSources } from './wording.ts';

/** A figure this many times as wide as it is high stands over the quotations, not beside them. */
const wide = 2.1;

/** Returns a slide as the section that reveal.js shows; the page contract names its parts. */
export function writeSection(slide: DrawnSlide, place: number, deck: Deck): Element {
  const { id, kind, seconds } = slide;
  const properties = {
    id,
    dataKind: kind,
    dataLayout: layoutOf(slide),
    dataSeconds: seconds,
    dataBackgroundColor: grounds[kind],
    dataScenario: kind === 'scenario' ? scenarioPlace(slide, deck) : undefined,
  };
  const notes = writeNotes(slide);
  const parts = kind === 'title' ? writeTitle(deck, slide) : writeParts(slide, place, deck);
  return h('section', properties, [...parts, ...(notes ? [notes] : [])]);
}

/** What fills the screen around a slide whose ground is not paper; as in styles/tokens.css. */
const grounds: Partial<Record<DrawnSlide['kind'], string>> = {
  title: '#12232c',
  question: '#12232c',
  quote: '#f3eee2',
};

/** What a slide holds chooses how it is laid out. */
function layoutOf({ kind, figures, points }: DrawnSlide): string | undefined {
  if (kind !== 'statement') return undefined;
  const [figure] = figures;
  if (!figure) return 'words';
  if (points.length === 0) return 'figure';
  return figure.width / figure.height >= wide ? 'above' : 'beside';
}

function scenarioPlace(slide: DrawnSlide, { slides }: Deck): number {
  return (
    slides.filter(({ kind }) => kind === 'scenario').findIndex(({ id }) => id === slide.id) + 1
  );
}

function writeParts(slide: DrawnSlide, place: number, deck: Deck): ElementContent[] {
  const head = slide.kind === 'scenario' ? writeBand(slide, deck) : writeHead(slide);
  return [head, h('div.body', writeBody(slide, deck)), writeFoot(slide, place)];
}

function writeHead({ kind, label, headline }: DrawnSlide): Element {
  const words = label ?? kindLabels[kind];
  return h('header.head', [
    ...(words ? [h('p.label', toInline(words))] : []),
    kind === 'quote' ? h('h2', [h('q', toLines(headline))]) : h('h2', toLines(headline)),
  ]);
}

function writeBand(slide: DrawnSlide, deck: Deck): Element {
  const place = scenarioPlace(slide, deck);
  const count = deck.slides.filter(({ kind }) => kind === 'scenario').length;
  const marks = Array.from({ length: count }, (_, index) =>
    h('span', { class: index + 1 === place ? 'mark now' : 'mark' }, String(index + 1)),
  );
  return h('header.band', [
    h('p.marks', { ariaHidden: 'true' }, marks),
    h('p.label', nameScenario(place)),
    h('h2', toLines(slide.headline)),
    ...(slide.strands ? [writeSign(slide.strands)] : []),
  ]);
}

function writeBody(slide: DrawnSlide, deck: Deck): ElementContent[] {
  const { strands } = deck.settings;
  if (slide.kind === 'timeline') return writeTimeline(slide, strands);
  return [...slide.figures.map(writeFigure), ...writePoints(slide)];
}

/** Figures may grow by this much to fill their place; the style keeps them inside it. */
const growth = 1.5;

function writeFigure({ svg, width, height }: Figure): Element {
  const [drawing] = fromHtml(svg, { fragment: true, space: 'svg' }).children;
  if (drawing?.type !== 'element') return h('figure');
  drawing.properties.width = Math.round(width * growth);
  drawing.properties.height = Math.round(height * growth);
  return h('figure', { dataDiagram: 'mermaid' }, [drawing]);
}

function writeFoot({ passages }: DrawnSlide, place: number): Element {
  return h('footer.foot', [h('p', nameSources(passages)), h('p.number', String(place))]);
}
