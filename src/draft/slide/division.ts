import { findWords } from '../../link/match.ts';
import { countWords } from '../../link/pace.ts';
import type { Essay, Passage } from '../../read/essay.ts';
import { type Heading, headingsOver } from '../../read/heading.ts';
import type { Sentence } from '../../read/sentence.ts';
import { findSides } from '../language/side.ts';

/** Sentences of one passage that one slide speaks. */
export interface Part {
  passage: Passage;
  sentences: Sentence[];
}

/** What one slide speaks, and the heading over it in the essay. */
export interface Division {
  parts: Part[];
  /** A passage that is taken for a heading: the slide also speaks it. */
  heading?: Passage;
  /** The innermost heading of the essay over it, which is not spoken. */
  over?: Heading;
}

/**
 * Words of notes on a slide: the fewest and the most that are the best number, and the largest number if
 * passages share a slide.
 */
const size = { best: 50, bestOfLong: 80, most: 60 };
/** So many slides are enough for most essays: a longer one says more on each. */
const enough = 20;
/** Sides with more words are told on several slides. */
const mostOfSides = 160;
/** A passage with fewer words shares a slide. */
const short = 15;
/** A line of at most 8 words, without a final mark, above a passage that is not short, is its heading. */
const headingWords = 8;

/**
 * Returns the essay's body as slides, in order. A passage is split at ends of sentences, so that the
 * sum of the squares of each slide's distance from 50 words, in a long essay up to 80, is smallest. A heading goes with what
 * follows; only an essay without marked headings has lines that are taken for such. No slide speaks of two
 * sections. A short passage shares a slide with its neighbour, up to 60 words. A passage with a sentence
 * that cannot be cited alone is not split. Sentences that are spoken elsewhere are left out, and what stands
 * before them shares no slide with what stands after them.
 */
export function divideEssay(
  { body, headings: marked }: Essay,
  isCitable: (passage: Passage, sentence: Sentence) => boolean,
  elsewhere: ReadonlySet<Sentence> = new Set(),
): Division[] {
  const divisions: Division[] = [];
  let headings: Passage[] = [];
  const words = countEach(body.flatMap(({ sentences }) => sentences));
  const best = Math.min(size.bestOfLong, Math.max(size.best, words / enough));
  body.forEach((passage, index) => {
    if (marked.length === 0 && isHeading(passage, body[index + 1])) {
      headings.push(passage);
      return;
    }
    const whole = passage.sentences.some((sentence) => !isCitable(passage, sentence));
    const own = passage.sentences.filter((sentence) => !elsewhere.has(sentence));
    if (own.length === 0) return;
    const groups = whole ? [own] : cutSentences(own, best);
    const over = headingsOver(marked, passage.number).at(-1);
    const shares = groups.map(
      (sentences): Division => ({ parts: [{ passage, sentences }], ...(over && { over }) }),
    );
    const follows = (last: Division) => !holdsBetween(body, elsewhere, last, passage);
    for (const share of shares) addShare(divisions, headUp(share, headings.splice(0)), follows);
    headings = [];
  });
  return divisions;
}

