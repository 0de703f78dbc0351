import { listParties } from '../../draft/find/party.ts';
import { findWords } from '../../link/match.ts';
import type { Actor } from '../../read/alliances.ts';
import { headingsOver } from '../../read/heading.ts';
import { type NumberedEssay, sentencesAt } from '../numbering.ts';
import type { AnswerSlide } from './answer-slide.ts';
import type { HeadlineGround } from './headline-check.ts';

/**
 * Returns what the headline of a slide may say: the sentences that the slide speaks and recalls, the
 * headings over them, and the names of parties: those that minbar knows, and the actors of the answer.
 */
export function groundHeadline(
  { sentences, recall, headline }: AnswerSlide,
  numbered: NumberedEssay,
  actors: Actor[],
): HeadlineGround {
  const chosen = sentencesAt([...sentences.numbers, ...recall.numbers], numbered);
  const headings = new Set(
    chosen.flatMap(({ passage }) => headingsOver(numbered.essay.headings, passage.number)),
  );
  const cited = [
    ...chosen.map(({ sentence }) => sentence.text),
    ...[...headings].map(({ text }) => text),
  ];
  const known = listParties().map(({ names }) => names);
  const own = actors.map(({ names, also }) => [names.join(' '), ...also]);
  const named = [...known, ...own].filter((names) =>
    names.some((name) => findWords(name, headline.text).length > 0),
  );
  return { cited: cited.join('\n'), parties: named };
}
