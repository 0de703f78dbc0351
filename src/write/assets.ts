import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { DrawnSlide } from '../draw/illustration.ts';
import type { Deck } from '../link/deck.ts';
import type { Plan } from '../link/slide.ts';
import { authorOf } from '../read/essay.ts';
import { listSeenWords } from '../read/seen-words.ts';
import { kindRules } from '../read/slide-kind.ts';
import type { Look } from '../theme/look.ts';
import { pairingOf } from '../theme/pairing.ts';
import { bundle, type Paths } from './bundle.ts';
import { moveHint, ruleOfFigures } from './figure-breadth.ts';
import { openTypeRuler } from './fit/type.ts';
import { embedFonts } from './fonts.ts';
import { ruleOfMaps } from './map-letters.ts';
import { layOutTalk, type Talk } from './page.ts';
import type { PageAssets } from './page-head.ts';
import { hasPictures } from './picture-figure.ts';
import { makePreview } from './preview/preview.ts';
import { writeUnspoken } from './unspoken.ts';

/** Scripts and styles of every deck's page, relative to minbar's own root. */
const deckScript = 'src/client/deck.ts';
const opening = 'src/client/opening.ts';
const deckStyles = {
  slides: 'styles/slides.css',
  article: 'styles/article.css',
  both: 'styles/deck.css',
};

/** Styles of parts that few decks have: they are in the page of a deck that has the part. */
const partStyles: { slides: string; article: string; isIn(slide: DrawnSlide): boolean }[] = [
  {
    slides: 'styles/pictures.css',
    article: 'styles/article-pictures.css',
    isIn: (slide) => hasPictures([slide]),
  },
  {
    slides: 'styles/number.css',
    article: 'styles/number-article.css',
    isIn: ({ kind }) => kindRules[kind].showsNumbers === true,
  },
  {
    slides: 'styles/table.css',
    article: 'styles/table-article.css',
    isIn: ({ table }) => table !== undefined,
  },
  {
    slides: 'styles/logo.css',
    article: 'styles/logo-article.css',
    isIn: ({ logo }) => logo !== undefined,
  },
  {
    slides: 'styles/closing.css',
    article: 'styles/closing-article.css',
    isIn: ({ kind }) => kind === 'closing',
  },
  {
    slides: 'styles/references.css',
    article: 'styles/references-article.css',
    isIn: ({ kind }) => kind === 'references',
  },
];

/** Bundles scripts and styles of every deck's page, when minbar is packed or compiled. */
export async function bundleAssets(paths: Paths): Promise<void> {
  const parts = partStyles.flatMap(({ slides, article }) => [slides, article]);
  const entries = [deckScript, opening, ...Object.values(deckStyles), ...parts];
  await Promise.all(entries.map((entry) => bundle(paths, entry)));
}

/**
 * Warms script, style and font caches while figures are drawn. Figure letters are guessed from their
 * source; a wrong guess only means subsetting again.
 */
export async function prepareAssets(
  paths: Paths,
  deck: Deck,
  look: Look,
  client?: string,
): Promise<void> {
  const slides = deck.slides.map((slide) => ({
    ...slide,
    illustrations: slide.plans.map((plan) => ({ plan, figures: [] })),
  }));
  const { sections } = layOutTalk(deck, slides);
  const words = deck.slides.flatMap(({ plans }) => plans.map(wordsOf));
  await makePageAssets(
    paths,
    { deck, slides, sections: [...sections, h('p', words)] },
    look,
    client,
  );
}

/** In Mermaid source, text that is not ASCII is words. */
function wordsOf(plan: Plan): string {
  return plan.language === 'mermaid' ? plan.text.replace(/[\s!-~]/g, '') : '';
}

/**
 * Returns a page's scripts and styles, bundled, with the styles of the parts that its slides have. A live
 * page has them all, because its slides change.
 */
