import { readData } from './data.ts';

/** Returns true for a backup slide: it comes after the talk, for questions. */
export function isBackup(slide: Element | null | undefined): boolean {
  return readData(slide, 'data-visibility') === 'uncounted';
}

/** Returns how many of the slides belong to the talk. */
export function countTalk(slides: Element[]): number {
  return slides.filter((slide) => !isBackup(slide)).length;
}

/** Returns the slide that follows another one; none follows the last slide of the talk. */
export function slideAfter(slides: HTMLElement[], index: number): HTMLElement | undefined {
  const next = slides[index + 1];
  return isBackup(next) && !isBackup(slides[index]) ? undefined : next;
}

/** The name of a backup slide by its number in the deck, from 1: «الملحق 24». */
export function nameBackup(slide: Element, number: number): string {
  return `${readData(slide, 'data-part')}\u00a0${number}`;
}
