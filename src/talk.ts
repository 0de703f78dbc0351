import type { DrawOptions } from './draw/figures.ts';
import { illustrateDeck } from './draw/illustration.ts';
import type { DeckFolder } from './folder.ts';
import { type Deck, linkDeck } from './link/deck.ts';
import { checkLength } from './link/length.ts';
import { listSeen, listWording } from './link/lint/authored-words.ts';
import { checkEssay } from './link/lint/essay-check.ts';
import { checkWording } from './link/lint/wording-check.ts';
import type { Office } from './office/office-files.ts';
import type { OfficeOrder } from './office/presentation.ts';
import type { Paper, PrintOrder } from './print/print-talk.ts';
import { readAlliances as readAlliancesAnew } from './read/alliances.ts';
import { readDeckFile } from './read/deck-file.ts';
import { readEssay, textOf } from './read/essay.ts';
import { fillFigures } from './read/figure-file.ts';
import { checkLanguage } from './read/language.ts';
import { memoise } from './read/memoise.ts';
import { collectMessages, hasError, type Message } from './read/message.ts';
import { reportMissing } from './read/picture-file.ts';
import type { Quotation } from './read/quotation.ts';
import { readRehearsal } from './read/rehearsal.ts';
import { readSlide as readSlideAnew } from './read/slide-file.ts';
import type { Source } from './read/source.ts';
import type { Look } from './theme/look.ts';
import { pairingOf } from './theme/pairing.ts';
import { makePageAssets, prepareAssets } from './write/assets.ts';
import { previewFile } from './write/description.ts';
import { bindEnds } from './write/fit/ending.ts';
import { checkFit } from './write/fit/fit.ts';
import { setPulls } from './write/fit/pulls.ts';
import { setTables } from './write/fit/tables.ts';
import { figureFonts, figureSpares } from './write/fonts.ts';
import { placeLogo } from './write/logo.ts';
import { layOutTalk, type Talk, writePage } from './write/page.ts';
import { openPictures, placePictures } from './write/placed-pictures.ts';
import { makePreview } from './write/preview/preview.ts';
import { checkLetters } from './write/unfonted.ts';

const readSlide = memoise(readSlideAnew);
const readAlliances = memoise(readAlliancesAnew);

/** What a talk needs beside the deck's folder: minbar's own root, and the settings for drawing. */
export interface TalkOptions {
  root: string;
  drawOptions: DrawOptions;
}

/**
 * Returns the talk of a folder, drawn and laid out; undefined if an error prevents it. All messages
 * that can be found are returned together. `prepare` is called with the deck while its figures are
 * drawn, if any are left to draw.
 */
export async function makeTalk(
  folder: DeckFolder,
  drawOptions: DrawOptions,
  prepare?: (deck: Deck) => Promise<void>,
): Promise<{ talk?: Talk; messages: Message[] }> {
  const { deck, wording = [], messages } = linkFolder(folder);
  messages.push(...(await checkLook(folder, drawOptions)));
  if (!deck || hasError(messages)) return { messages };
  const meanwhile = async () => prepare?.(deck);
  const options = await dress(drawOptions, deck);
  const [drawn, opened] = await Promise.all([
    illustrateDeck(deck, { ...options, meanwhile }),
    openPictures(deck, folder.pictures ?? [], options.cache),
  ]);
  const { logo } = readDeckFile(folder.deckFile);
  const marked = await placeLogo(drawn.slides, logo, folder.pictures ?? [], options.cache);
  const placed = await placePictures(
    marked.slides,
    opened.pictures,
    options,
    pairingOf(deck.settings),
  );
  const { slides } = placed;
  const ofFigures = [drawn, marked, opened, placed].flatMap((one) => one.messages);
  const seen = { essay: deck.essay, wording, slides, sources: sourcesOf(folder) };
  const bound = await bindEnds(slides, options, pairingOf(deck.settings));
  const tables = await setTables(slides, options, pairingOf(deck.settings));
  const pulls = await setPulls(slides, options, pairingOf(deck.settings));
  const ofFit = await checkFit(slides, deck, options, bound);
  const all = [...messages, ...ofFigures, ...ofFit, ...checkLetters(seen)];
  return hasError(all)
    ? { messages: all }
    : { talk: layOutTalk(deck, slides, bound, tables, pulls), messages: all };
}

