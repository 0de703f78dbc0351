import { repeatsHeadline } from '../../link/bullet-check.ts';
import { isQuotedIn } from '../../link/credit.ts';
import { beginsWhole, endsWhole } from '../../link/edge.ts';
import { findWords } from '../../link/match.ts';
import type { Sentence } from '../../read/sentence.ts';
import { type Concordance, namePassage, nameSentence } from '../find/concordance.ts';
import { makeClause, questionMarkOf, textOf } from '../language/clause.ts';
import { saysNothing } from '../language/filler.ts';
import { gapsOf } from '../language/gap.ts';
import { breakBySense } from '../language/line-break.ts';
import { isConjoined } from '../language/particle.ts';
import { referenceOf } from '../language/reference.ts';
import { isSaying } from '../language/scope.ts';
import { wordsOf } from '../language/word.ts';
import { pointsOf, tearOf } from './bullets.ts';
import { asks, asksOnly, type Division, type Part } from './division.ts';
import type { DraftedSlide } from './drafted-slide.ts';
import { firstWordsOf, headlineOf, isHeadline, type Judgement, type Lines } from './headline.ts';

/** Letters of a line, and lines, on slides with large words (styles/tokens.css). */
const question = { line: 28, lines: 3 };
const overAnswer = { line: 28, lines: 2 };
const underQuestion = { line: 44, lines: 3 };
const quote = { line: 31, lines: 4 };
/** Two bullets of so many lines are set larger (src/write/layout.ts), and fill a slide; more do in any case. */
const larger = {
  bullets: 2,
  sizes: [
    { lines: 3, line: 48 },
    { lines: 4, line: 56 },
  ],
};
/** A slide with fewer lines of bullets is nearly empty. */
const fewestLines = 4;
const bulletLine = 60;
/** A line may have at most 2 letters more than its room. */
const spare = 2;
/** At most 8 words before «:» or «إن» count as an introduction to what a sentence says. */
const leadIn = 8;
/** A shorter last sentence is an echo of the one before it. */
const fewestOfConclusion = 5;
/** Most letters of a label. */
const labelRoom = 60;

/** An answer under its question has at most 16 words, and may begin with what says that it is one. */
const longestAnswer = 16;
/** A shorter answer, or one that denies, is only its beginning where more sentences follow. */
const fewestOfAnswer = 5;
const denials = /^[وف]?(?:ليس|ليست|لا|لم|لن)(?= )/u;
const answers = /^(?:لأن|كلا|نعم|لا،|ليس)/u;

/** First part of a drafted slide: what it speaks, and its label. */
type Cited = Pick<DraftedSlide, 'id' | 'passages' | 'sentences' | 'recall' | 'label'>;

/** What a slide asserts, its quotations, and why its headline was chosen. */
type Statement = Pick<DraftedSlide, 'kind' | 'headline' | 'bullets' | 'reason'>;

/** Returns the slide that speaks a division; its kind depends on the sentences. */
export function draftSpoken(
  division: Division,
  id: string,
  concordance: Concordance,
  judgement: Judgement,
  { stage, isLast }: { stage?: string; isLast: boolean },
): DraftedSlide {
  const cited = { ...citeParts(division, concordance), id, ...labelWith(division) };
  if (stage)
    return {
      ...cited,
      ...draftStatement(division, judgement, 2, { lines: 'oneLine' }),
      kind: 'shift',
      stage,
    };
  if (asksOnly(division)) {
    const asking = draftQuestion(division);
    if (asking) return { ...cited, ...asking };
  }
  const answered = draftAnswered(division, judgement);
  if (answered) return { ...cited, ...answered };
  const last = isLast ? spokenParts(division).at(-1)?.sentences.at(-1) : undefined;
  const statement = draftStatement(division, judgement, 3, { ...(last && { last }) });
  if (!isBare(statement)) return { ...cited, ...statement };
  const unfolded = statement.bullets.length > 0 ? undefined : unfold(division, statement);
  const { known } = judgement;
  const closing =
    last && !fillsLarger(statement.bullets) ? draftConclusion(division, known) : undefined;
  const large = closing ?? draftQuote(division, known) ?? enlarge(division, statement) ?? unfolded;
  return { ...cited, ...statement, ...(large && { large }) };
}

/** Returns a slide in large words where it has little on it, and no picture, table or number. */
export function showLarge({ large, ...sheet }: DraftedSlide): DraftedSlide {
  const isFree = sheet.kind === 'statement' && !sheet.picture && !sheet.table;
  return large && isFree ? { ...sheet, ...large } : sheet;
}

/** Returns true if bullets fill too little of a slide. */
function isBare({ bullets }: Statement): boolean {
  const lines = bullets.map((one) => Math.ceil(one.lines.join(' ').length / bulletLine));
  return lines.reduce((sum, count) => sum + count, 0) < fewestLines;
}

/** Returns a slide whose headline is too long for large words as a quotation under its first words. */
function unfold(division: Division, { headline, ...statement }: Statement): Statement {
  if (statement.reason === 'heading' || statement.reason === 'first-words')
    return { headline, ...statement };
  const heading = division.over?.text.replace(/\s+/g, ' ');
  const isShort = heading !== undefined && isHeadline(heading, labelRoom);
  const text = isShort ? heading : firstWordsOf(spokenParts(division));
  if (repeatsHeadline(headline.join(' '), text) || !standsIn(division, headline.join(' ')))
    return { ...statement, headline };
  const reason = isShort ? 'heading' : 'first-words';
  return { ...statement, headline: [text], bullets: [{ lines: headline }], reason };
}

