import { PDFDocument } from '@cantoo/pdf-lib';
import { authorOf } from '../read/essay.ts';
import type { EssayFront } from '../read/essay-front.ts';
import type { Message } from '../read/message.ts';
import { makePaperAssets } from '../write/assets.ts';
import type { Paths } from '../write/bundle.ts';
import type { Talk } from '../write/page.ts';
import { describeDocument, setBookmarks } from './document.ts';
import { fitLines, writeHandout } from './handout.ts';
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
  /** The date written into the documents. */
  date: Date;
  /** Reports what is being done. */
  tell(doing: string): void;
}

/** A PDF and its file name. */
export interface Paper {
  name: string;
  bytes: Uint8Array;
  pages: number;
}

/** Returns a talk's slides and its handout as PDFs with searchable text. */
export async function printTalk(
  talk: Talk,
  paths: Paths,
  order: PrintOrder,
): Promise<{ papers: Paper[]; messages: Message[] }> {
  const printer = await openPrinter(order.browser);
  try {
    const slides = await printSlides(talk, paths, printer, order);
    const handout = await printHandout(talk, paths, printer, order);
    return {
      papers: [slides.paper, handout.paper],
      messages: [...slides.messages, ...handout.messages],
    };
  } finally {
    await printer.close();
  }
}

async function printSlides(talk: Talk, paths: Paths, printer: Printer, order: PrintOrder) {
  const assets = await makePaperAssets(paths, talk, 'styles/paper-slides.css');
  const sheets = layOutSheets(talk.sections, order.everyStep);
  order.tell(`slides.pdf: printing ${sheets.length} pages`);
  const print = await printer.print(writeSlides(talk.deck, sheets, assets));
  return finish('slides.pdf', print, sheets, talk, order);
}

async function printHandout(talk: Talk, paths: Paths, printer: Printer, order: PrintOrder) {
  const assets = await makePaperAssets(paths, talk, 'styles/paper-handout.css');
  const sheets = layOutSheets(talk.sections, false);
  order.tell(`handout.pdf: printing ${sheets.length} slides and their notes`);
  const html = writeHandout(talk.deck, sheets, talk.sections, assets);
  return finish('handout.pdf', await printer.print(html, fitLines), sheets, talk, order);
}

async function finish(
  name: string,
  { bytes, texts }: Print,
  sheets: Sheet[],
  { deck }: Talk,
  { date, tell }: PrintOrder,
): Promise<{ paper: Paper; messages: Message[] }> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const starts = readOutline(pdf);
  tell(`${name}: making the text of ${pdf.getPageCount()} pages searchable`);
  const { messages } = repairText(pdf, placeTexts(texts, starts, pdf.getPageCount()), name);
  setBookmarks(pdf, bookmarkSlides(sheets, starts, deck));
  const author = authorOf(deck.essay);
  describeDocument(pdf, {
    title: deck.essay.title.text,
    ...(author && { author }),
    ...describeFront(deck.essay.front),
    language: deck.settings.language,
    date,
  });
  const paper = { name, bytes: await pdf.save(), pages: pdf.getPageCount() };
  return { paper, messages };
}

/** What the essay says of itself over its title, for the document's metadata. */
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

/** One bookmark per slide; it leads to the first page of the slide. */
function bookmarkSlides(sheets: Sheet[], starts: number[], { slides }: Talk['deck']) {
  return slides.flatMap(({ headline }, slide) => {
    const sheet = sheets.findIndex((one) => one.slide === slide);
    const page = starts[sheet];
    return page === undefined || page < 0 ? [] : [{ title: headline.join(' '), page }];
  });
}
