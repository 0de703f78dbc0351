import type { Image, Nodes, Paragraph } from 'mdast';
import { refuseControls } from './direction.ts';
import { error, type Message, type Place } from './message.ts';
import { placeOfNode } from './node.ts';
import { type Quotation, quoteLine } from './quotation.ts';

/** A picture as a slide file names it: `![what it shows](pictures/name.png "its caption")`. */
export interface PictureLine {
  /** The name of its file in the folder of pictures. */
  file: string;
  /** What it shows, for people who do not see it. */
  alt: Quotation;
  caption?: Quotation;
  place: Place;
}

/** The folder of pictures in a deck's folder. */
export const pictureFolder = 'pictures';

/** Returns the picture that is alone in a paragraph; undefined if something else is there. */
export function findPicture(node: Nodes): Image | undefined {
  if (node.type !== 'paragraph') return undefined;
  const [only, ...more] = withoutSpace(node);
  return only?.type === 'image' && more.length === 0 ? only : undefined;
}

function withoutSpace({ children }: Paragraph) {
  return children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
}

/**
 * Returns a picture of a slide. Reports an address that is no file of the folder of pictures, and a
 * picture without words for people who do not see it (WCAG 2.2, 1.1.1).
 */
export function readPicture(
  image: Image,
  path: string,
): { picture?: PictureLine; messages: Message[] } {
  const place = placeOfNode(image, path);
  const messages = [image.alt ?? '', image.title ?? ''].flatMap((text) =>
    refuseControls(text, place),
  );
  const file = nameInFolder(image.url);
  if (file === undefined) {
    const reason = `a picture must be a file in the deck’s folder ${pictureFolder}: copy it there and write its name, such as ${pictureFolder}/map.png`;
    messages.push(error('picture-outside', place, reason));
  }
  const [alt, caption] = [tidy(image.alt ?? ''), tidy(image.title ?? '')];
  if (alt === '') {
    const reason =
      'this picture has no words for people who do not see it: write between [ and ] what it shows';
    messages.push(error('picture-untold', place, reason));
  }
  if (file === undefined || alt === '' || messages.length > 0) return { messages };
  const picture = { file, alt: quoteLine(alt, place), place };
  return {
    picture: { ...picture, ...(caption && { caption: quoteLine(caption, place) }) },
    messages,
  };
}

/** Returns the name of a file in the folder of pictures; undefined for any other address. */
export function nameInFolder(address: string): string | undefined {
  const plain = decode(address).normalize('NFC');
  const [folder, name = '', ...deeper] = plain.replace(/^\.\//, '').split('/');
  const isName = deeper.length === 0 && /^[^.\\:\p{Cc}][^\\:\p{Cc}]*$/u.test(name);
  return folder === pictureFolder && isName ? name : undefined;
}

/** An address may have its spaces and Arabic letters as %-codes. */
function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
