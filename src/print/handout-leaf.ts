import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Deck } from '../link/deck.ts';
import { toNote } from '../link/note.ts';
import { frontKeys } from '../read/essay-front.ts';
import { headingsOver, headsReferences } from '../read/heading.ts';
import { kindRules } from '../read/slide-kind.ts';
import { writeCredits } from '../write/credit-lines.ts';
import { toInline } from '../write/inline.ts';
import { toNoted, writeSentence } from '../write/notes.ts';
import { partBegunBy } from '../write/part-heading.ts';
import { writeFootnotes } from '../write/sentence.ts';

/** The title of the list of slides. */
export const contentsName = 'المحتويات';

/**
 * Returns the leaf that opens a handout: the essay's title, whose it is and where it appeared, and the
 * slides by the parts of the talk; a logo stands beside the title. None for an essay that has neither
 * headings nor front matter.
 */
export function writeContents(deck: Deck, logo: Element[] = []): Element[] {
  const { essay, slides } = deck;
  if (essay.headings.length === 0 && frontKeys.every((key) => !essay.front[key])) return [];
  const { by, from } = writeCredits(essay);
  const lines = [by, essay.byline?.text, from].filter((line) => line !== undefined);
  const rows = slides.flatMap(({ headline }, index) => {
    const row = h('p.entry', [
      h('span', toInline(headline.join(' '))),
      h('span.order', String(index + 1)),
    ]);
    const part = partBegunBy(slides, index);
    return part ? [h('p.part', toInline(part.text)), row] : [row];
  });
  const head = [
    ...logo,
    h('h1', toInline(essay.title.text)),
    ...lines.map((line) => h('p.credit', toInline(line))),
  ];
  return [
    h('article.leaf.contents', { dataSheet: true }, [
      h('header', head),
      h('div.entries', [h('p.name', contentsName), ...rows]),
    ]),
  ];
}

/**
 * Returns the leaf that ends a handout: the essay's references and notes, which no slide speaks. None if
 * a slide shows them.
 */
export function writeReferences({ essay, slides }: Deck): Element[] {
  if (slides.some(({ kind }) => kindRules[kind].showsReferences)) return [];
  const silent = essay.body.filter(({ isSilent }) => isSilent);
  const [first] = silent;
  const over = first && headingsOver(essay.headings, first.number).find(headsReferences);
  if (!over) return [];
  const rows = silent.flatMap(({ number, sentences }) => [
    ...essay.headings
      .filter((heading) => heading.before === number && heading !== over)
      .map(({ text }) => h('p.part', toInline(text))),
    h(
      'p',
      sentences.map((sentence) => writeSentence(toNote(sentence, essay))),
    ),
  ]);
  const notes = writeFootnotes(
    silent.flatMap(({ sentences }) => sentences).map((one) => toNoted(toNote(one, essay))),
  );
  const content = [h('h1', toInline(over.text)), ...rows, ...notes];
  return [h('article.leaf.references', { dataSheet: true }, content)];
}
