import type { DrawnSlide } from '../draw/illustration.ts';
import { type OpenPicture, openPicture } from '../draw/picture/open-picture.ts';
import { showPicture } from '../draw/picture/shown-picture.ts';
import type { Deck } from '../link/deck.ts';
import { collectMessages, type Message, type Place, warning } from '../read/message.ts';
import type { PictureFile } from '../read/picture-file.ts';
import { pictureFolder } from '../read/picture-line.ts';
import { kindRules } from '../read/slide-kind.ts';
import type { Pairing } from '../theme/pairing.ts';
import { canvas, canvasHeight, type Scale } from './fit/frame.ts';
import type { Measures } from './fit/measures.ts';
import { sizePicture } from './fit/picture.ts';
import { openTypeRuler } from './fit/type.ts';

/** The pictures of a deck, read and measured, by the ids of their slides. */
export type OpenPictures = Map<string, OpenPicture>;

/** A picture that fills a slide may grow by this factor: more shows its pixels. */
const coarse = 1.5;

/** A page with pictures of more bytes than this is larger than 2 MB: the rest of it has up to 500 KB. */
const mostBytes = 1_500_000;
/** Most pictures that the message about a heavy page names. */
const named = 3;

/** Returns the pictures of a deck; reports those that cannot be shown, and what is otherwise on them than in their files. */
export async function openPictures(
  { slides }: Deck,
  files: PictureFile[],
  cache: string,
): Promise<{ pictures: OpenPictures; messages: Message[] }> {
  const { messages, take } = collectMessages();
  const pictures: OpenPictures = new Map();
  for (const { id, picture: words } of slides) {
    const { picture } = words ? take(await openPicture(words, files, cache)) : {};
    if (picture) pictures.set(id, picture);
  }
  return { pictures, messages };
}

/**
 * Returns slides with their pictures scaled to their places. Reports a picture with fewer pixels than
 * the slide that it fills, and pictures that make the page heavy.
 */
export async function placePictures(
  slides: DrawnSlide[],
  pictures: OpenPictures,
  { tokens, cache }: Measures,
  pairing?: Pairing,
): Promise<{ slides: DrawnSlide[]; messages: Message[] }> {
  if (pictures.size === 0) return { slides, messages: checkWeight(slides) };
  const sizes = (name: string) => Number.parseFloat(tokens.get(name) ?? '0');
  const scale = { sizes, ruler: await openTypeRuler(cache, pairing) };
  const placed = await Promise.all(
    slides.map((slide) => placePicture(slide, pictures.get(slide.id), scale, cache)),
  );
  await scale.ruler.keep();
  return { slides: placed, messages: [...placed.flatMap(checkPixels), ...checkWeight(placed)] };
}

async function placePicture(
  slide: DrawnSlide,
  picture: OpenPicture | undefined,
  scale: Scale,
  cache: string,
): Promise<DrawnSlide> {
  const { kind, picture: words } = slide;
  if (!words || !picture) return slide;
  const covers = kindRules[kind].isPicture === true;
  const shown = covers
    ? { width: canvas, height: canvasHeight }
    : sizePicture(slide, { ...words, ...picture }, scale);
  return { ...slide, shown: await showPicture(words, picture, { shown, covers }, cache) };
}

function checkPixels({ kind, shown: picture }: DrawnSlide): Message[] {
  if (!kindRules[kind].isPicture || !picture || picture.type === 'image/svg+xml') return [];
  const { width, height, shown, place } = picture;
  const grows = Math.max(shown.width / width, shown.height / height);
  if (grows <= coarse) return [];
  const reason = `this picture has ${width} × ${height} pixels, too few to fill a slide: take a larger one, or show it on a statement`;
  return [warning('picture-coarse', place, reason)];
}

function checkWeight(slides: DrawnSlide[]): Message[] {
  const weights = slides
    .flatMap(({ shown, logo }) => [shown, logo])
    .flatMap((picture) => (picture ? [{ ...picture, weight: weigh(picture.bytes) }] : []))
    .sort((a, b) => b.weight - a.weight);
  const all = weights.reduce((sum, { weight }) => sum + weight, 0);
  const [first] = weights;
  if (!first || all <= mostBytes) return [];
  const heaviest = weights
    .slice(0, named)
    .map(
      ({ file, weight, place }) => `${tellPlace(place)} ${pictureFolder}/${file}: ${toKb(weight)}`,
    );
  const reason = `the pictures take ${toKb(all)}, so that the page has more than 2 MB: show fewer, or simpler ones`;
  return [warning('page-heavy', first.place, reason, 'the heaviest:', ...heaviest)];
}

const tellPlace = ({ path, line }: Place) => `${path}:${line}`;
const toKb = (bytes: number) => `${Math.round(bytes / 1000)} KB`;

/** Base64 writes three bytes as four letters (RFC 4648). */
function weigh(bytes: Uint8Array): number {
  return Math.ceil(bytes.length / 3) * 4;
}
