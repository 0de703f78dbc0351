import type { Place } from '../read/message.ts';
import type { SlideFile } from '../read/slide-file.ts';

/** A picture that a slide shows, with its words. */
export interface SlidePicture {
  /** The name of its file in the folder of pictures. */
  file: string;
  alt: string;
  caption?: string;
  /** Whose it is, or where it comes from. */
  credit?: string;
  place: Place;
}

/** Returns the picture of a slide, if it has one. */
export function linkPicture({ pictures, credit }: Pick<SlideFile, 'pictures' | 'credit'>): {
  picture?: SlidePicture;
} {
  const [first] = pictures;
  if (!first) return {};
  const { file, alt, caption, place } = first;
  const words = {
    ...(caption && { caption: caption.text }),
    ...(credit && { credit: credit.text }),
  };
  return { picture: { file, alt: alt.text, ...words, place } };
}
