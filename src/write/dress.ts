import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { DrawnSlide } from '../draw/illustration.ts';
import { bundle } from './bundle.ts';
import { embedFonts } from './fonts.ts';
import type { Dress } from './page.ts';

/** Returns what the page wears: script and style bundled, fonts cut to the letters it shows. */
export async function dressPage(
  { root, cache }: { root: string; cache: string },
  slides: DrawnSlide[],
  sections: Element[],
): Promise<Dress> {
  const [script, style] = await Promise.all([
    bundle(root, 'src/client/deck.ts'),
    bundle(root, 'styles/deck.css'),
  ]);
  const all = sections.map(textOf).join('') + textOfScript(script);
  return { script, style, fonts: await embedFonts({ all, display: displayLines(slides) }, cache) };
}

/** The words that the script itself shows, and the marks that styles put around quotations. */
function textOfScript(script: string): string {
  return ` «»${(script.match(/[\u0600-\u06FF]+/g) ?? []).join('')}`;
}

/** The lines set in the display face: titles, questions, great quotations and the marks around them. */
function displayLines(slides: DrawnSlide[]): string[] {
  const great = new Set(['title', 'question', 'quote']);
  const lines = slides
    .filter(({ kind }) => great.has(kind))
    .flatMap(({ headline, points }) => [
      ...headline,
      ...points.flatMap(({ quotation }) => quotation?.lines ?? []),
    ]);
  return [...lines, ...lines.map((line) => `«${line}»`)];
}
