import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DrawnSlide } from '../draw/illustration.ts';
import type { Deck } from '../link/deck.ts';
import { kindRules } from '../read/slide-kind.ts';
import { placeScenario } from './band.ts';
import type { Bound } from './bound.ts';
import { kindWriters } from './kind/kind-writers.ts';
import { layoutOf } from './layout.ts';
import { writeNotes } from './notes.ts';
import { writePartHeading } from './part-heading.ts';

/** Returns a slide as the section that reveal.js shows; what writes its kind makes the parts. */
export function writeSection(slide: DrawnSlide, place: number, deck: Deck, bound: Bound): Element {
  const { id, kind, seconds } = slide;
  const { ground } = kindRules[kind];
  const notes = writeNotes(slide);
  const properties = {
    id,
    dataKind: kind,
    dataLayout: layoutOf(slide),
    dataSeconds: seconds,
    dataBackgroundColor: ground && `var(--${ground})`,
    dataPart: slide.part?.text,
    // An attribute: no reader of the page, with a script or without, shows it to the audience.
    dataCues: slide.cues?.join('\n'),
    dataScenario: placeScenario(slide, deck) || undefined,
  };
  const parts = kindWriters[kind].write(slide, { deck, place, bound });
  const over = writePartHeading(deck.slides, place - 1);
  return h('section', properties, [...over, ...parts, ...(notes ? [notes] : [])]);
}
