import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { FontFile } from '../../src/office/font-files.ts';

/** A page as LibreOffice shows it: its size, px, and four bytes a dot. */
export interface RenderedPage {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Returns true where LibreOffice is installed. */
export function hasLibreOffice(): boolean {
  return spawnSync('soffice', ['--version']).status === 0;
}

/** Returns the pages of a presentation as LibreOffice draws them, with the fonts that come with it. */
export async function renderPages(
  presentation: Uint8Array,
  fonts: FontFile[],
  folder: string,
  width: number,
): Promise<RenderedPage[]> {
  mkdirSync(join(folder, 'fonts'), { recursive: true });
  for (const { name, bytes } of fonts) writeFileSync(join(folder, 'fonts', name), bytes);
  const settings = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
    <dir>/usr/share/fonts</dir><dir>${folder}/fonts</dir><cachedir>${folder}/cache</cachedir>
    <include ignore_missing="yes">/etc/fonts/conf.d</include></fontconfig>`;
  writeFileSync(join(folder, 'fonts.conf'), settings);
  writeFileSync(join(folder, 'slides.pptx'), presentation);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  const convert = ['--headless', '--convert-to', 'pdf', '--outdir', folder];
  const env = { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  const args = [profile, ...convert, join(folder, 'slides.pptx')];
  const { status, stderr } = spawnSync('soffice', args, { env, timeout: 300_000 });
  if (status !== 0) throw new Error(`LibreOffice did not convert the file: ${stderr}`);
  return drawPages(readFileSync(join(folder, 'slides.pdf')), width);
}

async function drawPages(pdf: Uint8Array, width: number): Promise<RenderedPage[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const pages: RenderedPage[] = [];
  for (const page of document.pages()) {
    const scale = width / page.getOriginalSize().originalWidth;
    const drawn = await page.render({ scale, render: 'bitmap' });
    pages.push({ width: drawn.width, height: drawn.height, data: drawn.data });
  }
  document.destroy();
  library.destroy();
  return pages;
}
