import { tellPictureForm } from '../../manuscript/picture.ts';
import { PictureFault } from './picture-fault.ts';

/** A picture of pixels, or a drawing of lines. */
export type PictureForm = 'raster' | 'svg';

/** Letters at the start of a file in which a drawing begins; comments before it may be long. */
const start = 4096;

/** How AVIF begins, from its fifth byte on (ISO/IEC 14496-12, 4.3). */
const avif = 'ftypavif';

/** Returns the form of a picture by its content, whatever its name says; throws for a form that slides do not show. */
export function formOf(bytes: Uint8Array): PictureForm {
  const form = tellPictureForm(bytes);
  const brand = String.fromCharCode(...bytes.subarray(4, 4 + avif.length));
  if ((form && form !== 'gif') || brand === avif) return 'raster';
  const text = new TextDecoder().decode(bytes.subarray(0, start));
  if (!form && /<(?:[\w-]+:)?svg[\s>]/.test(text)) return 'svg';
  const found = form ? 'a GIF picture' : 'no picture';
  throw new PictureFault(
    `this file is ${found}, but a slide shows PNG, JPEG, WebP, AVIF and SVG: save it in one of these forms`,
  );
}
