import type { Fence } from './fence.ts';
import { error, type Message } from './message.ts';
import type { SlideFile } from './slide-file.ts';
import type { Source } from './source.ts';

const reference = /^figures\/[^/\s]+\.mmd$/;

/**
 * Returns a slide whose fences that hold only the name of a file (`figures/name.mmd`) have that file's
 * text and place. Reports a file that is not in the deck's folder.
 */
export function fillFigures(
  slide: SlideFile,
  figures: Source[],
): { slide: SlideFile; messages: Message[] } {
  const messages: Message[] = [];
  const fences = slide.fences.map((fence): Fence => {
    const name = fence.language === 'mermaid' ? fence.text.trim() : '';
    if (fence.language !== 'mermaid' || !reference.test(name)) return fence;
    const source = figures.find(({ path }) => path === name || path.endsWith(`/${name}`));
    if (source)
      return {
        ...fence,
        text: source.text,
        place: { path: source.path, line: 1, column: 1 },
        indents: [],
      };
    messages.push(error('file-missing', fence.place, `the deck's folder has no ${name}`));
    return fence;
  });
  return { slide: { ...slide, fences }, messages };
}
