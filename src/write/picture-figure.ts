import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DrawnSlide } from '../draw/illustration.ts';
import { toInline } from './inline.ts';

/** Returns the picture of a slide with its caption and its credit under it; the page holds its bytes. */
export function writePicture({ shown: picture }: Pick<DrawnSlide, 'shown'>): Element[] {
  if (!picture) return [];
  const { type, bytes, alt, caption, credit, shown } = picture;
  const src = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
  const size = { width: Math.round(shown.width), height: Math.round(shown.height) };
  const words = [
    ...(caption ? [h('p', toInline(caption))] : []),
    ...(credit ? [h('p.credit', toInline(credit))] : []),
  ];
  return [
    h('figure', [
      h('img', { src, alt, ...size }),
      ...(words.length > 0 ? [h('figcaption', words)] : []),
    ]),
  ];
}

/** Returns whether a slide of a talk shows a picture: only then the page needs the style of pictures. */
export function hasPictures(slides: Pick<DrawnSlide, 'shown'>[]): boolean {
  return slides.some(({ shown }) => shown !== undefined);
}
