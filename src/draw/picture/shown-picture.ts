import type { SlidePicture } from '../../link/picture.ts';
import type { OpenPicture } from './open-picture.ts';
import { scaleKept } from './picture-cache.ts';
import type { Size } from './raster.ts';

/** A picture at its place on a slide. */
export interface ShownPicture extends SlidePicture, Size {
  /** Its size on the slide, px; if it fills the slide, it is cut there to the slide’s form. */
  shown: Size;
  type: 'image/png' | 'image/jpeg' | 'image/svg+xml';
  bytes: Uint8Array;
}

/** Px of a screen 1920 px wide for a px of a slide. */
const sharpness = 1.5;

/**
 * Returns a picture with the bytes that a screen 1920 px wide can show at its place: a picture of pixels
 * is scaled down to them, and never up.
 */
export async function showPicture(
  words: SlidePicture,
  { content, width, height }: OpenPicture,
  { shown, covers }: { shown: Size; covers: boolean },
  cache: string,
): Promise<ShownPicture> {
  const own = { ...words, width, height, shown };
  if ('svg' in content)
    return { ...own, type: 'image/svg+xml', bytes: new TextEncoder().encode(content.svg) };
  const choose = covers ? Math.max : Math.min;
  const scale = Math.min(1, choose(shown.width / width, shown.height / height) * sharpness);
  const size = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  return { ...own, ...(await scaleKept(content.raster, size, cache)) };
}
