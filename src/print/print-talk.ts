import { PDFDocument } from '@cantoo/pdf-lib';
import { toString as textOf } from 'hast-util-to-string';
import type { TalkPart } from '../link/talk-part.ts';
import { authorOf } from '../read/essay.ts';
import type { EssayFront } from '../read/essay-front.ts';
import type { Message } from '../read/message.ts';
import type { Look } from '../theme/look.ts';
import { makePaperAssets } from '../write/assets.ts';
import type { Paths } from '../write/bundle.ts';
import { writeLogo } from '../write/logo.ts';
import type { Talk } from '../write/page.ts';
import { type Bookmark, describeDocument, setBookmarks } from './document.ts';
import { listEvidence, writeEvidence, writeEvidenceTable } from './evidence.ts';
import { type HandoutEnds, type HandoutForm, writeHandout } from './handout.ts';
import { contentsName, writeContents, writeReferences } from './handout-leaf.ts';
import { fitLines } from './handout-lines.ts';
import { readOutline } from './outline.ts';
import { openPrinter, type Print, type Printer } from './printer.ts';
import { layOutSheets, type Sheet } from './sheet.ts';
import { writeSlides } from './slides.ts';
import { repairText } from './text/repair.ts';

/** What to print, and with which browser. */
export interface PrintOrder {
  /** The path of a Chrome, Chromium or Edge. */
  browser: string;
  /** True: one page per step; false: one page per slide. */
  everyStep: boolean;
  handout: HandoutForm;
  /** The date written into the documents. */
  date: Date;
  /** Reports what is being done. */
  tell(doing: string): void;
}

/** A PDF, or a table, which has no pages, and its file name. */
export interface Paper {
  name: string;
  bytes: Uint8Array;
  pages?: number;
}

/** A talk with the look that its figures are drawn in. */
interface DressedTalk {
  talk: Talk;
  look: Look;
}

/**
 * Returns a talk's slides, its handout and its evidence as PDFs with searchable text; the evidence as a
 * table, too. The leaves of handout and evidence have a light ground.
 */
export async function printTalk(
  { slides: shown, leaves }: { slides: DressedTalk; leaves: DressedTalk },
  paths: Paths,
  order: PrintOrder,
): Promise<{ papers: Paper[]; messages: Message[] }> {
  const printer = await openPrinter(order.browser);
  try {
    const slides = await printSlides(shown, paths, printer, order);
    const handout = await printHandout(leaves, paths, printer, order);
    const evidence = await printEvidence(leaves, paths, printer, order);
    const table = Buffer.from(writeEvidenceTable(listEvidence(leaves.talk)), 'utf8');
    return {
      papers: [slides, handout, evidence]
        .map(({ paper }) => paper)
        .concat({ name: 'evidence.csv', bytes: table }),
      messages: [...slides.messages, ...handout.messages, ...evidence.messages],
    };
  } finally {
    await printer.close();
  }
}

async function printSlides(
  { talk, look }: DressedTalk,
  paths: Paths,
  printer: Printer,
  order: PrintOrder,
) {
  const assets = await makePaperAssets(paths, talk, look, 'styles/paper-slides.css');
  const sheets = layOutSheets(talk.sections, order.everyStep);
  order.tell(`slides.pdf: printing ${sheets.length} pages`);
  const print = await printer.print(writeSlides(talk.deck, sheets, assets));
  return finish('slides.pdf', print, sheets, talk, order);
}

async function printHandout(
  { talk, look }: DressedTalk,
  paths: Paths,
  printer: Printer,
  order: PrintOrder,
) {
  const logo = talk.slides.map(writeLogo).find(({ length }) => length > 0);
  const ends = { before: writeContents(talk.deck, logo), after: writeReferences(talk.deck) };
  const leaves = [...ends.before, ...ends.after];
  const assets = await makePaperAssets(paths, talk, look, 'styles/paper-handout.css', leaves);
  const sheets = layOutSheets(talk.sections, false);
  order.tell(`handout.pdf: printing ${sheets.length} slides and their notes`);
  const html = writeHandout(talk.deck, sheets, talk.sections, assets, ends, order.handout);
  return finish('handout.pdf', await printer.print(html, fitLines), sheets, talk, order, ends);
}

async function printEvidence(
  { talk, look }: DressedTalk,
  paths: Paths,
  printer: Printer,
  order: PrintOrder,
) {
  const assets = await makePaperAssets(paths, talk, look, 'styles/paper-evidence.css');
  order.tell('evidence.pdf: printing where the words of the slides stand in the essay');
  const { html, sheets } = writeEvidence(talk, assets);
  return finish('evidence.pdf', await printer.print(html), sheets, talk, order);
}

async function finish(
  name: string,
  { bytes, texts }: Print,
  sheets: Pick<Sheet, 'slide'>[],
  { deck }: Talk,
  { date, tell }: PrintOrder,
  ends: HandoutEnds = { before: [], after: [] },
): Promise<{ paper: Paper; messages: Message[] }> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const starts = readOutline(pdf);
  tell(`${name}: making the text of ${pdf.getPageCount()} pages searchable`);
  const { messages } = repairText(pdf, placeTexts(texts, starts, pdf.getPageCount()), name);
  const ofSlides = starts.slice(ends.before.length);
  setBookmarks(pdf, [
    ...ends.before.map((_, index) => ({ title: contentsName, page: starts[index] ?? index })),
    ...bookmarkSlides(sheets, ofSlides, deck),
    ...ends.after.map((leaf, index) => ({
      title: textOf(leaf.children[0] ?? leaf),
      page: ofSlides[sheets.length + index] ?? pdf.getPageCount() - 1,
    })),
  ]);
  const author = authorOf(deck.essay);
  describeDocument(pdf, {
    title: deck.essay.title.text,
    ...(author && { author }),
    ...describeFront(deck.essay.front),
    language: deck.settings.language,
    date,
  });
  const paper: Paper = { name, bytes: await pdf.save(), pages: pdf.getPageCount() };
  return { paper, messages };
}

/** The essay's front matter, for the document's metadata. */
function describeFront({ role, source, date }: EssayFront) {
  return {
    ...(role && { role: role.text }),
    ...(source && { source: source.text }),
    ...(date && { written: date.text }),
  };
}

/** The texts of each sheet, assigned to the page on which the sheet begins. */
function placeTexts(texts: string[][], starts: number[], pages: number): string[][] {
  return Array.from({ length: pages }, (_, page) =>
    texts.flatMap((sheet, index) => ((starts[index] ?? index) === page ? sheet : [])),
  );
}

/**
 * One bookmark per slide, which leads to its first page; those of a part of the talk are under one with
 * its heading.
 */
function bookmarkSlides(
  sheets: Pick<Sheet, 'slide'>[],
  starts: number[],
  { slides }: Talk['deck'],
): Bookmark[] {
  const bookmarks: Bookmark[] = [];
  let latest: TalkPart | undefined;
  slides.forEach(({ headline, part }, slide) => {
    const page = starts[sheets.findIndex((one) => one.slide === slide)];
    if (page === undefined || page < 0) return;
    const bookmark = { title: headline.join(' '), page };
    if (!part) bookmarks.push(bookmark);
    else if (part === latest) bookmarks.at(-1)?.children?.push(bookmark);
    else bookmarks.push({ title: part.text, page, children: [bookmark] });
    latest = part;
  });
  return bookmarks;
}
