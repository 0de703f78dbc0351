import { readData } from '../data.ts';
import { make } from '../element.ts';
import type { Parts } from './parts.ts';

const none = 'ليس في هذه الشريحة ما يُقال.';

/** Shows a slide's notes, copied from this page, and the numbers of their passages. */
export function showNotes({ notes, passages }: Parts, slide: Element): void {
  const aside = slide.querySelector<HTMLElement>('aside.notes');
  const title = slide.querySelectorAll('[data-sentence]:not(aside *)');
  const copies = [...title, ...(aside?.children ?? [])].map((part) => part.cloneNode(true));
  notes.replaceChildren(...(copies.length > 0 ? copies : [make('p', {}, none)]));
  passages.textContent = readData(aside, 'data-passages');
  notes.scrollTop = 0;
}

/** Highlights in the notes the words of what has just appeared on the slide, and scrolls to them. */
export function lightNotes(notes: HTMLElement, shown: Element[]): void {
  for (const lit of notes.querySelectorAll('.lit')) lit.classList.remove('lit');
  const words = shown
    .flatMap(selectWords)
    .flatMap((selector) => [...notes.querySelectorAll(selector)]);
  for (const one of words) one.classList.add('lit');
  words[0]?.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/**
 * A bullet highlights the words that it quotes; a step of a map highlights the sentences that state its
 * relations.
 */
function selectWords(part: Element): string[] {
  const point = readData(part, 'data-point');
  const sentences = readData(part, 'data-sentences')?.split(' ') ?? [];
  return [
    ...(point ? [`mark[data-points~="${point}"]`] : []),
    ...sentences.flatMap((name) => [`[data-sentence="${name}"]`, `[data-recall="${name}"]`]),
  ];
}
