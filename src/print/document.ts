import {
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFRef,
  PDFString,
  ReadingDirection,
} from '@cantoo/pdf-lib';
import { type About, made, writeMetadata } from './metadata.ts';

/**
 * Writes a document's metadata: title (also shown in the window), author, language, reading direction
 * from right to left, bookmarks panel open, tab order by structure (ISO 32000-1, 7.7.2, 12.2, 14.3.2,
 * 14.3.3).
 */
export function describeDocument(pdf: PDFDocument, about: About): void {
  const { title, author, source, language, date } = about;
  pdf.setTitle(title, { showInWindowTitleBar: true });
  if (author) pdf.setAuthor(author);
  if (source) pdf.setSubject(source);
  pdf.setCreator(made.creator);
  pdf.setProducer(made.producer);
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);
  // Not compressed: programs that do not parse PDF search the file for the words of the metadata.
  const metadata = Buffer.from(writeMetadata(about), 'utf8');
  const stream = pdf.context.stream(metadata, { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream));
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of(language));
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  const preferences = pdf.catalog.getOrCreateViewerPreferences();
  preferences.setReadingDirection(ReadingDirection.R2L);
  for (const page of pdf.getPages()) page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
}

/** A bookmark: its words in logical order, the page it leads to, counted from 0, and those under it. */
export interface Bookmark {
  title: string;
  page: number;
  children?: Bookmark[];
}

/** Replaces a document's bookmarks (ISO 32000-1, 12.3.3). */
export function setBookmarks(pdf: PDFDocument, bookmarks: Bookmark[]): void {
  const root = pdf.context.nextRef();
  const ends = writeBookmarks(pdf, bookmarks, root);
  if (!ends) return;
  pdf.context.assign(root, pdf.context.obj({ Type: 'Outlines', ...ends }));
  pdf.catalog.set(PDFName.of('Outlines'), root);
}

/**
 * Writes bookmarks of one level, open, and those under them. Returns the first and the last, and how many
 * are to be seen; undefined if there are none.
 */
function writeBookmarks(pdf: PDFDocument, bookmarks: Bookmark[], parent: PDFRef) {
  const { context } = pdf;
  const pages = pdf.getPages();
  const refs = bookmarks.map(() => context.nextRef());
  let count = bookmarks.length;
  bookmarks.forEach(({ title, page, children = [] }, index) => {
    const [before, self, after] = [refs[index - 1], refs[index], refs[index + 1]];
    const target = pages[page]?.ref;
    if (!self || !target) return;
    const under = writeBookmarks(pdf, children, self);
    count += under?.Count ?? 0;
    const item = context.obj({
      Title: PDFHexString.fromText(title),
      Parent: parent,
      Dest: [target, PDFName.of('Fit')],
      ...(before && { Prev: before }),
      ...(after && { Next: after }),
      ...under,
    });
    context.assign(self, item);
  });
  const [First, Last] = [refs[0], refs.at(-1)];
  return First && Last ? { First, Last, Count: count } : undefined;
}
