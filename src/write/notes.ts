import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Citation } from '../link/cite.ts';
import { sentenceOf } from '../link/cite.ts';
import type { Deck } from '../link/deck.ts';
import type { Mark, Note, Reminder } from '../link/note.ts';
import type { Slide } from '../link/slide.ts';
import { toInline } from './inline.ts';
import { namePassages, nameSentence } from './wording.ts';

/**
 * Returns a slide's notes: each sentence a span named by passage and place, the words that the
 * slide shows marked, what it recalls as quotations. A passage is a paragraph.
 */
export function writeNotes({ notes, reminders }: Slide): Element | undefined {
  if (notes.length === 0 && reminders.length === 0) return undefined;
  const passages = namePassages(numbersOf(notes, reminders));
  return h('aside.notes', { lang: 'ar', dir: 'rtl', dataPassages: passages }, [
    ...groupByPassage(notes).map((group) => h('p', group.map(writeSentence))),
    ...reminders.map((reminder) => h('p', [writeReminder(reminder)])),
  ]);
}

/** Numbers of the passages that the notes are from, in the essay's order. */
function numbersOf(notes: Note[], reminders: Reminder[]): number[] {
  const spoken = notes.map(({ sentence }) => sentence.passage);
  const all = [...spoken, ...reminders.map(({ citation }) => citation.passage.number)];
  return [...new Set(all)].sort((a, b) => a - b);
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
  return h('span', { dataSentence: nameSentence(sentence) }, markWords(sentence.text, marks));
}

function writeReminder({ citation, marks }: Reminder): Element {
  const { passage, start, end } = citation;
  const words = markWords(passage.text.slice(start, end), marks);
  return h('q', { dataRecall: nameCited(citation) }, words);
}

function markWords(text: string, marks: Mark[]): ElementContent[] {
  let from = 0;
  const parts = marks.flatMap(({ start, end, points }) => {
    const before = toInline(text.slice(from, start));
    from = end;
    const words = toInline(text.slice(start, end));
    return [...before, h('mark', { dataPoints: points.join(' ') || undefined }, words)];
  });
  return [...parts, ...toInline(text.slice(from))];
}

/** Returns the name of the sentence in which a citation begins: 7.2. */
export function nameCited(citation: Citation): string {
  const { passage } = citation;
  return nameSentence(sentenceOf(citation) ?? { passage: passage.number, number: 1 });
}

/** Returns sentences that no slide speaks (where deck.yaml lets them be): the essay at hand holds them, too. */
export function writeUnspoken({ essay, slides }: Deck): Element[] {
  const spoken = new Set(slides.flatMap(({ notes }) => notes.map(({ sentence }) => sentence)));
  const left = essay.body
    .flatMap(({ sentences }) => sentences)
    .filter((sentence) => !spoken.has(sentence));
  if (left.length === 0) return [];
  return [
    h(
      'div.unspoken',
      { hidden: true },
      left.map((sentence) => writeSentence({ sentence, marks: [] })),
    ),
  ];
}
