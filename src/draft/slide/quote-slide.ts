import { isQuotedIn } from '../../link/credit.ts';
import { findWords } from '../../link/match.ts';
import { isConjoined } from '../language/particle.ts';
import { referenceOf } from '../language/reference.ts';
import { joinsVerb } from '../language/verb.ts';
import { withoutLetters, wordsOf } from '../language/word.ts';
import { asks, type Division, spokenParts, standsIn } from './division.ts';
import type { DraftedSlide } from './drafted-slide.ts';
import { layLarge, splitLeadIn } from './large-words.ts';
import { draftQuestion } from './question-slide.ts';
import type { Statement } from './statement-slide.ts';

/** Letters of a line, and lines, of a quotation in large words (styles/tokens.css). */
const quote = { line: 31, lines: 4 };
/** A shorter last sentence is an echo of the one before it. */
const fewestOfConclusion = 5;
/** Two bullets of so many lines are set larger (src/write/layout.ts), and fill a slide; more do in any case. */
const larger = {
  bullets: 2,
  sizes: [
    { lines: 3, line: 48 },
    { lines: 4, line: 56 },
  ],
};

/** Returns one sentence in large words, without its introduction, if it fits. */
export function draftQuote(
  division: Division,
  known: ReadonlySet<string>,
): Pick<DraftedSlide, 'kind' | 'headline' | 'bullets' | 'label'> | undefined {
  const [only, ...more] = spokenParts(division).flatMap(({ sentences }) => sentences);
  if (!only || more.length > 0) return undefined;
  const text = only.text
    .trim()
    .replace(/[.،؛:]+$/u, '')
    .trim();
  const { lead, said } = splitLeadIn(text, /(?::|(?<=\s)[وف]?[إأ]نّ?(?=\s))\s*/u);
  const [first = ''] = said.split(/\s/u);
  const isJoined = isConjoined(first, known) || joinsVerb(first);
  const own = isJoined ? withoutLetters(said, 1) : said;
  const headline = layLarge(own, quote);
  if (said === '' || !headline || isQuoted(division, said)) return undefined;
  return { kind: 'quote', headline, bullets: [], ...(lead && { label: lead }) };
}

/**
 * Returns the last sentence of an essay in large words, a question as a question; undefined if it does not
 * fit, or cannot stand alone.
 */
export function draftConclusion(
  division: Division,
  known: ReadonlySet<string>,
): ReturnType<typeof draftQuote> {
  const own = spokenParts(division);
  const part = own.at(-1);
  const last = part?.sentences.at(-1);
  if (!part || !last) return undefined;
  const alone = { ...division, parts: [{ passage: part.passage, sentences: [last] }] };
  if (asks(last)) return draftQuestion(alone);
  const words = wordsOf(last.text);
  if (words.length < fewestOfConclusion || referenceOf(words)) return draftQuote(division, known);
  return draftQuote(alone, known);
}

/** Returns a slide that its bullets do not fill as a quotation in large words, which has nothing under it. */
export function enlarge(division: Division, statement: Statement): Statement | undefined {
  const { headline, bullets, ...why } = statement;
  const { reason } = why;
  const isLabel = reason === 'heading' || reason === 'first-words';
  const [only] = bullets;
  const text = (isLabel ? only?.lines : headline)?.join(' ') ?? '';
  const rest = isLabel ? bullets.slice(1) : bullets;
  if (text === '' || fillsLarger(rest)) return undefined;
  if (isQuoted(division, text) || !standsIn(division, text)) return undefined;
  const large = layLarge(growToEnd(division, text), quote) ?? layLarge(text, quote);
  return large && { kind: 'quote', headline: large, bullets: [], ...(reason && { reason }) };
}

/** Returns words with the rest of their sentence: what stands alone in large words is said to its end. */
function growToEnd(division: Division, text: string): string {
  for (const { passage, sentences } of spokenParts(division))
    for (const { start, text: sentence } of sentences)
      for (const match of findWords(text, passage.text)) {
        const end = start + sentence.trimEnd().length;
        if (match.start >= start && match.end <= end)
          return passage.text.slice(match.start, end).replace(/[.،؛:\s]+$/u, '');
      }
  return text;
}

/** Returns true for bullets that are set larger and then fill a slide, and for three or more. */
export function fillsLarger(bullets: Statement['bullets']): boolean {
  if (bullets.length !== larger.bullets) return bullets.length > larger.bullets;
  const lengths = bullets.map((one) => one.lines.join(' ').length);
  return larger.sizes.some(({ line, lines }) => {
    const taken = lengths.map((length) => Math.ceil(length / line));
    return taken.reduce((sum, count) => sum + count, 0) <= lines;
  });
}

/** True for words that the essay itself quotes: whose they are is not known here. */
function isQuoted(division: Division, words: string): boolean {
  return spokenParts(division).some(({ passage }) =>
    findWords(words, passage.text).some((match) => isQuotedIn(passage, match)),
  );
}
