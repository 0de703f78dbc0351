import { makeClause } from '../language/clause.ts';
import { saysNothing } from '../language/filler.ts';
import { gapsOf } from '../language/gap.ts';
import { referenceOf } from '../language/reference.ts';
import { wordsOf } from '../language/word.ts';
import { tearOf } from './bullets.ts';
import { asks, type Division, spokenParts } from './division.ts';
import type { DraftedSlide } from './drafted-slide.ts';
import type { Judgement } from './headline.ts';
import { layLarge, splitLeadIn } from './large-words.ts';

/** Letters of a line, and lines, of a question and of what answers it (styles/tokens.css). */
const question = { line: 28, lines: 3 };
const overAnswer = { line: 28, lines: 2 };
const underQuestion = { line: 44, lines: 3 };

/** An answer under its question has at most 16 words, and may begin with what says that it is one. */
const longestAnswer = 16;
/** A shorter answer, or one that denies, is only its beginning where more sentences follow. */
const fewestOfAnswer = 5;
const denials = /^[وف]?(?:ليس|ليست|لا|لم|لن)(?= )/u;
const answers = /^(?:لأن|كلا|نعم|لا،|ليس)/u;

/** Returns a question in large words with the following text under it, if both fit. */
export function draftQuestion(
  division: Division,
): Pick<DraftedSlide, 'kind' | 'headline' | 'bullets' | 'label'> | undefined {
  const [first, ...rest] = spokenParts(division).flatMap(({ sentences }) => sentences);
  if (!first || rest.length > 1) return undefined;
  const { lead, said } = splitLeadIn(first.text.trim(), /:\s*/u);
  const asked = said.replace(/^[وف](?=هل |كيف |لماذا |متى |ما |من |أي )/u, '');
  const headline = layLarge(asked, rest.length > 0 ? overAnswer : question);
  const bullets = rest.flatMap(({ text }) => {
    const lines = layLarge(text.trim(), underQuestion);
    return lines ? [{ lines }] : [];
  });
  if (!headline || bullets.length < rest.length) return undefined;
  return { kind: 'question', headline, bullets, ...(lead && { label: lead }) };
}

/** Returns a question in large words that the next sentence answers shortly; undefined without such an answer. */
export function draftAnswered(
  division: Division,
  { known }: Judgement,
): ReturnType<typeof draftQuestion> {
  const [part] = spokenParts(division);
  const [asked, answer] = part?.sentences ?? [];
  if (!part || !asked || !answer || !asks(asked) || asks(answer)) return undefined;
  const [first, second] = [asked, answer].map(({ text }) => wordsOf(text));
  if (!first || saysNothing(first) || referenceOf(first) === 'pronoun') return undefined;
  if (!second || second.length > longestAnswer) return undefined;
  const goesOn = part.sentences.length > 2;
  if (goesOn && (second.length < fewestOfAnswer || denials.test(answer.text))) return undefined;
  if (referenceOf(second) && !answers.test(answer.text)) return undefined;
  const words = gapsOf(part.passage, answer).map(({ word }) => word);
  if (makeClause(words, part.passage, answer).some((one) => tearOf(one, known))) return undefined;
  const headline = layLarge(asked.text.trim(), overAnswer);
  const lines = layLarge(answer.text.trim(), underQuestion);
  return headline && lines && { kind: 'question', headline, bullets: [{ lines }] };
}
