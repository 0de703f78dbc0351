import type { Essay } from '../read/essay.ts';
import { error, type Message } from '../read/message.ts';
import type { SlideFile } from '../read/slide-file.ts';
import { kindRules } from '../read/slide-kind.ts';
import { listFootnotes } from './sentence-footnote.ts';
import type { Slide } from './slide.ts';

/** A source that the essay names: a footnote, with its number, or a line of its references and notes. */
export interface Reference {
  text: string;
  number?: number;
  /** The heading under which it is the first. */
  under?: string;
}

/** Returns the essay's footnotes by their numbers, and then its references and notes in its order. */
export function listReferences(essay: Essay): Reference[] {
  const footnotes = listFootnotes(essay);
  const silent = essay.body.filter(({ isSilent }) => isSilent);
  const lines = silent.map(({ number, text }, index): Reference => {
    const own = essay.headings.filter(({ before }) => before === number);
    // The headline of the slide says what the first heading says.
    const shown = index === 0 && footnotes.length === 0 ? own.slice(1) : own;
    const under = shown.map((heading) => heading.text).join(' · ');
    return { text, ...(under && { under }) };
  });
  return [...footnotes, ...lines];
}

/**
 * Returns the references that a slide shows. If a deck has several slides of references, each shows
 * about as many letters as the others.
 */
export function referencesOn(
  { id }: Pick<Slide, 'id'>,
  { essay, slides }: { essay: Essay; slides: Pick<Slide, 'id' | 'kind'>[] },
): Reference[] {
  const sharing = slides.filter(({ kind }) => kindRules[kind].showsReferences);
  const place = sharing.findIndex((slide) => slide.id === id);
  const all = listReferences(essay);
  const total = all.reduce((sum, { text }) => sum + text.length, 0);
  let before = 0;
  return all.filter(({ text }) => {
    const middle = before + text.length / 2;
    before += text.length;
    return Math.min(sharing.length - 1, Math.floor((middle / total) * sharing.length)) === place;
  });
}

/** Returns a message for each slide of references in the deck of an essay that has none. */
export function checkReferences(files: SlideFile[], essay: Essay): Message[] {
  if (listReferences(essay).length > 0) return [];
  const reason =
    'this slide shows the footnotes and references of the essay, which has none: remove the slide';
  return files
    .filter(({ kind }) => kindRules[kind].showsReferences)
    .map(({ headline: { place } }) => error('references-empty', place, reason));
}
