import { error, type Message } from '../read/message.ts';
import type { SlideFile } from '../read/slide-file.ts';
import { kindRules } from '../read/slide-kind.ts';
import { isEnding } from './slide-order.ts';

/** The least and the most scenarios on a slide of paths. */
const least = 2;
const most = 4;

/**
 * Returns a message if a slide of paths does not name each scenario slide of the deck once, or has
 * more than one bullet for today (one without bold words). Bullets that cannot be read may be missed.
 */
export function checkPaths(files: SlideFile[]): Message[] {
  const endings = files.filter(isEnding).length;
  return files
    .filter(({ kind, unread }) => kindRules[kind].namesEndings && !unread.includes('bullets'))
    .flatMap((file) => [...checkCount(file, endings), ...checkToday(file)]);
}

function checkCount({ kind, bullets, headline }: SlideFile, endings: number): Message[] {
  const names = bullets.filter(({ lead }) => lead).length;
  const report = (reason: string) => [error('paths-count', headline.place, reason)];
  if (endings < least || endings > most)
    return report(
      `a ${kind} slide needs ${least} to ${most} scenario slides, but the deck has ${endings}: add scenario slides, or choose another kind`,
    );
  if (names === endings) return [];
  const named = names === 1 ? '1 bullet' : `${names} bullets`;
  return report(
    `the deck has ${endings} scenario slides, but this ${kind} slide has ${named} with a bold name: write one for each`,
  );
}

function checkToday({ kind, bullets }: SlideFile): Message[] {
  const [, second] = bullets.filter(({ lead }) => !lead);
  const reason = `a ${kind} slide can have only one bullet without a bold name (the one for today): remove this one`;
  return second ? [error('paths-count', second.place, reason)] : [];
}
