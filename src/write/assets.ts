import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { DrawnSlide } from '../draw/illustration.ts';
import type { Deck } from '../link/deck.ts';
import type { Plan } from '../link/slide.ts';
import { bundle, type Paths } from './bundle.ts';
import { embedFonts } from './fonts.ts';
import { layOutTalk, type PageAssets, type Talk } from './page.ts';

/** What every deck's page wears, from minbar's own root. */
const [deckScript, deckStyle] = ['src/client/deck.ts', 'styles/deck.css'] as const;

/** Bundles what every deck's page wears, for houses that are packed or compiled. */
export async function bundleAssets(paths: Paths): Promise<void> {
  await Promise.all([deckScript, deckStyle].map((entry) => bundle(paths, entry)));
}

/**
 * Makes and keeps what a deck's page will wear, before its figures are drawn, and guesses their
 * letters by what they are drawn from: should one bring another, its fonts are cut again.
 */
export async function prepareAssets(paths: Paths, deck: Deck, client?: string): Promise<void> {
  const slides = deck.slides.map((slide) => ({ ...slide, illustrations: [] }));
  const { sections } = layOutTalk(deck, slides);
  const words = deck.slides.flatMap(({ plans }) => plans.map(wordsOf));
  await makePageAssets(paths, { deck, slides, sections: [...sections, h('p', words)] }, client);
}

/** Of Mermaid's language, what is not Latin is words. */
function wordsOf(plan: Plan): string {
  return plan.language === 'mermaid' ? plan.text.replace(/[\s!-~]/g, '') : '';
}

/** Returns what the page wears: script and style bundled, fonts cut to the letters it shows. */
export async function makePageAssets(
  paths: Paths,
  { slides, sections }: Talk,
  client: string = deckScript,
): Promise<PageAssets> {
  const [script, style] = await Promise.all([bundle(paths, client), bundle(paths, deckStyle)]);
  const all = sections.map(textOf).join('') + textOfScript(script);
  const display = displayLines(slides);
  return { script, style, fonts: await embedFonts({ all, display }, paths.cache) };
}

/** Returns what a page without slides wears: script and style bundled, fonts cut to the words it may show. */
export async function dressWaiting(
  paths: Paths,
  client: string,
  words: string,
): Promise<PageAssets> {
  const [script, style] = await Promise.all([bundle(paths, client), bundle(paths, deckStyle)]);
  const all = words + textOfScript(script);
  return { script, style, fonts: await embedFonts({ all, display: [] }, paths.cache) };
}

/** Returns what a page that is only printed wears: its style, and fonts for its letters. */
export async function makePaperAssets(
  paths: Paths,
  { slides, sections, deck }: Talk,
  sheet: string,
): Promise<{ style: string; fonts: string }> {
  const style = await bundle(paths, sheet);
  const heads = [deck.essay.title.text, deck.essay.byline?.text, deck.settings.occasion];
  const all = `${sections.map(textOf).join('')}${heads.join('')}«»، الملاحظات للتدوين من`;
  return { style, fonts: await embedFonts({ all, display: displayLines(slides) }, paths.cache) };
}

/** The words that the script itself shows, and the marks that styles put around quotations. */
function textOfScript(script: string): string {
  return ` \u00a0«»${(script.match(/[\u0600-\u06FF]+/g) ?? []).join('')}`;
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
