import type { Element } from 'hast';
import { h } from 'hastscript';
import { listTalk } from '../link/backup.ts';
import type { Deck } from '../link/deck.ts';
import { toNote } from '../link/note.ts';
import type { Essay } from '../read/essay.ts';
import { type Heading, headingsOver } from '../read/heading.ts';
import { kindRules } from '../read/slide-kind.ts';
import { linkFootnotes } from './footnote-link.ts';
import { toInline } from './inline.ts';
import { toNoted, writeSentence } from './notes.ts';
import { writeHeadingWords } from './passage-heading.ts';
import { writeFootnotes } from './sentence.ts';

const name = 'بقية المقال';

/**
 * Returns what no slide holds: the sentences that no slide speaks (references and notes, or what deck.yaml
 * allows) under the headings over them, with which the article ends, unless a slide of references shows all
 * of them; and, hidden, the other headings. The essay panel shows all of it at its place.
 */
export function writeUnspoken({ essay, slides }: Pick<Deck, 'essay' | 'slides'>): Element[] {
  const talk = listTalk(slides);
  const spoken = new Set(talk.flatMap(({ notes }) => notes.map(({ sentence }) => sentence)));
  const passages = essay.body
    .map(({ number, sentences }) => ({
      number,
      notes: sentences.filter((one) => !spoken.has(one)).map((one) => toNote(one, essay)),
    }))
    .filter(({ notes }) => notes.length > 0);
  if (passages.length === 0 && essay.headings.length === 0) return [];
  const shown = new Set<Heading>();
  const rows = passages.flatMap(({ number, notes }) => {
    const over = headingsOver(essay.headings, number).filter((heading) => !shown.has(heading));
    for (const heading of over) shown.add(heading);
    return [
      ...over.map((heading) => writeHeading(heading, essay)),
      h('p', notes.map(writeSentence)),
    ];
  });
  const others = essay.headings.filter((heading) => !shown.has(heading));
  const footnotes = writeFootnotes(passages.flatMap(({ notes }) => notes).map(toNoted));
  const [first] = passages;
  const lacksName = first && headingsOver(essay.headings, first.number).length === 0;
  const isShown = first && !areOnSlide(passages, slides, essay);
  const written = h('aside.unspoken', { ariaLabel: name, hidden: !isShown }, [
    ...others.map((heading) => writeHidden(heading, first !== undefined)),
    ...(lacksName ? [h('p.name', name)] : []),
    ...rows,
    ...footnotes,
  ]);
  return [linkFootnotes(written, '')];
}

/** True if a slide of references shows all of these passages. */
function areOnSlide(
  passages: { number: number }[],
  slides: Deck['slides'],
  { body }: Essay,
): boolean {
  const isSilent = (number: number) => body.some((one) => one.number === number && one.isSilent);
  return (
    slides.some(({ kind }) => kindRules[kind].showsReferences) &&
    passages.every(({ number }) => isSilent(number))
  );
}

function writeHeading(heading: Heading, essay: Essay): Element {
  const { level, before } = heading;
  return h('p.heading', { dataOver: before, dataLevel: level }, writeHeadingWords(heading, essay));
}

/** A heading that stands elsewhere in the article: only the essay panel reads it here. */
function writeHidden({ text, level, before }: Heading, hidden: boolean): Element {
  return h('p.heading', { dataOver: before, dataLevel: level, hidden }, toInline(text));
}
