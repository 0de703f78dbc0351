import type { RevealApi } from 'reveal.js';

/** Where a deck stands: a slide, and how many of its steps are shown (-1: none). */
export interface StepPlace {
  slide: number;
  step: number;
}

/** What the deck tells a preview: where to stand, and whether to go one step further. */
export interface PreviewMessage extends StepPlace {
  ahead: boolean;
}

/** Returns where a deck stands. */
export function placeOf(deck: RevealApi): StepPlace {
  const { h, f } = deck.getIndices();
  return { slide: h, step: f ?? -1 };
}

/** Returns what a message tells a preview, or nothing where it is no such message. */
export function readPreviewMessage(data: unknown): PreviewMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { slide, step, ahead } = data as Record<string, unknown>;
  if (!Number.isInteger(slide) || !Number.isInteger(step) || typeof ahead !== 'boolean')
    return undefined;
  return { slide: Number(slide), step: Number(step), ahead };
}
