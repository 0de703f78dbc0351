import { error, type Message } from '../read/message.ts';
import type { SlideFile } from '../read/slide-file.ts';
import { type Kind, kindRules } from '../read/slide-kind.ts';
import type { SlideName } from '../read/slide-name.ts';
import { isBackup } from './backup.ts';
import type { Slide } from './slide.ts';

/** Returns a message for each slide whose id or number is used by another slide. */
export function checkNames(files: (SlideName & { path: string })[]): Message[] {
  const messages: Message[] = [];
  const ids = new Map<string, string>();
  const numbers = new Map<string, string>();
  for (const { path, id, number, letter } of files) {
    const place = `${number}${letter}`;
    const top = { path, line: 1, column: 1 };
    const [sameId, sameNumber] = [ids.get(id), numbers.get(place)];
    if (sameId)
      messages.push(
        error(
          'slide-id-twice',
          top,
          `${sameId} already has the name ${id}: give this file another name`,
        ),
      );
    if (sameNumber)
      messages.push(
        error(
          'slide-number-twice',
          top,
          `${sameNumber} already has the number ${place}: give this file another number`,
        ),
      );
    ids.set(id, path);
    numbers.set(place, path);
  }
  return messages;
}

/** Returns true if a deck ends with slides of this one's kind. */
export function isEnding({ kind }: { kind: Kind }): boolean {
  return kindRules[kind].isEnding === true;
}

/** Returns a message for each slide of the talk that comes after its closing slide or after a backup slide. */
export function checkEnd(files: SlideFile[]): Message[] {
  const closing = files.findIndex(({ kind }) => kindRules[kind].isClosing);
  const backup = files.findIndex(isBackup);
  return files.flatMap((file, index) => {
    const top = { path: file.path, line: 1, column: 1 };
    if (isBackup(file)) return [];
    if (backup >= 0 && index > backup) {
      const reason =
        'this slide comes after a backup slide, but backup slides must be last: move it before them';
      return [error('backup-not-last', top, reason)];
    }
    if (closing < 0 || index <= closing) return [];
    const reason =
      'this slide comes after the closing slide, but only backup slides can: move it before that slide';
    return [error('closing-not-last', top, reason)];
  });
}

/** Returns a message if a deck does not end with its scenarios, or if they are not in the essay's order. */
export function checkScenarios(files: SlideFile[], slides: Slide[]): Message[] {
  const first = files.findIndex(isEnding);
  if (first < 0) return [];
  const after = files
    .slice(first)
    .filter((file) => !isEnding(file) && !isBackup(file) && !kindRules[file.kind].isClosing);
  const messages = after.map(({ path }) =>
    error(
      'scenario-not-last',
      { path, line: 1, column: 1 },
      `this slide comes after a scenario slide, but scenarios end the talk: move it before ${files[first]?.path}, also if what it speaks comes later in the essay; thanks are a slide of the kind closing`,
    ),
  );
  let latest: Slide | undefined;
  for (const slide of slides.filter(isEnding)) {
    if (latest && orderOf(slide) < orderOf(latest)) {
      const place = { path: slide.path, line: 1, column: 1 };
      const reason = `in the essay this scenario comes before the scenario of ${latest.path}: put the slides in the order of the essay`;
      messages.push(error('scenario-order', place, reason));
    }
    latest = slide;
  }
  return messages;
}

/** A scenario's position in the essay is that of the first words that it recalls or speaks. */
function orderOf({ stretches, recalled }: Slide): number {
  const [first] = recalled.length > 0 ? recalled : stretches;
  return first ? first.passage.number * 1e6 + first.start : 0;
}
