import { type Detail, type Message, type Place, warning } from '../read/message.ts';

/** Something that a reader changed, guessed or left out: what it is, its place, and its words. */
export interface Finding {
  name: FindingName;
  place: Place;
  /** The author's words, or the name of the thing. */
  words: string;
}

type FindingCode = 'manuscript-changed' | 'manuscript-guessed' | 'manuscript-left';

const changed = (says: string) => ({ code: 'manuscript-changed', says }) as const;
const guessed = (says: string) => ({ code: 'manuscript-guessed', says }) as const;
const left = (says: string) => ({ code: 'manuscript-left', says }) as const;

/** Everything that a reader changes, guesses or leaves out, each with one sentence for the author. */
const findings = {
  deletion: changed('a tracked deletion is taken as accepted: its words are left out'),
  insertion: changed('a tracked insertion is taken as accepted: its words are kept'),
  move: changed('words that a tracked change moved are taken only at their new place'),
  joined: changed('the end of this paragraph was deleted: the paragraph goes on with the next one'),
  softBreak: changed('a line break inside a paragraph becomes a space'),
  tab: changed('a tab inside a paragraph becomes a space'),
  textBox: changed('the words of a text box follow the paragraph that holds it'),
  row: changed('the cells of a table row become one passage, with | between them'),
  column: changed('a table of one column is read as paragraphs'),
  field: changed('a field that Word computes is taken as the words that it last showed'),
  struck: changed('words that are struck through are kept as words'),
  code: changed('a block of code is read as lines of a quotation'),
  encoding: changed('this file is not UTF-8: it is read as'),
  author: changed('the line of the author becomes the key author at the top of essay.txt'),
  second: changed('a second paragraph has the style of a title, so it is read as a passage'),
  captionApart: changed('a caption without a picture beside it is read as a passage'),
  title: guessed('no paragraph is marked as the title: the first one is taken as the title'),
  heading: guessed('a short bold line is taken as a heading'),
  subtitle: guessed('the subtitle is read as a passage'),
  verse: guessed(
    'a table of two columns of short lines is taken as verse, with … between the halves',
  ),
  noteList: guessed('a numbered reference and the text that it leads to are taken as a footnote'),
  markdown: guessed(
    'this text has Markdown marks, and they are kept: if the file is Markdown, rename it to .md',
  ),
  page: guessed('this file begins as a web page, so it is read as one'),
  comment: left('a comment is left out'),
  hidden: left('hidden text is left out'),
  listNumber: left(
    'the numbers or bullets of a list are left out, because they are not text in the file',
  ),
  symbol: left('a sign of a symbol font is left out'),
  formula: left('a formula is left out'),
  object: left('an embedded object is left out'),
  picture: left(
    'a picture is left out: minbar takes only PNG, JPEG, GIF and WebP pictures that are in the file',
  ),
  link: left('a link keeps its words; its address is left out'),
  contents: left('the table of contents is left out'),
  margin: left('headers and footers are left out'),
  deletedRow: left('a table row that was deleted under tracked changes is left out'),
  emptyNote: left('a footnote has no words, so its mark is left out'),
  lostNote: left('a footnote has no mark in the text, so it is left out'),
  noteHeading: left('the heading of the list of footnotes is left out'),
  around: left('everything around the article is left out (menus, side columns, forms)'),
  control: left('an invisible direction mark is left out'),
  softHyphen: left('an invisible hyphenation mark is left out'),
  markup: left('HTML in Markdown is left out, and the words in it are kept'),
  rule: left('a dividing line is left out'),
  unknown: left('a part that minbar does not know is left out'),
} satisfies Record<string, { code: FindingCode; says: string }>;

export type FindingName = keyof typeof findings;

/** At most 5 words or names are shown for one finding. */
const mostShown = 5;

/**
 * Returns one warning for each kind of finding, at its first place: how often it was found, and the words
 * of the first five.
 */
export function reportFindings(found: Finding[]): Message[] {
  return Object.entries(findings).flatMap(([name, { code, says }]) => {
    const same = found.filter((one) => one.name === name);
    const [first] = same;
    if (!first) return [];
    const count = same.length > 1 ? ` (${same.length} times)` : '';
    return [warning(code, first.place, `${says}${count}`, ...showWords(same))];
  });
}

function showWords(same: Finding[]): Detail[] {
  const worded = same.filter(({ words }) => words.trim() !== '');
  const shown: Detail[] = worded
    .slice(0, mostShown)
    .map(({ words }) => ({ excerpt: words.trim() }));
  const more = worded.length - mostShown;
  return more > 0 ? [...shown, `and ${more} more`] : shown;
}
