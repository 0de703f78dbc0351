import type { Place } from '../../read/message.ts';
import type { Finding } from '../finding.ts';
import type { Block } from '../manuscript.ts';
import { tellPictureForm } from '../picture.ts';
import type { Archive } from './archive.ts';

/**
 * Returns blocks whose pictures have the content of their entries in the archive. A picture in a form
 * that browsers do not show is left out and reported.
 */
export async function fillPictures(
  blocks: Block[],
  archive: Archive,
  { findings }: { findings: Finding[] },
): Promise<Block[]> {
  const filled: Block[] = [];
  for (const block of blocks) {
    if (block.kind !== 'picture') {
      filled.push(block);
      continue;
    }
    const { address = '', ...picture } = block.picture;
    const content = await archive.read(address);
    if (content && tellPictureForm(content))
      filled.push({ ...block, picture: { ...picture, content } });
    else findings.push(leftPicture(picture.alt || address, block.place));
  }
  return filled;
}

/** Returns the finding that a picture is left out. */
export function leftPicture(words: string, place: Place): Finding {
  return { name: 'picture', words, place };
}
