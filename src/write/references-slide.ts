import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Deck } from '../link/deck.ts';
import { type Reference, referencesOn } from '../link/references.ts';
import type { Slide } from '../link/slide.ts';
import { toInline } from './inline.ts';
import { cutIntoColumns } from './reference-columns.ts';

/** Returns the references of a slide by columns, each with its number, if it is a footnote. */
export function writeReferences(slide: Slide, deck: Deck): Element {
  const columns = cutIntoColumns(referencesOn(slide, deck));
  const name = columns.length > 1 ? 'div.references.many' : 'div.references';
  return h(
    name,
    columns.map((references) => h('div', references.flatMap(writeReference))),
  );
}

function writeReference({ text, number, under }: Reference): Element[] {
  return [
    ...(under ? [h('p.under', toInline(under))] : []),
    h('div.reference', [
      ...(number === undefined ? [] : [h('p.order', String(number))]),
      h('p.source-words', toInline(text)),
    ]),
  ];
}
