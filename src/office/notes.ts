import type { Element } from 'xast';
import type { Mark, Note } from '../link/note.ts';
import type { Slide } from '../link/slide.ts';
import { writeMasterColours } from './finished-part.ts';
import { placeholder, writeTree } from './shape.ts';
import { type Paragraph, type Run, runsOf, writeParagraph } from './text.ts';
import { el, namespaces } from './xml.ts';

/** How a footnote is set beside the words that are spoken, px. */
const footnoteStyle = { size: 15, colour: 'tx2' } as const;

/**
 * Returns a slide's notes as paragraphs: a passage is one, the words that the slide shows are bold; what
 * it recalls follows in « ». The footnotes of a passage stand under it, each once, small and with their
 * numbers. A passage has no numbers in it, so that it is the essay's, letter for letter.
 */
export function listNotes({
  notes,
  reminders,
  aside = [],
}: Pick<Slide, 'notes' | 'reminders' | 'aside'>): Paragraph[] {
  const told = new Set<number>();
  const spoken = groupByPassage(notes).flatMap((group) => [
    writePassage(group),
    ...listFootnotes(group, told),
  ]);
  const recalled = reminders.map(({ citation: { passage, start, end }, marks }) => ({
    runs: [{ text: '«' }, ...markWords(passage.text.slice(start, end), marks), { text: '»' }],
  }));
  return [...listFootnotes(aside, told), ...spoken, ...recalled];
}

function writePassage(group: Note[]): Paragraph {
  const runs = group.flatMap(({ sentence, marks }) => markWords(sentence.text, marks));
  return { runs: runs.at(-1) === 'break' ? runs.slice(0, -1) : runs };
}

/** Returns the footnotes of sentences that are not `told` yet, and adds their numbers there. */
function listFootnotes(notes: Note[], told: Set<number>): Paragraph[] {
  return notes
    .flatMap(({ footnotes = [] }) => footnotes)
    .flatMap(({ number, text }) => {
      if (told.has(number)) return [];
      told.add(number);
      return [{ runs: [{ text: `حاشية ${number}: ${text}`, style: footnoteStyle }] }];
    });
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

/** Lines of verse stay lines. */
function markWords(text: string, marks: Mark[]): Paragraph['runs'] {
  return markRuns(text, marks).flatMap(({ text: words, style }) =>
    runsOf(words.split('\n'), style).filter((run) => run === 'break' || run.text !== ''),
  );
}

function markRuns(text: string, marks: Mark[]): Run[] {
  let from = 0;
  const parts = marks.flatMap(({ start, end }): Run[] => {
    const before = text.slice(from, start);
    from = end;
    return [{ text: before }, { text: text.slice(start, end), style: { isBold: true } }];
  });
  return [...parts, { text: text.slice(from) }].filter((run) => run.text !== '');
}

/** Returns the page of a slide's notes. */
export function writeNotesPage(paragraphs: Paragraph[]): Element {
  const words = paragraphs.length > 0 ? paragraphs : [{ runs: [] }];
  const text = el('p:txBody', {}, [
    el('a:bodyPr', { rtlCol: 1 }),
    el('a:lstStyle'),
    ...words.map((one) => writeParagraph(one)),
  ]);
  return el('p:notes', namespaces, [
    el('p:cSld', {}, [
      writeTree([
        writeSlideImage(el('p:spPr')),
        placeholder('ملاحظات', { type: 'body', idx: 1 }, text),
      ]),
    ]),
    writeMasterColours(),
  ]);
}

/** Returns the place of a slide's picture over its notes. */
export function writeSlideImage(properties: Element, idx?: number): Element {
  return el('p:sp', {}, [
    el('p:nvSpPr', {}, [
      el('p:cNvPr', { id: 0, name: 'صورة الشريحة' }),
      el('p:cNvSpPr', {}, [el('a:spLocks', { noGrp: 1, noRot: 1, noChangeAspect: 1 })]),
      el('p:nvPr', {}, [el('p:ph', { type: 'sldImg', idx })]),
    ]),
    properties,
  ]);
}
