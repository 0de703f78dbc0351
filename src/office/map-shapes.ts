import type { Element } from 'hast';
import { describeRelation } from '../draw/alliance/description.ts';
import type { Figure } from '../draw/figure.ts';
import type { StageMap } from '../link/stage-map.ts';
import type { Actor } from '../read/alliances.ts';
import { writeState } from '../write/map-state.ts';
import { parseFigure } from '../write/page-figure.ts';
import { drawPart } from './drawing.ts';
import { partsOf } from './drawing-tree.ts';
import { type Ink, inheritInk, type Styling } from './ink.ts';
import type { Surface } from './page-styling.ts';
import { type Drawn, group } from './shape.ts';
import type { MapState, SlideContext } from './slide-context.ts';
import { type OpenDrawing, openDrawing, type Spread } from './svg-shapes.ts';

/** A relation, an actor or the sign of a map's state, as one shape of the slide. */
export interface MapPart extends Drawn {
  /** It comes with the map's step. */
  comes: boolean;
}

/** Parts that only the state that is not shown has, by their data-step. */
const hidden: Record<MapState, string[]> = {
  before: ['after', 'wakes'],
  step: ['before', 'sleeps'],
  after: ['before', 'sleeps'],
};

const arriving = hidden.before;

/**
 * Returns a map as shapes: a group for each relation, its line and its label, which says it in words; a
 * shape for each actor. Nothing else is grouped, because PowerPoint animates no part of a group.
 */
export function drawMap(
  figure: Figure,
  map: StageMap,
  { deck, tools, state }: SlideContext,
  spread: Spread,
  surface: Surface = {},
): MapPart[] {
  const svg = parseFigure(figure);
  const open = openDrawing(svg, spread, tools, surface);
  const isShown = (part: Element) => !hidden[state].includes(stepOf(part));
  const parts = partsOf(svg).filter(isShown);
  const holder = partsOf(svg).find(holdsLines);
  const linesInk = holder ? inheritInk(holder, open.ink, open.tools.styling) : open.ink;
  const lines = holder ? partsOf(holder).filter(isShown) : [];
  const labels = parts.filter(({ properties }) => properties.dataRelation);
  const names = deck.alliances?.actors ?? [];
  return [
    ...pairLabels(lines, labels).flatMap((pair) =>
      drawRelation(pair, describePart(pair, map, names), linesInk, open),
    ),
    ...parts
      .filter(({ properties }) => properties.dataActor)
      .flatMap((actor) => drawActor(actor, open)),
    ...drawState(svg, state, open),
  ];
}

function holdsLines(part: Element): boolean {
  const isRelation = (one: Element) => one.properties.dataRelation !== undefined;
  return !isRelation(part) && partsOf(part).some(isRelation);
}

function stepOf({ properties }: Element): string {
  return String(properties.dataStep ?? '');
}

/** A relation's line and its label; what ended keeps its label, and may have lost its line. */
interface Pair {
  line?: Element;
  label?: Element;
}

function pairLabels(lines: Element[], labels: Element[]): Pair[] {
  const left = new Set(labels);
  const pairs: Pair[] = lines.map((line) => {
    const label = [...left].find(
      (one) => isSame(one, line) && [stepOf(line), ''].includes(stepOf(one)),
    );
    if (label) left.delete(label);
    return { line, ...(label && { label }) };
  });
  return [...pairs, ...[...left].map((label) => ({ label }))];
}

function isSame(one: Element, other: Element): boolean {
  return (['dataRelation', 'dataKind'] as const).every(
    (name) => one.properties[name] === other.properties[name],
  );
}

function isFormer({ properties }: Element): boolean {
  return String(properties.className ?? '').includes('former');
}

/** Returns what a relation says in words, and what the essay says of it. */
function describePart({ line, label }: Pair, { stage, since }: StageMap, actors: Actor[]): string {
  const part = line ?? label;
  const [from, to] = String(part?.properties.dataRelation ?? '').split(' ');
  const kind = part?.properties.dataKind;
  const isEarlier = part && (isFormer(part) || stepOf(part) === 'before');
  const [early, late] = [since?.stage.relations ?? [], stage.relations];
  const relation = (isEarlier ? [...early, ...late] : [...late, ...early]).find(
    (one) => one.from === from && one.to === to && one.kind === kind,
  );
  if (!relation) return '';
  const said = `${describeRelation(relation, actors)} («${relation.label.text}»)`;
  return line && isFormer(line) ? `انقطع وصفه في المقال: ${said}` : said;
}

function drawRelation(
  { line, label }: Pair,
  alt: string,
  linesInk: Ink,
  { ink, tools }: OpenDrawing,
): MapPart[] {
  const part = line ?? label;
  if (!part) return [];
  const { dataRelation, dataKind } = part.properties;
  // Morph moves what has one name, after two exclamation marks, on two slides.
  const name = `!!${dataRelation} ${dataKind}`;
  const drawn = [
    ...(line ? drawPart(line, linesInk, tools, alt) : []),
    ...(label ? drawPart(label, ink, tools, alt) : []),
  ];
  if (drawn.length === 0) return [];
  return [{ ...group({ name, alt }, drawn), comes: arriving.includes(stepOf(part)) }];
}

/** An actor is one shape with its name in it; two names of one have a rule between them, and are grouped. */
function drawActor(actor: Element, { ink, tools }: OpenDrawing): MapPart[] {
  const name = `!!${actor.properties.dataActor}`;
  const comes = arriving.includes(stepOf(actor));
  const drawn = drawPart(actor, ink, tools, name);
  const [only] = drawn;
  if (only && drawn.length === 1) return [{ ...only, comes }];
  const alt = drawn.length > 0 ? name.slice(2) : undefined;
  return alt ? [{ ...group({ name, alt }, drawn), comes }] : [];
}

const stateNames = { before: 'قبل', after: 'بعد' };

/** Returns the sign that says which state of a map is shown; nothing where there is no step. */
function drawState(svg: Element, state: MapState, { ink, tools }: OpenDrawing): MapPart[] {
  const shown = state === 'before' ? 'before' : 'after';
  const drawn = writeState(svg).flatMap((sign) => {
    const own = inheritInk(sign, ink, tools.styling);
    const outline = { fill: 'none', stroke: own.fill, strokeWidth: 2 };
    const styling: Styling = (part) => (part.tagName === 'rect' ? outline : tools.styling(part));
    return partsOf(sign)
      .filter((part) => part.tagName === 'rect' || stepOf(part) === shown)
      .flatMap((part) => drawPart(part, own, { ...tools, styling }, 'الحالة'));
  });
  if (drawn.length === 0) return [];
  const alt = `الحالة: ${stateNames[shown]}`;
  return [{ ...group({ name: '!!state', alt }, drawn), comes: true }];
}
