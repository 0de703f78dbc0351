import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DrawnSlide } from '../draw/illustration.ts';
import type { Deck } from '../link/deck.ts';
import { kindRules } from '../read/slide-kind.ts';
import { placeScenario } from './band.ts';
import { linkFootnotes } from './footnote-link.ts';
import type { Around } from './kind/kind-writer.ts';
import { kindWriters } from './kind/kind-writers.ts';
import { layoutOf } from './layout.ts';
import { writeLogo } from './logo.ts';
import { writeNotes } from './notes.ts';
import { writePartHeading } from './part-heading.ts';
import { headingsWithin, writePassageHeading } from './passage-heading.ts';

/** Returns a slide as the section that reveal.js shows; what writes its kind makes the parts. */
export function writeSection(slide: DrawnSlide, around: Around): Element {
  const { deck, place } = around;
  const { id, kind, seconds } = slide;
  const { ground } = kindRules[kind];
  const properties = {
    id,
    dataKind: kind,
    dataLayout: layoutOf(slide),
    dataPull: around.pulls.get(id),
    dataSeconds: seconds,
    dataBackgroundColor: ground && `var(--${ground})`,
    dataPart: slide.part?.text,
    // An attribute: no reader of the page, with a script or without, shows it to the audience.
    dataCues: slide.cues?.join('\n'),
    dataVisibility: slide.isBackup && 'uncounted',
    dataScenario: placeScenario(slide, deck) || undefined,
  };
  const parts = [...writeLogo(slide), ...kindWriters[kind].write(slide, around)];
  const over = writePartHeading(deck, place - 1);
  const notes = writeNotes(slide, writeHeadings(slide, deck)) ?? [];
  return linkFootnotes(h('section', properties, [...over, ...parts, notes].flat()), id);
}

/** The headings within a slide, by the number of the passage under them. */
function writeHeadings(slide: DrawnSlide, deck: Deck): Map<number, Element[]> {
  const headings = new Map<number, Element[]>();
  for (const heading of headingsWithin(slide, deck)) {
    const over = headings.get(heading.before) ?? [];
    headings.set(heading.before, [...over, writePassageHeading(heading, deck.essay)]);
  }
  return headings;
}
