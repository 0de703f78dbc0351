import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DrawnSlide } from '../draw/illustration.ts';
import type { ShownPicture } from '../draw/picture/shown-picture.ts';
import { toInline } from './inline.ts';

/** Returns the picture of a slide with its caption and its credit under it. */
export function writePicture({ shown: picture }: Pick<DrawnSlide, 'shown'>): Element[] {
  if (!picture) return [];
  const { caption, credit } = picture;
  const words = [
    ...(caption ? [h('p', toInline(caption))] : []),
    ...(credit ? [h('p.credit', toInline(credit))] : []),
  ];
  return [
    h('figure', [writeImage(picture), ...(words.length > 0 ? [h('figcaption', words)] : [])]),
  ];
}

/** Returns a picture at its size on the slide; the page holds its bytes. */
export function writeImage(
  { type, bytes, alt, shown }: ShownPicture,
  className?: string[],
): Element {
  const src = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
  const size = { width: Math.round(shown.width), height: Math.round(shown.height) };
  return h('img', { className, src, alt, ...size });
}

/** Returns whether a slide of a talk shows a picture: only then the page needs the style of pictures. */
export function hasPictures(slides: Pick<DrawnSlide, 'shown'>[]): boolean {
  return slides.some(({ shown }) => shown !== undefined);
}
