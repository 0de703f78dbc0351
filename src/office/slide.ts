import type { Element } from 'xast';
import type { DrawnSlide } from '../draw/illustration.ts';
import type { Deck } from '../link/deck.ts';
import { kindRules } from '../read/slide-kind.ts';
import { pairingOf } from '../theme/pairing.ts';
import { finishPart, writeMasterColours } from './finished-part.ts';
import { writeFoot } from './foot.ts';
import { writeLabelOf, writeTitle } from './head.ts';
import { contentWriters } from './kind/content-writers.ts';
import { nameLayout } from './layout.ts';
import type { Layout } from './layout-frame.ts';
import { placeLogo } from './logo.ts';
import { listNotes } from './notes.ts';
import type { Picture } from './picture.ts';
import { writeTree } from './shape.ts';
import type { MapState } from './slide-context.ts';
import type { Paragraph } from './text.ts';
import { writeTiming } from './timing.ts';
import type { Tools } from './tools.ts';
import { morphNamespaces, writeFade, writeMorph } from './transition.ts';
import { el, namespaces } from './xml.ts';

/** A slide of the presentation: its part, its layout, the slide of the deck, and its notes. */
export interface OfficeSlide {
  slide: DrawnSlide;
  layout: Layout;
  content: Element;
  notes: Paragraph[];
  pictures: Picture[];
}

/** What slides are made of beside their own words. */
export interface SlideSetting {
  deck: Deck;
  layouts: Layout[];
  tools: Tools;
  language: string;
}

/** Returns the states of a slide that are slides of their own: with every step, a map's two. */
export function listStates({ kind, plans }: DrawnSlide, everyStep: boolean): MapState[] {
  const hasStep = plans.some((plan) => plan.language === 'alliances' && plan.since);
  const isStepped = everyStep && hasStep && !kindRules[kind].isComparison;
  return isStepped ? ['before', 'after'] : ['step'];
}

/** Returns a slide of the deck in a state; its notes stand on the first of its states. */
export function makeSlide(
  slide: DrawnSlide,
  number: number,
  state: MapState,
  { deck, layouts, tools, language }: SlideSetting,
): OfficeSlide {
  const key = nameLayout(slide, deck);
  const layout = layouts.find((one) => one.key === key);
  if (!layout) throw new Error(`no layout ${key}`);
  const context = { deck, layout, tools, state };
  const { shapes, clicks, behind = [], pictures = [] } = contentWriters[slide.kind](slide, context);
  const logo = placeLogo(slide, tools);
  const tree = writeTree([
    ...behind,
    writeTitle(slide, context),
    ...writeLabelOf(slide, context),
    ...logo.shapes,
    ...shapes,
    ...writeFoot(slide, context, number),
  ]);
  // Clicks name shapes by the numbers that they have in the finished slide.
  const finished = finishPart(tree, language, pairingOf(deck.settings));
  const isMorph = state === 'after';
  const content = el('p:sld', { ...namespaces, ...(isMorph && morphNamespaces) }, [
    el('p:cSld', {}, [finished]),
    writeMasterColours(),
    isMorph ? writeMorph() : writeFade(),
    writeTiming(clicks),
  ]);
  return {
    slide,
    layout,
    content,
    notes: isMorph ? [] : listNotes(slide),
    pictures: [...logo.pictures, ...pictures],
  };
}
