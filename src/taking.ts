import { Buffer } from 'node:buffer';
import { dirname, join } from 'node:path';
import { findFile, readBytes } from './file.ts';
import { tellPictureForm } from './manuscript/picture.ts';
import { writePictures } from './manuscript/pictures-file.ts';
import type { PlacedPicture } from './manuscript/placed-picture.ts';
import { readManuscript } from './manuscript/read-manuscript.ts';
import { type Essay, readEssay, textOf } from './read/essay.ts';
import { checkLanguage } from './read/language.ts';
import type { Message, Place } from './read/message.ts';
import { warning } from './read/message.ts';
import { decodeSource, type Source } from './read/source.ts';

/** Most MB of a manuscript with its pictures, of one picture beside it, and most pictures. */
const limits = { manuscript: 64, picture: 16, pictures: 200 };
const megabyte = 2 ** 20;

/** A file for the deck's folder; its name is relative to the folder. */
interface TakenFile {
  name: string;
  text: string | Uint8Array;
}

/** What a deck takes from an author's file: the essay, and the files that hold it and its pictures. */
export interface TakenEssay {
  essay: Essay;
  /** The text of essay.txt. */
  source: Source;
  files: TakenFile[];
  pictures: PlacedPicture[];
}

/**
 * Returns the essay in an author's file (.docx, .odt, .html, .md, text) as essay.txt, and its pictures.
 * Reports what was changed, guessed or left out, a file that cannot be read, and an essay that is not in
 * the language of the deck.
 */
export async function takeEssay(
  path: string,
  language: string,
): Promise<{ taken?: TakenEssay; messages: Message[] }> {
  const place = { path: path.replaceAll('\\', '/'), line: 1, column: 1 };
  const { file, messages } = await findFile(path, place, { most: limits.manuscript * megabyte });
  if (!file) return { messages };
  const { bytes, messages: ofBytes } = await readBytes(file, place);
  if (!bytes) return { messages: ofBytes };
  const { text, pictures, messages: ofManuscript } = await readManuscript(place.path, bytes);
  if (text === undefined) return { messages: ofManuscript };
  const { source, messages: ofText } = decodeSource(place.path, Buffer.from(text));
  if (!source) return { messages: [...ofManuscript, ...ofText] };
  const { essay, messages: ofEssay } = readEssay(source, language);
  const { pictures: whole, messages: ofPictures } = await fillPictures(pictures, path, place);
  const all = [...ofManuscript, ...ofText, ...ofEssay, ...ofPictures];
  if (!essay) return { messages: all };
  const files = [{ name: 'essay.txt', text }, ...writePictures(whole)];
  const ofLanguage = checkLanguage(textOf(essay), language, place);
  return { taken: { essay, source, files, pictures: whole }, messages: [...all, ...ofLanguage] };
}

/** Reads the pictures that are files beside the manuscript; each must be in its folder. */
async function fillPictures(
  pictures: PlacedPicture[],
  path: string,
  place: Place,
): Promise<{ pictures: PlacedPicture[]; messages: Message[] }> {
  const filled: PlacedPicture[] = [];
  const messages: Message[] = [];
  for (const picture of pictures.slice(0, limits.pictures)) {
    const whole = picture.content ? picture : await fillPicture(picture, path, place);
    if (whole) filled.push(whole);
    else messages.push(leavePicture(picture, place));
  }
  for (const picture of pictures.slice(limits.pictures))
    messages.push(leavePicture(picture, place));
  return { pictures: filled, messages };
}

async function fillPicture(
  picture: PlacedPicture,
  path: string,
  place: Place,
): Promise<PlacedPicture | undefined> {
  const folder = dirname(path);
  const name = decodeAddress(picture.address ?? '');
  const within = { most: limits.picture * megabyte, within: folder };
  const { file } = await findFile(join(folder, name), place, within);
  const { bytes } = file ? await readBytes(file, place) : {};
  const form = bytes && tellPictureForm(bytes);
  return form && { ...picture, content: bytes, name: `${picture.name}.${form}` };
}

/** An address of a page has its spaces and Arabic letters as %-codes. */
function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address).replaceAll('\0', '');
  } catch {
    return address;
  }
}

function leavePicture({ address = '', alt }: PlacedPicture, place: Place): Message {
  const reason = `a picture is left out: minbar takes at most ${limits.pictures} PNG, JPEG, GIF and WebP pictures of at most ${limits.picture} MB, from the manuscript’s own folder`;
  return warning('manuscript-left', place, reason, { excerpt: alt || address });
}
