import { Buffer } from 'node:buffer';
import { basename, dirname, join, resolve } from 'node:path';
import type { DrawOptions } from './draw/figures.ts';
import { findFile, isThere, readBytes } from './file.ts';
import { type DeckFolder, readFolder } from './folder.ts';
import { readAlliances } from './read/alliances.ts';
import { readDeckFile } from './read/deck-file.ts';
import { type Essay, readEssay } from './read/essay.ts';
import { hasError, type Message } from './read/message.ts';
import { formatPlace } from './read/message-text.ts';
import { readSlide } from './read/slide-file.ts';
import { decodeSource, type Source } from './read/source.ts';
import type { Breakage, ReadSlide } from './revise/breakage.ts';
import { editLists } from './revise/list-edit.ts';
import { findBroken, type Revision, reviseDeck } from './revise/revision.ts';
import { takeEssay } from './taking.ts';
import { makeTalk } from './talk.ts';
import { writeNew } from './write/new-files.ts';
import { type OutputFile, writeOutputs } from './write/output.ts';

/** What a new essay does to a deck, and what is then wrong with it. */
export interface RevisedDeck {
  revision: Revision;
  /** What is wrong and was not wrong before. */
  broken: Breakage[];
  /** What is wrong and was so before. */
  left: Message[];
  /** The text of the new essay.txt. */
  text: string;
  /** The number of pictures in the new essay: they are not written. */
  pictures: number;
}

/**
 * Returns what an author's new version of the essay does to the deck of a folder; writes nothing.
 * Without a result, messages say why the folder or the new version cannot be read.
 */
export async function reviseFolder(
  path: string,
  slides: string,
  drawOptions: DrawOptions,
): Promise<{ revised?: RevisedDeck; messages: Message[] }> {
  const { messages: ofFolder, ...folder } = await readFolder(slides);
  const { deckFile: settings } = readDeckFile(folder.deckFile);
  const { taken, messages: ofEssay } = await takeEssay(path, settings.language);
  const messages = [...ofFolder, ...ofEssay];
  const { essay: source } = folder;
  if (hasError(messages) || !source || !taken) return { messages };
  const [file] = taken.files;
  const text = typeof file?.text === 'string' ? file.text : '';
  const { source: nowSource } = decodeSource(source.path, Buffer.from(text));
  const [old, now] = [source, nowSource].map((one) => one && readEssay(one, settings.language));
  if (!old?.essay || !now?.essay || !nowSource)
    return { messages: [...messages, ...(old?.messages ?? [])] };
  const found = await compare(folder, { old: old.essay, now: now.essay }, nowSource, drawOptions);
  const pictures = taken.files.filter(({ text: content }) => typeof content !== 'string').length;
  return { revised: { ...found, text, pictures }, messages };
}

async function compare(
  folder: DeckFolder,
  { old, now }: { old: Essay; now: Essay },
  essay: Source,
  drawOptions: DrawOptions,
): Promise<Omit<RevisedDeck, 'text' | 'pictures'>> {
  const { deckFile: settings } = readDeckFile(folder.deckFile);
  const alliances = folder.alliances && readAlliances(folder.alliances).alliances;
  const slides = folder.slides.flatMap((source): ReadSlide[] => {
    const { slide } = readSlide(source);
    return slide ? [{ source, file: slide }] : [];
  });
  const revision = reviseDeck(old, now, slides);
  const mended = new Map(revision.revised.map(({ source }) => [source.path, source]));
  const after: DeckFolder = {
    ...folder,
    essay,
    slides: folder.slides.map((source) => mended.get(source.path) ?? source),
  };
  const { messages: was } = await makeTalk(folder, drawOptions);
  const { messages: is } = await makeTalk(after, drawOptions);
  const surroundings = { settings, ...(alliances && { alliances }) };
  const broken = findBroken(revision, slides, surroundings, { before: was, after: is });
  const places = new Set(broken.map(({ message }) => formatPlace(message.place)));
  const left = is.filter(({ place }) => !places.has(formatPlace(place)));
  return { revision, broken, left };
}

/** Names of what keeps the versions of a folder. */
const keepers = ['.git', '.hg', '.svn', '.jj'];

/**
 * Writes the new essay.txt, and the slides whose citations follow it. Where nothing keeps versions of
 * the folder, the old essay is kept beside it under a new name, which is returned.
 */
export async function writeRevision(
  slides: string,
  { revision, text }: RevisedDeck,
): Promise<{ kept?: string; messages: Message[] }> {
  const files: OutputFile[] = [];
  for (const { path, edits } of revision.slides) {
    if (edits.length === 0) continue;
    const { bytes, messages } = await readOwn(slides, basename(path));
    if (!bytes) return { messages };
    const changed = editTyped(bytes, (typed) => editLists({ path, text: typed }, edits).text);
    files.push({ name: basename(path), bytes: changed });
  }
  const { kept, messages } = await keepOld(slides, text);
  // The essay is last: until it is new, the same revision can be made again.
  if (messages.length === 0)
    messages.push(...(await writeOutputs(slides, [...files, { name: 'essay.txt', bytes: text }])));
  return { messages, ...(kept && { kept }) };
}

/**
 * Keeps the old essay under a name that is not there yet, if no version control does. What an
 * interrupted revision kept is not kept twice.
 */
async function keepOld(
  folder: string,
  text: string,
): Promise<{ kept?: string; messages: Message[] }> {
  if (await keepsVersions(folder)) return { messages: [] };
  const { bytes, messages } = await readOwn(folder, 'essay.txt');
  if (!bytes) return { messages };
  // Another process made the same revision meanwhile: it has kept the old essay.
  if (Buffer.compare(bytes, Buffer.from(text)) === 0) return { messages: [] };
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? 'essay.old.txt' : `essay.old-${number}.txt`;
    const messages = await writeNew(folder, [{ name, text: bytes }]);
    const { bytes: earlier } = messages.length > 0 ? await readOwn(folder, name) : { bytes };
    if (earlier && Buffer.compare(earlier, bytes) === 0) return { kept: name, messages: [] };
    if (messages.some(({ code }) => code !== 'file-exists')) return { messages };
  }
}

async function keepsVersions(folder: string): Promise<boolean> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    for (const name of keepers) if (await isThere(join(at, name))) return true;
    if (at === dirname(at)) return false;
  }
}

async function readOwn(
  folder: string,
  name: string,
): Promise<{ bytes?: Uint8Array; messages: Message[] }> {
  const path = join(folder, name);
  const place = { path, line: 1, column: 1 };
  const { file, messages } = await findFile(path, place, { within: folder });
  return file ? readBytes(file, place) : { messages };
}

/** Changes a text with lines of LF; the file keeps its byte-order mark and its line ends. */
function editTyped(bytes: Uint8Array, edit: (text: string) => string): string {
  const typed = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const start = typed.startsWith('\uFEFF') ? '\uFEFF' : '';
  const lines = typed.slice(start.length);
  const end = lines.includes('\r\n') ? '\r\n' : '\n';
  return start + edit(lines.replaceAll('\r\n', '\n')).replaceAll('\n', end);
}