/** Returns a slide that its bullets do not fill as a quotation in large words, which has nothing under it. */
function enlarge(division: Division, statement: Statement): Statement | undefined {
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
function fillsLarger(bullets: Statement['bullets']): boolean {
  if (bullets.length !== larger.bullets) return bullets.length > larger.bullets;
  const lengths = bullets.map((one) => one.lines.join(' ').length);
  return larger.sizes.some(({ line, lines }) => {
    const taken = lengths.map((length) => Math.ceil(length / line));
    return taken.reduce((sum, count) => sum + count, 0) <= lines;
  });
}

function labelWith({ heading, over }: Division): Partial<Cited> {
  const label = (over ?? heading)?.text.replace(/\s+/g, ' ');
  return label && label.length <= labelRoom ? { label } : {};
}

/** Returns the citations of a slide: whole passages, or sentences of one passage. */
export function citeParts(
  { parts }: Pick<Division, 'parts'>,
  concordance: Concordance,
): Omit<Cited, 'id'> {
  const isWhole = ({ passage, sentences }: Part) => sentences.length === passage.sentences.length;
  const passages = parts
    .filter(isWhole)
    .flatMap(({ passage }) => namePassage(passage, concordance) ?? []);
  const sentences = parts
    .filter((part) => !isWhole(part))
    .flatMap(({ passage, sentences: own }) =>
      own.flatMap((one) => nameSentence(passage, one, concordance) ?? []),
    );
  return { passages, sentences, recall: [] };
}

function spokenParts({ parts, heading }: Division): Part[] {
  const own = parts.filter(({ passage }) => passage !== heading);
  return own.length > 0 ? own : parts;
}

function draftStatement(
  division: Division,
  judgement: Judgement,
  most: number,
  limits: { lines?: Lines; last?: Sentence } = {},
): Statement {
  const parts = spokenParts(division);
  const { over } = division;
  const headline = headlineOf(parts, judgement, { ...limits, ...(over && { over }) });
  const points = pointsOf(parts, headline, judgement, { most, isWide: !limits.lines });
  return {
    kind: 'statement',
    headline: [headline.text],
    bullets: points.map((point) => ({ lines: [`${textOf(point)}${questionMarkOf(point)}`] })),
    reason: headline.reason,
  };
}

/** Returns a question in large words with the following text under it, if both fit. */
function draftQuestion(
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
function draftAnswered(division: Division, { known }: Judgement): ReturnType<typeof draftQuestion> {
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

/** Returns one sentence in large words, without its introduction, if it fits. */
function draftQuote(
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
  const own = isConjoined(said.split(/\s/u)[0] ?? '', known) ? said.slice(1) : said;
  const headline = layLarge(own, quote);
  if (said === '' || !headline || isQuoted(division, said)) return undefined;
  return { kind: 'quote', headline, bullets: [], ...(lead && { label: lead }) };
}

/** Returns the last sentence of an essay in large words, a question as a question; undefined if it does not fit, or cannot stand alone. */
function draftConclusion(
  division: Division,
  known: ReadonlySet<string>,
): ReturnType<typeof draftQuote> {
  const own = spokenParts(division);
  const part = own.at(-1);
  const last = part?.sentences.at(-1);
  if (!part || !last) return undefined;
  const alone = { ...division, parts: [{ passage: part.passage, sentences: [last] }] };
  if (asks(last)) return draftQuestion(alone);
  const [first] = wordsOf(last.text);
  if (!first || wordsOf(last.text).length < fewestOfConclusion || referenceOf(wordsOf(last.text)))
    return draftQuote(division, known);
  return draftQuote(alone, known);
}

/** A headline without أما is no quotation. */
function standsIn(division: Division, words: string): boolean {
  return spokenParts(division).some(({ passage }) => findWords(words, passage.text).length > 0);
}

/** True for words that the essay itself quotes: whose they are is not known here. */
function isQuoted(division: Division, words: string): boolean {
  return spokenParts(division).some(({ passage }) =>
    findWords(words, passage.text).some((match) => isQuotedIn(passage, match)),
  );
}

/** Returns words in lines; undefined if they take too many lines. */
function layLarge(
  text: string,
  { line, lines: most }: { line: number; lines: number },
): string[] | undefined {
  if (text.length > line * most) return undefined;
  const lines = breakBySense(text, line);
  const fits = lines.length <= most && lines.every(({ length }) => length <= line + spare);
  return fits ? lines : undefined;
}

/** Separates a few introductory words («لكن السؤال هو:») from the words after them. */
function splitLeadIn(text: string, mark: RegExp): { lead?: string; said: string } {
  const found = mark.exec(text);
  if (!found) return { said: text };
  const lead = text.slice(0, found.index).replace(/[\s،؛,]+$/u, '');
  const said = text.slice(found.index + found[0].length);
  const words = lead.split(' ').length;
  if (!endsWhole(text, found.index) || !beginsWhole(text, text.length - said.length))
    return { said: text };
  if (lead === '' || words > leadIn || words >= said.split(' ').length) return { said: text };
  // «الأمة التي لا تستطيع أن …»: what a verb other than one of saying governs stays with it.
  const isSaid =
    /^(?::|[وف]?إن)/u.test(found[0]) || wordsOf(lead).some((word) => isSaying(word.text));
  if (!isSaid) return { said: text };
  return lead.length <= labelRoom ? { lead, said } : { said };
}