/** Returns what is wrong with the colours that deck.yaml sets. */
async function checkLook({ deckFile }: DeckFolder, { tokens }: DrawOptions): Promise<Message[]> {
  const { deckFile: settings, placeOfColour } = readDeckFile(deckFile);
  if (!settings.theme?.colours) return [];
  const { checkTheme } = await import('./theme/check-theme.ts');
  return checkTheme(tokens, settings.theme, placeOfColour);
}

/** The options of drawing with the look of a deck. */
type Dressed = DrawOptions & { look: Look };

/** Returns the options of drawing with the look of a deck; `onPaper` is that of its handout, whose ground is light. */
async function dress(
  drawOptions: DrawOptions,
  { settings }: Pick<Deck, 'settings'>,
  onPaper = false,
): Promise<Dressed> {
  const { theme } = settings;
  if (!theme) return { ...drawOptions, look: { tokens: drawOptions.tokens, rule: '' } };
  // Loaded only here, so that a deck without a theme does not wait for the library of colours.
  const { makeLook, makePaperLook } = await import('./theme/look.ts');
  const look = (onPaper ? makePaperLook : makeLook)(drawOptions.tokens, theme);
  const pairing = pairingOf(settings);
  const [fonts, spares] = [figureFonts(pairing), figureSpares(pairing)];
  return { ...drawOptions, fonts, spares, tokens: look.tokens, look };
}

/** Makes the assets of a deck's page while the figures are being drawn. */
export async function preparePage(
  deck: Deck,
  { root, drawOptions }: TalkOptions,
  client?: string,
): Promise<void> {
  const { cache, look } = await dress(drawOptions, deck);
  return prepareAssets({ root, cache }, deck, look, client);
}

/**
 * Returns the page of a talk: one file that holds everything. A live page has a script of its own, and
 * the origins to which it connects.
 */
export async function makePage(
  talk: Talk,
  { root, drawOptions }: TalkOptions,
  live: { client?: string; origins?: string[] } = {},
): Promise<string> {
  const { cache, look } = await dress(drawOptions, talk.deck);
  const assets = await makePageAssets({ root, cache }, talk, look, live.client);
  return writePage(talk, assets, live.origins);
}

/** A file beside the page. */
export interface SideFile {
  name: string;
  bytes: Uint8Array;
}

/** Returns the files beside the page of a talk with an address: the picture that previews of links load. */
export async function makeSideFiles(
  { deck }: Talk,
  { drawOptions }: TalkOptions,
): Promise<SideFile[]> {
  if (!deck.settings.address) return [];
  const { tokens, cache } = await dress(drawOptions, deck);
  const preview = await makePreview(deck, tokens, cache);
  return [{ name: previewFile, bytes: new Uint8Array(Buffer.from(preview, 'base64')) }];
}

/** Returns a talk's PDFs: slides and handout. */
export async function makePapers(
  talk: Talk,
  { root, drawOptions }: TalkOptions,
  order: PrintOrder,
): Promise<{ papers: Paper[]; messages: Message[] }> {
  // Loaded only here, so that a build without PDFs does not wait for it.
  const { printTalk } = await import('./print/print-talk.ts');
  const paths = { root, cache: drawOptions.cache };
  const { look } = await dress(drawOptions, talk.deck);
  const onPaper = await dress(drawOptions, talk.deck, true);
  const isDark = talk.deck.settings.theme?.ground === 'dark';
  const leaves = isDark ? await drawOnPaper(talk, onPaper) : talk;
  const grounds = { slides: { talk, look }, leaves: { talk: leaves, look: onPaper.look } };
  return printTalk(grounds, paths, order);
}

