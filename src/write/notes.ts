import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Citation } from '../link/cite.ts';
import { sentenceOf } from '../link/cite.ts';
import type { Note } from '../link/note.ts';
import type { Slide } from '../link/slide.ts';
import { toInline } from './inline.ts';

/**
 * Returns a slide's notes: each sentence a span named by passage and place, the words that the
 * slide shows marked, what it recalls as quotations. A passage is a paragraph.
 */
export function writeNotes({ notes, recalled, evidence }: Slide): Element | undefined {
  const quoted = [...recalled, ...evidence];
  if (notes.length === 0 && quoted.length === 0) return undefined;
  return h('aside.notes', { lang: 'ar', dir: 'rtl' }, [
    ...groupByPassage(notes).map((group) => h('p', group.map(writeSentence))),
    ...quoted.map((citation) => h('p', [writeRecalled(citation)])),
  ]);
}

function groupByPassage(notes: Note[]): Note[][] {
  const groups: Note[][] = [];
  for (const note of notes) {
    const group = groups.at(-1);
    if (group?.[0]?.sentence.passage === note.sentence.passage) group.push(note);
    else groups.push([note]);
  }
  return groups;
}

function writeSentence({ sentence, marks }: Note): Element {
  const parts: ElementContent[] = [];
  let from = 0;
  for (const { start, end } of marks) {
    parts.push(...toInline(sentence.text.slice(from, start)));
    parts.push(h('mark', toInline(sentence.text.slice(start, end))));
    from = end;
  }
  parts.push(...toInline(sentence.text.slice(from)));
  return h('span', { dataSentence: `${sentence.passage}.${sentence.number}` }, parts);
}

function writeRecalled(citation: Citation): Element {
  const { passage, start, end } = citation;
  const name = `${passage.number}.${sentenceOf(citation)?.number ?? 1}`;
  return h('q', { dataRecall: name }, toInline(passage.text.slice(start, end)));
}
