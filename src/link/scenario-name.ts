import type { Essay } from '../read/essay.ts';
import { type Message, warning } from '../read/message.ts';
import type { SlideFile } from '../read/slide-file.ts';
import { kindRules } from '../read/slide-kind.ts';
import { reporterFor, type Strictness } from './coverage.ts';
import type { Slide } from './slide.ts';
import { isEnding } from './slide-order.ts';
import { findInStretches } from './stretch.ts';

/** Numbers that an essay writes before or after «سيناريوهات», from three on; two is a dual. */
const numbers = 'ثلاث أربع خمس ست سبع ثمان'.split(' ');
const noun = '(?:ال)?(?:سيناريوهات|احتمالات|خيارات|مسارات)';
const number = `(${numbers.join('|')})(?:(?<=ثمان)ي)?ة?`;
const edge = '(?![\\p{L}\\p{M}])';
const counted = new RegExp(
  `(?<!\\p{L})(?:و|ف|ب|ل)?(?:${number} ${noun}|${noun} (?:ال)?${number})${edge}`,
  'gu',
);
const dual = new RegExp(`(?<!\\p{L})(?:ال|وال|و)?سيناريو(?:هان|هين|ان|ين)${edge}`, 'u');

/** Returns a warning for each scenario slide after the number of scenarios that the essay announces. */
export function checkAnnounced(files: SlideFile[], essay: Essay): Message[] {
  const count = countAnnounced(essay);
  if (count === undefined) return [];
  const beyond = files.filter(isEnding).slice(count);
  const reason = `the essay announces only ${count} scenarios, but the deck has ${count + beyond.length} scenario slides: remove this slide, or choose another kind`;
  return beyond.map(({ headline }) => warning('scenario-unnamed', headline.place, reason));
}

/** Returns the greatest number of scenarios that the essay announces, or undefined without a number. */
export function countAnnounced({ body }: Pick<Essay, 'body'>): number | undefined {
  const counts = body.flatMap(({ text }) => {
    const found = [...text.matchAll(counted)].map(([, before, after]) =>
      numbers.indexOf(before ?? after ?? ''),
    );
    return [...found.map((place) => place + 3), ...(dual.test(text) ? [2] : [])];
  });
  return counts.length > 0 ? Math.max(...counts) : undefined;
}

/** A slide file held against the essay; `failed` where not all that it cites is found. */
interface Linked {
  slide: Slide;
  failed: boolean;
}

/**
 * Returns a message for each scenario slide that does not cite the words by which a slide of paths
 * names it, the slides of both in one order; no message if their numbers differ, because `checkPaths` reports this.
 */
export function checkNamed(
  files: SlideFile[],
  linked: Linked[],
  strictness: Strictness,
): Message[] {
  const endings = linked.filter(({ slide }) => isEnding(slide));
  const paths = files.filter(({ kind }) => kindRules[kind].namesEndings);
  return paths.flatMap(({ path, bullets }) => {
    const names = bullets.flatMap(({ lead }) => lead ?? []);
    if (names.length !== endings.length) return [];
    return endings.flatMap(({ slide, failed }, place) => {
      const name = names[place]?.text ?? '';
      if (failed || findInStretches(name, slide.stretches)) return [];
      const reason = `${path} names this scenario with words that this slide does not cite: cite their passage here`;
      return [reporterFor(strictness)('scenario-unnamed', slide.place, reason, { excerpt: name })];
    });
  });
}
