import { readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { findFile, readBytes, readText } from './file.ts';
import { error, type Message, type Place } from './read/message.ts';
import type { PictureFile } from './read/picture-file.ts';
import { pictureFolder } from './read/picture-line.ts';
import type { Source } from './read/source.ts';
import { nameTrouble } from './read/trouble.ts';

/** The texts of a deck's folder; paths begin with the folder's name as the author gave it. */
export interface DeckFolder {
  essay?: Source;
  deckFile?: Source;
  alliances?: Source;
  /** Times of a rehearsal. */
  rehearsal?: Source;
  slides: Source[];
  /** Drawings that slides name: figures/name.mmd. */
  figures?: Source[];
  /** Files that slides may name as pictures: pictures/name.png. */
  pictures?: PictureFile[];
  /** Files that exist but could not be read as text; they are not reported as missing. */
  unread?: ('deckFile' | 'alliances' | 'slides')[];
}

/** The folder of drawings in a deck's folder. */
const figureFolder = 'figures';

/** Most slides of a deck, most KB of all its texts, and most KB of one picture. */
const limits = { slides: 5000, size: 16_384, picture: 32_768 };

/** The files of a deck beside its slides. */
const [essayName, deckName, alliancesName, rehearsalName] = [
  'essay.txt',
  'deck.yaml',
  'alliances.yaml',
  'rehearsal.csv',
] as const;

/**
 * Returns the texts of a deck's folder. Reports files that are missing, too large or not text, links
 * that lead out of the folder, and more than a talk can hold; ignores hidden files.
 */
export async function readFolder(folder: string): Promise<DeckFolder & { messages: Message[] }> {
  const names = await listNames(folder);
  const top = { path: folder.replaceAll('\\', '/').replace(/\/$/, ''), line: 1, column: 1 };
  if (!names)
    return { slides: [], messages: [error('file-missing', top, 'this folder does not exist')] };
  const messages = checkNames(names, top);
  const wanted = messages.some(({ code }) => code === 'folder-too-large') ? [] : names;
  const { texts, messages: ofTexts } = await readTexts(folder, wanted, top);
  const [essay, deckFile, alliances, rehearsal] = [
    essayName,
    deckName,
    alliancesName,
    rehearsalName,
  ].map((name) => texts.get(name));
  return {
    ...(essay && { essay }),
    ...(deckFile && { deckFile }),
    ...(alliances && { alliances }),
    ...(rehearsal && { rehearsal }),
    slides: names.filter(isSlide).flatMap((name) => texts.get(name) ?? []),
    figures: names.filter(isFigure).flatMap((name) => texts.get(name) ?? []),
    pictures: await listPictures(folder),
    unread: listUnread(names.filter((name) => !texts.has(name))),
    messages: [...messages, ...ofTexts],
  };
}

/** Returns the pictures of a deck's folder; none is read before a slide shows it. */
async function listPictures(folder: string): Promise<PictureFile[]> {
  const names = await readdir(join(folder, pictureFolder)).catch(() => []);
  const shown = names.filter((name) => !/^\.|\.ya?ml$/.test(name)).sort();
  return shown.map((name) => ({
    name: name.normalize('NFC'),
    async read(place) {
      const most = limits.picture * 1024;
      const path = join(folder, pictureFolder, name);
      const { file, messages } = await findFile(path, place, { within: folder, most });
      return file ? readBytes(file, place) : { messages };
    },
  }));
}

/** Returns the names of a folder's slide files; undefined if there is no such folder. */
export async function listSlideNames(folder: string): Promise<string[] | undefined> {
  return (await listNames(folder))?.filter(isSlide);
}

/** Returns the source in a figure's file; reports a file that is missing or not text. */
export async function readFigureFile(
  path: string,
): Promise<{ source?: Source; messages: Message[] }> {
  const place = { path: path.replaceAll('\\', '/'), line: 1, column: 1 };
  const { file, messages } = await findFile(path, place);
  if (!file) return { messages };
  const { source, messages: ofText } = await readText(file, place);
  return { ...(source && { source }), messages: [...messages, ...ofText] };
}

function listUnread(names: string[]): NonNullable<DeckFolder['unread']> {
  return [
    ...(names.includes(deckName) ? (['deckFile'] as const) : []),
    ...(names.includes(alliancesName) ? (['alliances'] as const) : []),
    ...(names.some(isSlide) ? (['slides'] as const) : []),
  ];
}

const isSlide = (name: string) => name.endsWith('.md') && !name.startsWith('.');
const isFigure = (name: string) => name.endsWith('.mmd');

/** Returns the names of a deck's files, in order; undefined if there is no such folder. */
async function listNames(folder: string): Promise<string[] | undefined> {
  const names = await readdir(folder).catch((cause) => {
    if (nameTrouble(cause)) throw cause;
    return undefined;
  });
  const known: string[] = [essayName, deckName, alliancesName, rehearsalName];
  const own = names?.filter((name) => known.includes(name) || isSlide(name));
  const figures = await readdir(join(folder, figureFolder)).catch(() => []);
  const drawings = figures.filter((name) => isFigure(name) && !name.startsWith('.'));
  return own && [...own, ...drawings.map((name) => posix.join(figureFolder, name))].sort();
}

function checkNames(names: string[], top: Place): Message[] {
  const messages: Message[] = [];
  if (!names.includes(essayName)) {
    const place = { ...top, path: posix.join(top.path, essayName) };
    messages.push(error('file-missing', place, 'this file is missing: write the essay in it'));
  }
  const slides = names.filter(isSlide).length;
  if (slides === 0)
    messages.push(
      error('deck-empty', top, 'this folder has no slides: add a file such as 01-title.md'),
    );
  if (slides > limits.slides) {
    const reason = `this folder has ${slides} slides, but a deck can have at most ${limits.slides}`;
    messages.push(error('folder-too-large', top, reason));
  }
  return messages;
}

/** Checks the size of all files before it reads any. */
async function readTexts(
  folder: string,
  names: string[],
  top: Place,
): Promise<{ texts: Map<string, Source>; messages: Message[] }> {
  const found = await Promise.all(
    names.map(async (name) => {
      const place = { ...top, path: posix.join(top.path, name) };
      return { name, place, ...(await findFile(join(folder, name), place, { within: folder })) };
    }),
  );
  const messages = found.flatMap((one) => one.messages);
  const size = found.reduce((sum, { file }) => sum + (file?.size ?? 0), 0) / 1024;
  if (size > limits.size) {
    const reason = `the files of this folder have ${Math.ceil(size)} KB, but together they can have at most ${limits.size} KB`;
    return { texts: new Map(), messages: [...messages, error('folder-too-large', top, reason)] };
  }
  const texts = new Map<string, Source>();
  for (const { name, place, file } of found) {
    if (!file) continue;
    const { source, messages: ofText } = await readText(file, place);
    messages.push(...ofText);
    if (source) texts.set(name, source);
  }
  return { texts, messages };
}