/** Returns the talk of a dark deck with its figures drawn for white paper. */
async function drawOnPaper({ deck, slides: shown }: Talk, onPaper: Dressed): Promise<Talk> {
  const { slides: drawn } = await illustrateDeck(deck, onPaper);
  const slides = shown.map((slide, index) => ({
    ...slide,
    illustrations: drawn[index]?.illustrations ?? slide.illustrations,
  }));
  const pairing = pairingOf(deck.settings);
  const bound = await bindEnds(slides, onPaper, pairing);
  const tables = await setTables(slides, onPaper, pairing);
  return layOutTalk(deck, slides, bound, tables, await setPulls(slides, onPaper, pairing));
}

/** Returns a talk's PowerPoint file, the fonts that it names, and messages of what it shows as a picture. */
export async function makeOffice(
  talk: Talk,
  { drawOptions }: TalkOptions,
  order: Pick<OfficeOrder, 'everyStep' | 'date'>,
): Promise<Office> {
  // Loaded only here, so that a build without it does not wait for it.
  const { makeOfficeFiles } = await import('./office/office-files.ts');
  const { tokens, cache } = await dress(drawOptions, talk.deck);
  const { tokens: paperTokens } = await dress(drawOptions, talk.deck, true);
  return makeOfficeFiles(talk, { tokens, paperTokens, cache, ...order });
}

/** Returns the checked deck of a folder's texts. Does not use the disk and does not draw. */
export function linkFolder(folder: DeckFolder): {
  deck?: Deck;
  /** The visible texts beside the essay. */
  wording?: Quotation[];
  messages: Message[];
} {
  const { messages, take } = collectMessages();
  const { deckFile, words, logo, minutesPlace, strandsUnread } = take(
    readDeckFile(folder.deckFile),
  );
  const files = folder.slides
    .flatMap((source) => take(readSlide(source)).slide ?? [])
    .map((slide) => take(fillFigures(slide, folder.figures ?? [])).slide);
  const named = files.flatMap(({ pictures }) => pictures);
  const all = [...(logo ? [logo] : []), ...named];
  messages.push(...reportMissing(all, folder.pictures ?? []));
  if (!folder.essay || folder.slides.length === 0) return { messages };
  const { essay } = take(readEssay(folder.essay, deckFile.language));
  if (!essay) return { messages };
  const alliances = folder.alliances && take(readAlliances(folder.alliances)).alliances;
  const written = { settings: deckFile, files, ...(alliances && { alliances }) };
  const rehearsal = folder.rehearsal && take(readRehearsal(folder.rehearsal)).rehearsal;
  const failed = folder.unread ?? [];
  const unread = {
    slides: files.length < folder.slides.length || failed.includes('slides'),
    alliances: (folder.alliances && !alliances) || failed.includes('alliances'),
    strands: strandsUnread || failed.includes('deckFile'),
  };
  const { deck } = take(linkDeck({ essay, ...written, unread, ...(rehearsal && { rehearsal }) }));
  const top = { path: essay.path, line: essay.title.line, column: essay.title.column };
  messages.push(...checkLanguage(textOf(essay), deckFile.language, top));
  messages.push(...checkEssay(essay));
  messages.push(...checkWording(listWording({ words, ...written }), essay, sourcesOf(folder)));
  if (!deck || hasError(messages)) return { messages };
  messages.push(...checkLength(deck, folder.deckFile ? minutesPlace : top));
  return { deck, wording: listSeen({ words, ...written }), messages };
}

function sourcesOf({ slides, figures = [], deckFile, alliances }: DeckFolder): Source[] {
  return [...slides, ...figures, deckFile, alliances].filter((source) => source !== undefined);
}
