import {
  type PDFDocument,
  PDFHexString,
  PDFName,
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

/** A bookmark: its words in logical order, and the page it leads to, counted from 0. */
export interface Bookmark {
  title: string;
  page: number;
}

/** Replaces a document's bookmarks (ISO 32000-1, 12.3.3). */
export function setBookmarks(pdf: PDFDocument, bookmarks: Bookmark[]): void {
  const { context } = pdf;
  const pages = pdf.getPages();
  const root = context.nextRef();
  const refs = bookmarks.map(() => context.nextRef());
  bookmarks.forEach(({ title, page }, index) => {
    const [before, self, after] = [refs[index - 1], refs[index], refs[index + 1]];
    const target = pages[page]?.ref;
    if (!self || !target) return;
    const item = context.obj({
      Title: PDFHexString.fromText(title),
      Parent: root,
      Dest: [target, PDFName.of('Fit')],
      ...(before && { Prev: before }),
      ...(after && { Next: after }),
    });
    context.assign(self, item);
  });
  const [first, last] = [refs[0], refs.at(-1)];
  if (!first || !last) return;
  context.assign(
    root,
    context.obj({ Type: 'Outlines', First: first, Last: last, Count: bookmarks.length }),
  );
  pdf.catalog.set(PDFName.of('Outlines'), root);
}
