import { Buffer } from 'node:buffer';
import { type Picture, tellPictureForm } from '../picture.ts';
import { attributeOf, type HtmlElement } from './tree.ts';

/**
 * Returns a picture of a page: the content of a data address, or the address of a file beside the page.
 * Returns undefined for a picture elsewhere, which is not fetched.
 */
export function readPicture(image: HtmlElement): Picture | undefined {
  return locatePicture(attributeOf(image, 'src'), attributeOf(image, 'alt').trim());
}

/** Returns a picture by its address; see `readPicture`. */
export function locatePicture(source: string, alt: string): Picture | undefined {
  const [, data] = /^data:image\/[\w.+-]+;base64,(.*)$/is.exec(source) ?? [];
  if (data !== undefined) {
    const content = new Uint8Array(Buffer.from(data, 'base64'));
    return tellPictureForm(content) ? { content, alt, caption: '' } : undefined;
  }
  if (source === '' || /^(?:[a-z][a-z0-9+.-]*:|\/|\\)/i.test(source)) return undefined;
  return { address: source.replace(/[?#].*$/, ''), alt, caption: '' };
}
