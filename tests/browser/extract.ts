import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { makeFolder } from '../folder.ts';

/** What a reader of PDFs finds on each page, marks for order left out and blanks collapsed. */
export type Extract = (bytes: Uint8Array) => Promise<string[]>;

/** Chrome's and Edge's reader. */
const readWithPdfium: Extract = async (bytes) => {
  const library = await PDFiumLibrary.init();
  const opened = await library.loadDocument(Buffer.from(bytes));
  const pages = [...opened.pages()].map((page) => page.getText());
  opened.destroy();
  library.destroy();
  return pages;
};

/** Firefox's reader, as its search asks for text. */
const readWithPdfjs: Extract = async (bytes) => {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    pages.push(
      items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
    );
  }
  await pdf.destroy();
  return pages;
};

const readWith =
  (program: string, argumentsFor: (path: string) => string[]): Extract =>
  async (bytes) => {
    const path = join(makeFolder(), 'read.pdf');
    writeFileSync(path, bytes);
    const { stdout } = spawnSync(program, argumentsFor(path), { encoding: 'utf8' });
    return stdout.split('\f');
  };

const isInstalled = (program: string, flag: string) => spawnSync(program, [flag]).status !== null;

/** Whether the programs of poppler (Evince, Okular) and MuPDF are installed. */
export const installed = {
  poppler: isInstalled('pdftotext', '-v'),
  mupdf: isInstalled('mutool', '-v'),
};

const tidy = (pages: string[]) =>
  pages.map((page) =>
    page.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/\s+/g, ' '),
  );

/** The readers that the PDFs are tried in. */
export const extract = {
  pdfium: async (bytes: Uint8Array) => tidy(await readWithPdfium(bytes)),
  pdfjs: async (bytes: Uint8Array) => tidy(await readWithPdfjs(bytes)),
  poppler: async (bytes: Uint8Array) =>
    tidy(await readWith('pdftotext', (path) => [path, '-'])(bytes)),
  mupdf: async (bytes: Uint8Array) =>
    tidy(await readWith('mutool', (path) => ['draw', '-q', '-F', 'txt', path])(bytes)),
} satisfies Record<string, Extract>;

/** Returns how many guillemets there are, and how many stand at the right side of their words. */
export function countGuillemets(pages: string[]): { all: number; right: number } {
  const text = pages.join('\n');
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  // One that hangs beside its column is parted from its word by a space.
  const opening = count(/(?<![\p{L}\p{M}\p{N}.،؟])«(?=\s?[\p{L}“”])/gu);
  const closing = count(/(?<=[\p{L}\p{M}\p{N}.،؟…“”)])»(?!\p{L})/gu);
  return { all: count(/[«»]/g), right: opening + closing };
}
