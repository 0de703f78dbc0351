import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Deck } from '../link/deck.ts';
import { type Reference, referencesOn } from '../link/references.ts';
import type { Slide } from '../link/slide.ts';
import { toInline } from './inline.ts';

/** The most references in one column, in larger letters. */
const mostInColumn = 5;

/** Returns true if references are in two columns. */
export function areMany(references: Reference[]): boolean {
  return references.length > mostInColumn;
}

/** Returns the references of a slide, each with its number, if it is a footnote. */
export function writeReferences(slide: Slide, deck: Deck): Element {
  const references = referencesOn(slide, deck);
  const rows = references.flatMap(({ text, number, under }) => [
    ...(under ? [h('p.under', toInline(under))] : []),
    h('div.reference', [
      ...(number === undefined ? [] : [h('p.order', String(number))]),
      h('p.source-words', toInline(text)),
    ]),
  ]);
  return h(areMany(references) ? 'div.references.many' : 'div.references', rows);
}
