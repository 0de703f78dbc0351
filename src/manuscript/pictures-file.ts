import { stringify } from 'yaml';
import { pictureFolder } from '../read/picture-line.ts';
import type { PlacedPicture } from './placed-picture.ts';

/** The file that describes the pictures of an essay. */
const listName = `${pictureFolder}/pictures.yaml`;

/**
 * Returns the files of an essay's pictures, and a list in the order of the essay: each with its file, the
 * number of the passage that it follows, its caption and its alternative text. No picture, no file.
 */
export function writePictures(
  pictures: PlacedPicture[],
): { name: string; text: string | Uint8Array }[] {
  const whole = pictures.flatMap(({ content, ...picture }) =>
    content ? [{ ...picture, content }] : [],
  );
  if (whole.length === 0) return [];
  const list = whole.map(({ name, after, caption, alt }) => ({
    file: name,
    after,
    ...(caption && { caption }),
    ...(alt && { alt }),
  }));
  return [
    ...whole.map(({ name, content }) => ({ name: `${pictureFolder}/${name}`, text: content })),
    { name: listName, text: stringify(list, { lineWidth: 0 }) },
  ];
}