async function bundleParts(
  paths: Paths,
  client: string,
  slides?: DrawnSlide[],
): Promise<Omit<PageAssets, 'fonts' | 'preview' | 'ground'>> {
  const bundled = (entry: string) => bundle(paths, entry);
  const isLive = client !== deckScript;
  const parts = partStyles.filter(({ isIn }) => isLive || slides?.some(isIn));
  const joined = async (entries: string[]) => (await Promise.all(entries.map(bundled))).join('\n');
  const [script, first, ofSlides, article, both] = await Promise.all([
    bundled(client),
    bundled(opening),
    joined([deckStyles.slides, ...parts.map((part) => part.slides)]),
    joined([deckStyles.article, ...parts.map((part) => part.article)]),
    bundled(deckStyles.both),
  ]);
  return { script, opening: first, styles: { slides: ofSlides, article, both } };
}

/** Returns the page's scripts and styles, bundled, and fonts that are subset to the letters it shows. */
export async function makePageAssets(
  paths: Paths,
  { deck, slides, sections }: Talk,
  { tokens, rule }: Look,
  client: string = deckScript,
): Promise<PageAssets> {
  const parts = await bundleParts(paths, client, slides);
  const all =
    [...sections, ...writeUnspoken(deck)].map(textOf).join('') +
    listCues(slides).join('') +
    moveHint +
    textOfScript(parts.script);
  const display = displayLines(slides);
  const preview = await makePreview(deck, tokens, paths.cache);
  const pairing = pairingOf(deck.settings);
  const ruler = await openTypeRuler(paths.cache, pairing);
  const article = parts.styles.article + ruleOfFigures(sections) + ruleOfMaps(sections, ruler);
  await ruler.keep();
  return {
    ...parts,
    styles: { ...parts.styles, article, both: parts.styles.both + rule },
    ground: tokens.get('night') ?? '',
    preview,
    fonts: await embedFonts({ all, display }, paths.cache, pairing),
  };
}

/**
 * Returns the assets of a page without slides: bundled script and style, and fonts subset to the words
 * it may show.
 */
export async function makeWaitingAssets(
  paths: Paths,
  client: string,
  words: string,
): Promise<PageAssets> {
  const parts = await bundleParts(paths, client);
  const all = words + textOfScript(parts.script);
  return {
    ...parts,
    ground: '',
    preview: '',
    fonts: await embedFonts({ all, display: [] }, paths.cache),
  };
}

/** Styles and fonts of a page that is only printed, and the tokens of its look. */
export interface PaperAssets {
  style: string;
  fonts: string;
  tokens: ReadonlyMap<string, string>;
}

const listCues = (slides: DrawnSlide[]) => slides.flatMap(({ cues = [] }) => cues);

/** Words that the printed pages have of their own. */
const paperWords = '«»، الملاحظات للتدوين العنوان من على الخرائط تذكير للمتحدّث الجملة لا موضع له';

/** Returns the style of a page that is only printed, and fonts for the letters of its slides and other leaves. */
export async function makePaperAssets(
  paths: Paths,
  { slides, sections, deck }: Talk,
  { rule, tokens }: Look,
  sheet: string,
  leaves: Element[] = [],
): Promise<PaperAssets> {
  const style = (await bundle(paths, sheet)) + rule;
  const heads = [deck.essay.title.text, authorOf(deck.essay), deck.settings.address];
  const said = listSeenWords(deck.settings).map(({ text }) => text);
  const own = [...heads, ...said, ...listCues(slides)].join('');
  const all = `${[...sections, ...leaves].map(textOf).join('')}${own}${paperWords}`;
  const letters = { all, display: displayLines(slides) };
  return { style, fonts: await embedFonts(letters, paths.cache, pairingOf(deck.settings)), tokens };
}

/** The words that the script itself shows, and the marks that styles put around quotations. */
function textOfScript(script: string): string {
  return ` \u00a0«»${(script.match(/[\u0600-\u06FF]+/g) ?? []).join('')}`;
}

/** The lines set in the display face: titles, questions, large quotations and the marks around them. */
function displayLines(slides: DrawnSlide[]): string[] {
  const lines = slides
    .filter(({ kind }) => kindRules[kind].headline.face === 'display')
    .flatMap(({ headline, points }) => [
      ...headline,
      ...points.flatMap(({ quotation }) => quotation?.lines ?? []),
    ]);
  return [...lines, ...lines.map((line) => `«${line}»`)];
}
