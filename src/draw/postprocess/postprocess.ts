import { drawLines } from '../alliance/lines.ts';
import type { LaidMap } from '../alliance/map-layout.ts';
import type { Drawing, Figure } from '../figure.ts';
import type { Look } from '../look.ts';
import type { Geometry } from '../measure/geometry.ts';
import { fixBackgrounds } from './background.ts';
import { centreCompartments } from './compartment.ts';
import { straightenRoutes } from './edge-route.ts';
import { writeEmbeddedTexts } from './embedded-text.ts';
import { showEmphasis } from './emphasis.ts';
import { drawHeads } from './heads.ts';
import { keepClasses, nameParts } from './ids.ts';
import { finishKind } from './kind-part.ts';
import { findLabelFaults } from './label-fault.ts';
import { groundLabels } from './label-ground.ts';
import { partRows, readRows, resolveReferences, spaceRows } from './label-rows.ts';
import { spreadLegends } from './legend.ts';
import { sizeLetters } from './letter-size.ts';
import { directTexts, mirror, mirrorBoxes, runsLeftToRight } from './mirror.ts';
import { translateOwnWords } from './own-word.ts';
import { paint } from './paint.ts';
import { prune } from './prune.ts';
import { isolateRuns } from './run-isolation.ts';
import { endLifelines } from './sequence-part.ts';
import { smoothSketches } from './smooth.ts';
import { findView, type View } from './view-box.ts';

/** The id prefix that Mermaid uses while it draws. */
export const idPrefix = 'm';
const pageSize = 16;

/** A drawing with what describes it, by its labels as they are drawn. */
export interface DescribedDrawing extends Drawing {
  describe(labels: string[]): string | undefined;
}

/**
 * Turns Mermaid's drawing into a figure for a right-to-left page without styles: styles as attributes,
 * ids with the drawing's prefix, texts in their direction, natural size in px. `look` is what
 * Mermaid is not told of the page.
 */
export function postprocess(
  svg: Element,
  drawing: DescribedDrawing,
  kind: string,
  geometry: Geometry,
  look: Look,
  map?: LaidMap,
): Figure {
  showEmphasis(svg, drawing.source);
  paint(svg, geometry.sheet(svg), pageSize);
  for (const text of svg.querySelectorAll('text')) {
    resolveReferences(text);
    spaceRows(text, geometry.length);
  }
  writeEmbeddedTexts(svg);
  const own = translateOwnWords(svg, kind, geometry);
  spreadLegends(svg);
  finishKind(svg, kind, geometry, look);
  fixBackgrounds(svg, geometry);
  centreCompartments(svg, kind, geometry);
  smoothSketches(svg);
  straightenRoutes(svg, geometry);
  const view = map ? viewOf(map) : findView(svg, geometry);
  endLifelines(svg, view);
  if (!map) groundLabels(svg, geometry, look.paper);
  const texts = [...svg.querySelectorAll('text')].filter(
    (text) => readRows(text).length > 0 && !own.has(text),
  );
  const faults = map ? [] : findLabelFaults(svg, texts, geometry, look.paper);
  drawHeads(svg);
  directTexts(svg);
  mirrorBoxes(svg, kind);
  if (runsLeftToRight(kind)) mirror(svg, view);
  nameFigure(svg, drawing);
  nameParts(svg, drawing.id, idPrefix);
  keepClasses(svg, drawing.source);
  if (map) drawLines(svg, map);
  finishRoot(svg, view, look.family);
  prune(svg);
  const labels = texts.map((text) => readRows(text).join(' '));
  const sizes = texts.map((text) => sizeLetters(text, geometry, pageSize));
  isolateRuns(svg);
  for (const text of svg.querySelectorAll('text')) partRows(text);
  const { width, height } = view;
  return { svg: svg.outerHTML, width, height, kind, labels, sizes, faults };
}

/** Maps of one size have one view, so that an actor has the same position on two maps. */
function viewOf({ order: { size } }: LaidMap): View {
  return { left: 0, top: 0, width: size.w, height: size.h };
}

/** Names the figure for screen readers, unless Mermaid's accTitle does. */
function nameFigure(svg: Element, { title, describe }: DescribedDrawing): void {
  if ([...svg.children].some((child) => child.localName === 'title')) return;
  const labels = [...svg.querySelectorAll('text')].map((text) => readRows(text).join(' '));
  writeName(svg, 'aria-describedby', 'desc', describe(labels.filter(Boolean)));
  writeName(svg, 'aria-labelledby', 'title', title);
}

function writeName(svg: Element, attribute: string, tag: string, words: string | undefined): void {
  if (!words) return;
  const part = svg.ownerDocument.createElementNS(svg.namespaceURI, tag);
  part.textContent = words;
  part.setAttribute('id', `${idPrefix}-${tag}`);
  svg.setAttribute(attribute, `${idPrefix}-${tag}`);
  svg.prepend(part);
}

function finishRoot(svg: Element, { left, top, width, height }: View, family: string): void {
  const size = { viewBox: `${left} ${top} ${width} ${height}`, width, height };
  const nature = { role: 'img', lang: 'ar', direction: 'ltr', 'font-family': family };
  for (const name of ['id', 'class', 'xmlns:xlink']) svg.removeAttribute(name);
  for (const [name, value] of Object.entries({ ...size, ...nature })) {
    svg.setAttribute(name, String(value));
  }
}
