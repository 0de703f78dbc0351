import { error, type Message, type Place } from './message.ts';
import { type PictureLine, pictureFolder } from './picture-line.ts';

/** A file in the folder of pictures, which is read when a slide shows it. */
export interface PictureFile {
  name: string;
  /** Returns its content; reports at the given place a file that cannot be read, is too large or is elsewhere. */
  read(place: Place): Promise<{ bytes?: Uint8Array; messages: Message[] }>;
}

/** Returns a message for each named picture that is not in the folder of pictures. */
export function reportMissing(
  pictures: Pick<PictureLine, 'file' | 'place'>[],
  files: PictureFile[],
): Message[] {
  return pictures.flatMap(({ file, place }) => {
    if (files.some(({ name }) => name === file)) return [];
    const reason = `the deck’s folder ${pictureFolder} has no file of this name: check it`;
    return [error('file-missing', place, reason, { excerpt: file })];
  });
}
