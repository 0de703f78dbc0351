import type { Block } from './manuscript.ts';
import { type Picture, tellPictureForm } from './picture.ts';

/** A picture with its place in the essay and the name of its file. */
export interface PlacedPicture extends Picture {
  name: string;
  /** The number of the passage that it follows, as in essay.txt; 0 before the first one. */
  after: number;
}

/** Returns the pictures of a manuscript; a picture beside it has no content yet, so its name has no end. */
export function listPictures(blocks: Block[]): PlacedPicture[] {
  const pictures: PlacedPicture[] = [];
  let lines = 0;
  for (const block of blocks) {
    if (block.kind === 'picture')
      pictures.push({
        ...block.picture,
        name: namePicture(pictures.length + 1, block.picture),
        // The title is no passage.
        after: Math.max(0, lines - 1),
      });
    else if (block.kind !== 'heading') lines += 1;
  }
  return pictures;
}

/** Returns the name of a picture's file: ours, never one of the manuscript. */
function namePicture(number: number, { content }: Picture): string {
  const form = content && tellPictureForm(content);
  return form ? `picture-${number}.${form}` : `picture-${number}`;
}
