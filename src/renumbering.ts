import { posix } from 'node:path';
import { listSlideNames } from './folder.ts';
import { checkNames } from './link/slide-order.ts';
import { error, type Message } from './read/message.ts';
import { comparePlaces, nameRule, readSlideName, type SlideName } from './read/slide-name.ts';
import { renameFile } from './write/output.ts';

/** A slide file that gets another name. */
export interface Renaming {
  from: string;
  to: string;
}

/**
 * Gives the slide files of a folder the numbers 1 to N in their order; a slide keeps the rest of its
 * name, which is its id. Returns what it renamed. If names are not clear, it reports that and renames
 * nothing.
 */
export async function renumberFolder(
  folder: string,
): Promise<{ renamed: Renaming[]; messages: Message[] }> {
  const names = await listSlideNames(folder);
  const top = folder.replaceAll('\\', '/').replace(/\/$/, '');
  const placeOf = (name: string) => ({ path: posix.join(top, name), line: 1, column: 1 });
  if (!names) {
    const place = { path: top, line: 1, column: 1 };
    return { renamed: [], messages: [error('file-missing', place, 'this folder does not exist')] };
  }
  const files = names.map((name) => ({ name, parts: readSlideName(name) }));
  const messages = files.flatMap(({ name, parts }) =>
    parts ? [] : [error('file-name', placeOf(name), nameRule)],
  );
  const slides = files
    .flatMap(({ name, parts }) => (parts ? [{ name, ...parts, path: placeOf(name).path }] : []))
    .sort(comparePlaces);
  messages.push(...checkNames(slides));
  if (messages.length > 0) return { renamed: [], messages };
  const renamed: Renaming[] = [];
  for (const one of planRenaming(slides)) {
    messages.push(...(await renameFile(folder, one.from, one.to)));
    if (messages.length > 0) break;
    renamed.push(one);
  }
  return { renamed, messages };
}

/**
 * Returns the renamings of slides, given in their order, in an order in which they are safe: after each
 * one all slides are still in their order and no two have the same number. So a command that is killed
 * loses nothing and can be repeated. Slides that move back are renamed from the last to the first, then
 * those that move forward from the first to the last.
 */
export function planRenaming(slides: (SlideName & { name: string })[]): Renaming[] {
  const digits = Math.max(2, String(slides.length).length);
  const moves = slides.map((slide, index) => {
    const place = { number: index + 1, letter: '' };
    const to = `${String(place.number).padStart(digits, '0')}-${slide.id}.md`;
    return { from: slide.name, to, course: comparePlaces(place, slide) };
  });
  const needed = moves.filter(({ from, to }) => from !== to);
  const back = needed.filter(({ course }) => course > 0).reverse();
  const forward = needed.filter(({ course }) => course <= 0);
  return [...back, ...forward].map(({ from, to }) => ({ from, to }));
}
