import { allPassages, type Essay, placeInEssay } from '../read/essay.ts';
import { error, type Message, type Place, warning } from '../read/message.ts';
import { formatPlace } from '../read/message-text.ts';
import type { Sentence } from '../read/sentence.ts';
import type { Spoken } from './spoken.ts';

/** Whether a violated rule is an error or a warning, as set in deck.yaml. */
export type Strictness = 'required' | 'advised';

/** Returns the function that makes a rule's messages: errors if it is required, else warnings. */
export function reporterFor(strictness: Strictness): typeof error {
  return strictness === 'required' ? error : warning;
}

/**
 * Returns a message for each sentence of the essay that no slide speaks, that is spoken a second time,
 * or that precedes a sentence spoken earlier. A deck ends with its scenarios, so they are compared only with
 * each other: what the essay concludes after them is spoken before them. References and notes need not be spoken. `spoken` lists sentences in the order of the slides.
 */
export function checkCoverage(essay: Essay, spoken: Spoken[], strictness: Strictness): Message[] {
  const report = reporterFor(strictness);
  const firsts = new Map<Sentence, Place>();
  const messages: Message[] = [];
  const misplaced = new Map<Spoken, Spoken[]>();
  let latest: Spoken | undefined;
  for (const { sentence, place, atEnd } of spoken) {
    const first = firsts.get(sentence);
    const excerpt = { excerpt: sentence.text.trim() };
    if (first) {
      const before = `the first time is at ${formatPlace(first)}`;
      messages.push(
        report(
          'sentence-twice',
          place,
          'the slides already speak this sentence: cite it only once, or use recall to show its words again',
          excerpt,
          before,
        ),
      );
      continue;
    }
    firsts.set(sentence, place);
    if (latest?.atEnd === atEnd && comesBefore(sentence, latest.sentence)) {
      const late = misplaced.get(latest) ?? [];
      misplaced.set(latest, [...late, { sentence, place, atEnd }]);
    } else latest = { sentence, place, atEnd };
  }
  for (const [ahead, late] of misplaced) messages.push(...reportLate(ahead, late, report));
  return [...messages, ...findUnspoken(essay, firsts, report)];
}

/** One citation that is too early makes all that follow it late: that is one message, at the first of them. */
function reportLate(ahead: Spoken, [first, ...others]: Spoken[], report: typeof error): Message[] {
  if (!first) return [];
  const after = `in the essay it comes before a sentence that ${formatPlace(ahead.place)} speaks`;
  const count = others.length === 1 ? '1 more sentence' : `${others.length} more sentences`;
  const reason =
    'this sentence is not in the order of the essay: cite it earlier, or put the words that come too early under recall, which shows words that another slide speaks';
  const excerpt = { excerpt: first.sentence.text.trim() };
  const more = others.length > 0 ? [`the same is true of ${count} after it`] : [];
  return [report('sentence-order', first.place, reason, excerpt, after, ...more)];
}

function findUnspoken(essay: Essay, spoken: Map<Sentence, Place>, report: typeof error): Message[] {
  const aloud = allPassages(essay).filter(({ isSilent }) => !isSilent);
  return aloud.flatMap((passage) =>
    passage.sentences
      .filter((sentence) => !spoken.has(sentence))
      .map((sentence) => {
        const place = placeInEssay(essay, passage, sentence.start);
        const excerpt = { excerpt: sentence.text.trim() };
        return report(
          'sentence-unspoken',
          place,
          'no slide speaks this sentence: cite it on a slide',
          excerpt,
        );
      }),
  );
}

function comesBefore(a: Sentence, b: Sentence): boolean {
  return a.passage !== b.passage ? a.passage < b.passage : a.number < b.number;
}
