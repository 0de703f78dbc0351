import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';

/** A printed slide: its index, from 0, and its section with some of its steps shown. */
export interface Sheet {
  slide: number;
  section: Element;
}

/** Returns one sheet per slide with every step shown, or one sheet per step. */
export function layOutSheets(sections: Element[], everyStep: boolean): Sheet[] {
  return sections.flatMap((section, slide) => {
    const last = stepsOf(section).length;
    const counts = everyStep ? Array.from({ length: last + 1 }, (_, count) => count) : [last];
    return counts.map((count) => {
      const sheet = layOutSheet(section, slide, count);
      // Without the earlier state beside it, the sign of the two states looks like a button.
      return everyStep ? sheet : { ...sheet, section: withoutStates(sheet.section) };
    });
  });
}

/** Returns a section whose maps do not say which of two states they show. */
function withoutStates(section: Element): Element {
  visit(section, 'element', (part, index, parent) => {
    if (index === undefined || !parent || !classesOf(part).includes('state')) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
  return section;
}

function layOutSheet(original: Element, slide: number, steps: number): Sheet {
  const section = structuredClone(original);
  section.children = section.children.filter((part) => !isNotes(part));
  stepsOf(section).forEach((parts, index) => {
    for (const part of parts)
      part.properties.className = [...classesOf(part), index < steps ? 'visible' : 'waiting'];
  });
  nameFigures(section);
  readyTags(section);
  return { slide, section };
}

const isNotes = (part: Element['children'][number]) =>
  part.type === 'element' && part.tagName === 'aside';

const classesOf = ({ properties }: Element) =>
  Array.isArray(properties.className) ? properties.className.map(String) : [];

/** Wraps loose words of a list item in an element, which becomes the item's body in the PDF. */
function holdText(part: ElementContent): ElementContent {
  return part.type === 'text' ? h('div', [part]) : part;
}

/** A slide's steps in the order of reveal.js: first those with an index, then the others. */
function stepsOf(section: Element): Element[][] {
  const placed = new Map<number, Element[]>();
  const free: Element[][] = [];
  visit(section, 'element', (part) => {
    if (!classesOf(part).includes('fragment')) return;
    const index = part.properties.dataFragmentIndex;
    if (index === undefined) free.push([part]);
    else placed.set(Number(index), [...(placed.get(Number(index)) ?? []), part]);
  });
  const ordered = [...placed].sort(([a], [b]) => a - b).map(([, parts]) => parts);
  return [...ordered, ...free];
}

/** Changes a slide's parts so that the PDF gets correct tags. */
function readyTags(section: Element): void {
  visit(section, 'element', (part) => {
    if (part.tagName === 'figure') part.properties.role = 'none';
    if (part.tagName === 'li') part.children = part.children.map(holdText);
    // Content without a tag becomes an artifact; a page number must be one (ISO 14289-1, 7.1).
    if (classesOf(part).includes('number')) part.properties.ariaHidden = 'true';
  });
}

/** A PDF figure has one alternative text: title and description are joined into one name. */
function nameFigures(section: Element): void {
  visit(section, 'element', (figure) => {
    if (figure.tagName !== 'svg' || figure.properties.role !== 'img') return;
    const about = figure.children.filter(
      (part): part is Element =>
        part.type === 'element' && (part.tagName === 'title' || part.tagName === 'desc'),
    );
    if (about.length === 0) return;
    figure.children = figure.children.filter((part) => !about.some((one) => one === part));
    const { ariaLabelledBy: _title, ariaDescribedBy: _description, ...rest } = figure.properties;
    figure.properties = { ...rest, ariaLabel: about.map(textOf).join('. ') };
  });
}
