import { isBackup } from '../backup.ts';
import { copyWords } from '../copy.ts';
import { readData } from '../data.ts';
import { make } from '../element.ts';
import { isolate } from '../isolate.ts';
import type { Parts } from './parts.ts';

/**
 * Shows a slide's notes, copied from this page: the sentences to be spoken, over them the speaker's own
 * words, under them the words that are quoted a second time, and the numbers of the passages. Where no
 * sentence is to be spoken, it says what the time of the slide is for.
 */
export function showNotes({ cues, notes, recalled, passages }: Parts, slide: Element): void {
  const aside = slide.querySelector<HTMLElement>('aside.notes');
  const title = slide.querySelectorAll('[data-sentence]:not(aside *)');
  const copies = [
    ...[...title].map((part) => part.cloneNode(true)),
    ...(aside ? copyWords(aside) : []),
  ];
  const isRecalled = (part: Node) =>
    part instanceof Element && part.querySelector('q[data-recall]') !== null;
  const isHeading = (part: Node) => part instanceof Element && part.matches('.heading');
  const spoken = copies.filter((part) => !isRecalled(part) && !isHeading(part));
  const quoted = copies.filter(isRecalled);
  const isFree = spoken.length === 0;
  const none = () => make('p', { className: 'none' }, sayUnspoken(slide, quoted.length > 0));
  notes.replaceChildren(...(isFree ? [none()] : spoken));
  recalled.firstElementChild?.replaceChildren(`يُستعاد على الشريحة${isFree ? '' : ' ولا يُقال'}`);
  fillBlock(recalled, quoted);
  fillBlock(cues, readCues(slide));
  passages.textContent = readData(aside, 'data-passages');
  notes.scrollTop = 0;
}

/**
 * Returns what one does on a slide that speaks no sentence of the essay: the plan of the talk counts what
 * such a slide recalls as its words (docs/format.md, "Words and time"), and gives a backup slide no time.
 */
function sayUnspoken(slide: Element, isRecalling: boolean): string {
  if (isBackup(slide))
    return isRecalling
      ? 'من الملحق، للأسئلة: أجب بكلماتك عمّا يُستعاد.'
      : 'من الملحق: ليس فيها ما يُقال.';
  const use = isRecalling
    ? 'تحدّث بكلماتك عمّا يُستعاد، فله وقت الشريحة.'
    : 'وقت الشريحة لينظر فيها الحاضرون.';
  return `لا يُقال هنا شيء من النص: ${use}`;
}

function readCues(slide: Element): Node[] {
  const lines = readData(slide, 'data-cues')?.split('\n') ?? [];
  return lines.map((line) => make('p', {}, ...isolate(line)));
}

function fillBlock(block: HTMLElement, words: Node[]): void {
  block.lastElementChild?.replaceChildren(...words);
  block.hidden = words.length === 0;
}

/**
 * Highlights in the notes the words of what has just appeared on the slide, and scrolls to them. Words
 * that are quoted a second time do not move the sentences that are being spoken.
 */
export function lightNotes({ notes, recalled }: Parts, shown: Element[]): void {
  const marks = shown.flatMap(selectWords);
  for (const box of [notes, recalled.lastElementChild]) {
    for (const lit of box?.querySelectorAll('.lit') ?? []) lit.classList.remove('lit');
    const words = marks.flatMap((selector) => [...(box?.querySelectorAll(selector) ?? [])]);
    for (const one of words) one.classList.add('lit');
    if (box && words.length > 0) bringIntoView(box, words);
  }
}

/** A bullet highlights the words that it quotes; the step of a map those that it labels. */
function selectWords(part: Element): string[] {
  const point = part.matches('.step') ? 'step' : readData(part, 'data-point');
  return point ? [`mark[data-points~="${point}"]`] : [];
}

/**
 * Scrolls a box, and nothing around it, so that words and the sentence that they stand in are inside
 * it; of a sentence that is higher than the box, the words.
 */
function bringIntoView(box: Element, words: Element[]): void {
  const frame = box.getBoundingClientRect();
  const sentences = words.map((one) => one.closest('[data-sentence], [data-recall]') ?? one);
  const span = spanOf(sentences);
  const { top, bottom } = span.bottom - span.top <= frame.height ? span : spanOf(words);
  if (top >= frame.top && bottom <= frame.bottom) return;
  const space = Math.max(0, frame.height - (bottom - top));
  box.scrollTop += top - frame.top - Math.min(space, space / 2);
}

function spanOf(parts: Element[]): { top: number; bottom: number } {
  const boxes = parts.map((part) => part.getBoundingClientRect());
  return {
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}
