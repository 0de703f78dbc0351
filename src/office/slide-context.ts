import type { Element } from 'xast';
import type { DrawnSlide } from '../draw/illustration.ts';
import type { Deck } from '../link/deck.ts';
import { heightOfHead } from '../write/fit/head.ts';
import { countLines } from '../write/fit/headline-fit.ts';
import type { Layout } from './layout-frame.ts';
import type { Picture } from './picture.ts';
import type { Click } from './timing.ts';
import type { Tools } from './tools.ts';

/** Which state of a map with a step a slide shows: the later one with its step, or one of both alone. */
export type MapState = 'step' | 'before' | 'after';

/** What a slide is made in. */
export interface SlideContext {
  deck: Deck;
  layout: Layout;
  tools: Tools;
  state: MapState;
}

/** The shapes of a slide in the order in which they are read, and what each click lets appear. */
export interface SlideContent {
  shapes: Element[];
  clicks: Click[];
  /** What lies behind the title. */
  behind?: Element[];
  /** Those of the shapes that are pictures. */
  pictures?: Picture[];
}

/** What makes the part of a slide between its head and its foot. */
export type ContentWriter = (slide: DrawnSlide, context: SlideContext) => SlideContent;

/** Returns where the part under a slide's head begins, px. */
export function topOfBody(slide: DrawnSlide, { tools }: SlideContext): number {
  const lines = countLines(slide, tools.sizes, tools.ruler);
  return heightOfHead(slide, lines, tools);
}

/** Returns contents as one, in their order. */
export function joinContents(contents: SlideContent[]): SlideContent {
  return {
    shapes: contents.flatMap(({ shapes }) => shapes),
    clicks: contents.flatMap(({ clicks }) => clicks),
    pictures: contents.flatMap(({ pictures = [] }) => pictures),
  };
}
