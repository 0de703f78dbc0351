import type { RevealApi } from 'reveal.js';

/** The whole description of each map, as the build wrote it: a line for each part. */
const wholes = new WeakMap<Element, string>();

/** Returns what a figure's description says of it before its step, at its step, and as a whole. */
export function readWords(figure: Element): { early: string; change?: string; whole: string } {
  const description = figure.querySelector('desc');
  if (!description) return { early: '', whole: '' };
  const text = wholes.get(description) ?? description.textContent ?? '';
  wholes.set(description, text);
  const [early = '', change] = text.split('\n');
  return { early, ...(change && { change }), whole: text.replaceAll('\n', ' ') };
}

/** Lets the description of each map say what the map shows: before its step nothing of what comes. */
export function followMaps(deck: RevealApi): void {
  const tell = () => {
    for (const figure of deck.getCurrentSlide()?.querySelectorAll('figure:has(.step)') ?? []) {
      const { early, whole } = readWords(figure);
      const isBefore = figure.querySelector('.step:not(.visible)') !== null;
      figure.querySelector('desc')?.replaceChildren(isBefore ? early : whole);
    }
  };
  for (const event of ['ready', 'slidechanged', 'fragmentshown', 'fragmenthidden'] as const)
    deck.on(event, tell);
}
