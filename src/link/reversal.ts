import type { LinkedBullet } from './linked-bullet.ts';
import { findInStretches, type Stretch } from './stretch.ts';

/** Words after which what follows sets itself against what came before. */
const adversatives = /(?:^|[\s،؛.])و?(?:لكن|غير\s+أن|إلا\s+أن|بيد\s+أن|على\s+أن)\s*$/u;
const vowels = /[\p{M}\u0640]/gu;

/** So much of a passage before a bullet's words is looked at, UTF-16 units. */
const near = 40;

/**
 * Returns true if a bullet's words are in the essay after those of another, in the same passage,
 * and set themselves against them: after «لكن», «غير أن», «إلا أن», «بيد أن» or «على أن».
 */
export function isReversal(of: LinkedBullet, point: LinkedBullet, stretches: Stretch[]): boolean {
  const [before, after] = [of, point].map((one) => findPlaces(one, stretches));
  const [first] = after?.toSorted((a, b) => a.start - b.start) ?? [];
  if (!first || !before || before.length === 0) return false;
  if (!before.every(({ passage, end }) => passage === first.passage && end <= first.start))
    return false;
  const { text } = first.passage;
  const lead = text.slice(Math.max(0, first.start - near), first.start);
  return adversatives.test(lead.replace(vowels, ''));
}

/** Where the parts of a bullet stand. */
function findPlaces({ lead, caption, quotation }: LinkedBullet, stretches: Stretch[]): Stretch[] {
  return [lead, caption, quotation].flatMap(
    (part) => (part && findInStretches(part.lines.join(' '), stretches)) ?? [],
  );
}
