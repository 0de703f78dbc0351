import type { Element } from 'hast';
import type { DrawnSlide } from '../draw/illustration.ts';
import { type OpenPicture, openPicture } from '../draw/picture/open-picture.ts';
import type { Size } from '../draw/picture/raster.ts';
import { showPicture } from '../draw/picture/shown-picture.ts';
import type { DeckLogo } from '../read/deck-file.ts';
import type { Message } from '../read/message.ts';
import type { PictureFile } from '../read/picture-file.ts';
import { kindRules } from '../read/slide-kind.ts';
import { writeImage } from './picture-figure.ts';

/**
 * The white plate of the logo at the left of a slide, px: how far it is from the upper edge, its padding,
 * the least space between it and words beside it, and the largest logo on it (styles/logo.css). The plate
 * ends at 60 px: the highest mark of a headline under it stands at 63 px or lower.
 */
export const plate = { top: 16, padding: 4, gap: 24, most: { width: 240, height: 36 } };

/** The width at the left of a slide that words leave to a logo, px. */
export const widthOfPlate = plate.most.width + 2 * plate.padding + plate.gap;

/**
 * Returns slides with the logo of deck.yaml on those whose kind shows it. Reports a logo that cannot be
 * shown, and what is otherwise on it than in its file, at its place in deck.yaml.
 */
export async function placeLogo(
  slides: DrawnSlide[],
  logo: DeckLogo | undefined,
  files: PictureFile[],
  cache: string,
): Promise<{ slides: DrawnSlide[]; messages: Message[] }> {
  if (!logo) return { slides, messages: [] };
  const { picture, messages } = await openPicture(logo, files, cache);
  if (!picture) return { slides, messages };
  const shown = await showPicture(
    logo,
    picture,
    { shown: sizeLogo(picture), covers: false },
    cache,
  );
  const placed = slides.map((slide) =>
    kindRules[slide.kind].showsLogo ? { ...slide, logo: shown } : slide,
  );
  return { slides: placed, messages };
}

/** A drawing is as large as the plate holds; pixels do not grow. */
function sizeLogo({ width, height, content }: OpenPicture): Size {
  const { most } = plate;
  const fits = Math.min(most.width / width, most.height / height);
  const by = 'svg' in content ? fits : Math.min(1, fits);
  return { width: width * by, height: height * by };
}

/** Returns the logo of a slide, if it has one. */
export function writeLogo({ logo }: Pick<DrawnSlide, 'logo'>): Element[] {
  return logo ? [writeImage(logo, ['logo'])] : [];
}
