import { error, type Message } from '../read/message.ts';
import type { SlideFile } from '../read/slide-file.ts';
import { type Kind, kindRules } from '../read/slide-kind.ts';
import type { Slide } from './slide.ts';

/** Returns a message for each slide whose id or number is used by another slide. */
export function checkNames(files: SlideFile[]): Message[] {
  const messages: Message[] = [];
  const ids = new Map<string, string>();
  const numbers = new Map<number, string>();
  for (const { path, id, number } of files) {
    const top = { path, line: 1, column: 1 };
    const [sameId, sameNumber] = [ids.get(id), numbers.get(number)];
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
          `${sameNumber} already has the number ${number}: give this file another number`,
        ),
      );
    ids.set(id, path);
    numbers.set(number, path);
  }
  return messages;
}

/** Returns true if a deck ends with slides of this one's kind. */
export function isEnding({ kind }: { kind: Kind }): boolean {
  return kindRules[kind].isEnding === true;
}

/** Returns a message if a deck does not end with its scenarios, or if they are not in the essay's order. */
export function checkScenarios(files: SlideFile[], slides: Slide[]): Message[] {
  const first = files.findIndex(isEnding);
  if (first < 0) return [];
  const after = files.slice(first).filter((file) => !isEnding(file));
  const messages = after.map(({ path }) =>
    error(
      'scenario-not-last',
      { path, line: 1, column: 1 },
      'this slide comes after a scenario slide, but scenario slides must be last: move it before them',
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
