import type { SlidePicture } from '../../link/picture.ts';
import { error, type Message, warning } from '../../read/message.ts';
import type { PictureFile } from '../../read/picture-file.ts';
import { measureKept } from './picture-cache.ts';
import { PictureFault } from './picture-fault.ts';
import { formOf } from './picture-form.ts';
import type { Size } from './raster.ts';
import { cleanSvg } from './svg-picture.ts';

/** The picture of a slide, read and measured: its size as a viewer shows it, px. */
export interface OpenPicture extends Size {
  /** The bytes of a picture of pixels, or the text of a cleaned drawing. */
  content: { raster: Uint8Array } | { svg: string };
}

/**
 * Returns the picture of a slide from its file. Reports a file that cannot be read or is no picture
 * that slides show, what was left out of an SVG, and words of an SVG, whose letters are not those of
 * the deck.
 */
export async function openPicture(
  { file, place }: SlidePicture,
  files: PictureFile[],
  cache: string,
): Promise<{ picture?: OpenPicture; messages: Message[] }> {
  const found = files.find(({ name }) => name === file);
  // That a file is missing has been reported.
  if (!found) return { messages: [] };
  const { bytes, messages } = await found.read(place);
  if (!bytes) return { messages };
  try {
    if (formOf(bytes) === 'raster') {
      const size = await measureKept(bytes, cache);
      return { picture: { ...size, content: { raster: bytes } }, messages };
    }
    const { text, width, height, removed, hasWords } = cleanSvg(bytes);
    const told = [
      ...(removed.length > 0
        ? [
            warning(
              'picture-cleaned',
              place,
              `this drawing is shown without ${removed.join(', ')}: a picture may hold only what it draws`,
            ),
          ]
        : []),
      ...(hasWords
        ? [
            warning(
              'picture-lettered',
              place,
              'this drawing has words as text, which each computer sets in a font of its own: turn them into paths in a drawing program',
            ),
          ]
        : []),
    ];
    return { picture: { width, height, content: { svg: text } }, messages: [...messages, ...told] };
  } catch (cause) {
    if (!(cause instanceof PictureFault)) throw cause;
    return { messages: [error('picture-refused', place, cause.message)] };
  }
}
