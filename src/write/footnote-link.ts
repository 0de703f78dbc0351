import type { Element } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Makes the number of each footnote in an element a link to the footnote, and the number at the footnote
 * a link back to its first mark; both work without a script. `place`, the id of the slide, makes the names
 * unique in the page. Returns the element.
 */
export function linkFootnotes(notes: Element, place: string): Element {
  const marked = new Set<string>();
  visit(notes, 'element', (sup, index, parent) => {
    const { dataFootnote } = sup.properties;
    if (dataFootnote === undefined || index === undefined || parent?.type !== 'element') return;
    const number = String(dataFootnote);
    const [mark, note] = [`${place}-_mark-${number}`, `${place}-_note-${number}`];
    if (isFootnote(parent)) {
      parent.properties.id = note;
      // The mark can be in a heading that stands elsewhere.
      if (marked.has(number))
        parent.children[index] = link(sup, mark, `عودة إلى موضع الحاشية ${number}`);
    } else {
      const id = marked.has(number) ? {} : { id: mark };
      parent.children[index] = link(sup, note, `الحاشية ${number}`, id);
      marked.add(number);
    }
    return SKIP;
  });
  return notes;
}

function isFootnote({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('footnote');
}

function link(sup: Element, to: string, ariaLabel: string, properties: { id?: string } = {}) {
  return h('a', { ...properties, href: `#${to}`, ariaLabel }, [sup]);
}

/** Returns the parts of notes without the links of their footnotes, for paper. */
export function unlinkFootnotes(notes: Element): Element {
  visit(notes, 'element', (part, index, parent) => {
    if (part.tagName !== 'a' || index === undefined || !parent) return;
    parent.children.splice(index, 1, ...part.children);
    return [SKIP, index];
  });
  return notes;
}
