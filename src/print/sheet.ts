import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';

/** A slide as it is printed: which it is, from 0, and its section with some of its steps shown. */
export interface Sheet {
  slide: number;
  section: Element;
}

/** Returns a sheet a slide with every step shown, or a sheet a step. */
export function layOutSheets(sections: Element[], everyStep: boolean): Sheet[] {
  return sections.flatMap((section, slide) => {
    const last = stepsOf(section).length;
    const counts = everyStep ? Array.from({ length: last + 1 }, (_, count) => count) : [last];
    return counts.map((count) => layOutSheet(section, slide, count));
  });
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

/** Words that stand in a list item by themselves get an element, which becomes the item's body. */
function holdText(part: ElementContent): ElementContent {
  return part.type === 'text' ? h('div', [part]) : part;
}

/** A slide's steps as reveal.js sorts them: those with an index of their own, then the others. */
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

/** Makes a slide's parts such that the PDF's tags come out well. */
function readyTags(section: Element): void {
  visit(section, 'element', (part) => {
    if (part.tagName === 'figure') part.properties.role = 'none';
    if (part.tagName === 'li') part.children = part.children.map(holdText);
    // What has no tag becomes an artifact, as a page's number is to be (ISO 14289-1, 7.1).
    if (classesOf(part).includes('number')) part.properties.ariaHidden = 'true';
  });
}

/** A PDF's figures have one text in place of a picture: title and description become a name. */
function nameFigures(section: Element): void {
  visit(section, 'element', (figure) => {
    if (figure.tagName !== 'svg' || figure.properties.role !== 'img') return;
    const about = figure.children.filter(
      (part): part is Element =>
        part.type === 'element' && (part.tagName === 'title' || part.tagName === 'desc'),
    );
    figure.children = figure.children.filter((part) => !about.some((one) => one === part));
    const { ariaLabelledBy: _title, ariaDescribedBy: _description, ...rest } = figure.properties;
    figure.properties = { ...rest, ariaLabel: about.map(textOf).join('. ') };
  });
}