function isHeading({ text, sentences }: Passage, next: Passage | undefined): boolean {
  if (!next || countWords(next.text) < short || sentences.length > 1) return false;
  return countWords(text) <= headingWords && !/[.!?؟…»”"؛،]$/u.test(text);
}

function headUp(division: Division, headings: Passage[]): Division {
  const heading = headings.at(-1);
  if (!heading) return division;
  const spoken = headings.map((passage) => ({ passage, sentences: passage.sentences }));
  return { ...division, parts: [...spoken, ...division.parts], heading };
}

function addShare(
  divisions: Division[],
  share: Division,
  follows: (last: Division) => boolean,
): void {
  const last = divisions.at(-1);
  if (last && !share.heading && follows(last) && sharesSlide(last, share))
    last.parts.push(...share.parts);
  else divisions.push(share);
}

/** Returns true if sentences between the end of a division and the end of a passage are spoken elsewhere. */
function holdsBetween(
  body: readonly Passage[],
  elsewhere: ReadonlySet<Sentence>,
  { parts }: Division,
  passage: Passage,
): boolean {
  const last = parts.at(-1)?.passage;
  const between = last ? body.slice(body.indexOf(last), body.indexOf(passage) + 1) : [];
  return between.some(({ sentences }) => sentences.some((one) => elsewhere.has(one)));
}

/** One of two neighbours is short, and both together fit on a slide. */
function sharesSlide(a: Division, b: Division): boolean {
  if (a.over !== b.over || asksOnly(a) || asksOnly(b)) return false;
  if (countWordsOf(a) + countWordsOf(b) > size.most) return false;
  const [end, begin] = [a.parts.at(-1), b.parts[0]];
  if (end?.passage === begin?.passage) return false;
  const endsShort = end !== undefined && countWordsOf({ parts: [end] }) < short;
  return countWordsOf(a) < short || (endsShort && countWordsOf(b) < short);
}

/** Returns true if a slide speaks only questions. */
export function asksOnly({ parts }: Division): boolean {
  const sentences = parts.flatMap((part) => part.sentences);
  return sentences.length > 0 && sentences.every(asks);
}

/** Returns true if a sentence is a question. */
export function asks({ text }: Sentence): boolean {
  return /[؟?][»”"')]*\s*$/u.test(text);
}

/** Returns the number of words that a slide speaks. */
export function countWordsOf({ parts }: Division): number {
  return countEach(parts.flatMap((part) => part.sentences));
}

const countEach = (sentences: Sentence[]) =>
  sentences.reduce((sum, { text }) => sum + countWords(text), 0);

/**
 * Returns sentences in groups with the lowest total cost; the first of equal ones. What different sides
 * think is told on one slide, if there is room.
 */
function cutSentences(sentences: Sentence[], best: number): Sentence[][] {
  const units = uniteSides(sentences);
  const words = units.map(countEach);
  const costs = [0];
  const froms = [0];
  for (let end = 1; end <= units.length; end += 1) {
    let total = 0;
    for (let from = end - 1; from >= 0; from -= 1) {
      total += words[from] ?? 0;
      if (total > 2 * size.most && from < end - 1) break;
      const cost = (costs[from] ?? 0) + (total - best) ** 2;
      if (cost > (costs[end] ?? Number.POSITIVE_INFINITY)) continue;
      costs[end] = cost;
      froms[end] = from;
    }
  }
  const groups: Sentence[][] = [];
  for (let end = units.length; end > 0; end = froms[end] ?? 0)
    groups.unshift(units.slice(froms[end] ?? 0, end).flat());
  return groups;
}

/** Returns sentences one by one; from the first side to the last one they are together. */
function uniteSides(sentences: Sentence[]): Sentence[][] {
  const sides = findSides(sentences);
  const [first, last] = [sides[0], sides.at(-1)];
  const alone = (some: Sentence[]) => some.map((one) => [one]);
  if (!first || !last) return alone(sentences);
  const [from, to] = [sentences.indexOf(first), sentences.indexOf(last) + 1];
  const together = sentences.slice(from, to);
  if (countEach(together) > mostOfSides) return alone(sentences);
  return [...alone(sentences.slice(0, from)), together, ...alone(sentences.slice(to))];
}

/** Returns the parts of a division without the passage that is taken for its heading, if there are others. */
export function spokenParts({ parts, heading }: Division): Part[] {
  const own = parts.filter(({ passage }) => passage !== heading);
  return own.length > 0 ? own : parts;
}

/** Returns true if words stand in a passage of a division: a headline without its أما does not. */
export function standsIn(division: Division, words: string): boolean {
  return spokenParts(division).some(({ passage }) => findWords(words, passage.text).length > 0);
}
