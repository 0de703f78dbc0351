import { allPassages, type Essay, type Passage } from '../read/essay.ts';
import { countHolding } from './bisect.ts';
import { eachPlain, type Match, type Search } from './match.ts';
import { placeIn, squeeze } from './squeeze.ts';

/** An essay's passages as one squeezed text, and the start of each passage in it. */
interface Running {
  text: string;
  passages: Passage[];
  starts: number[];
}

/** The joined text of each essay: searching it is faster than searching each passage. */
const kept = new WeakMap<Essay, Running>();

/** Yields all occurrences of words in an essay, in order. */
export function* eachInEssay(
  words: string,
  essay: Essay,
  search: Search = 'words',
): Generator<Match & { passage: Passage }> {
  const running = runOn(essay);
  for (const { start, end } of eachPlain(words, running.text, 0, search)) {
    const { passage, from } = passageAt(running, start);
    const { places } = squeeze(passage.text);
    const last = placeIn(places, end - 1 - from);
    yield { passage, start: placeIn(places, start - from), end: last + 1 };
  }
}

/** Passages are separated by a character that squeezed words never contain. */
function runOn(essay: Essay): Running {
  const known = kept.get(essay);
  if (known) return known;
  const passages = allPassages(essay);
  const plains = passages.map(({ text }) => squeeze(text).plain);
  let length = 0;
  const starts = plains.map((plain) => {
    const start = length;
    length += plain.length + 1;
    return start;
  });
  const running = { text: plains.join('\n'), passages, starts };
  kept.set(essay, running);
  return running;
}

function passageAt({ passages, starts }: Running, at: number): { passage: Passage; from: number } {
  const index = countHolding(starts, (start) => start <= at) - 1;
  const passage = passages[index];
  if (!passage) throw new Error('an essay has a passage');
  return { passage, from: starts[index] ?? 0 };
}
