import { type Clause, clausesOf, makeClause } from '../language/clause.ts';
import { type DateMention, datesOf } from '../language/date.ts';
import { isDatePart } from '../language/date-part.ts';
import { namesEvent } from '../language/event-noun.ts';
import { isRelative, mayEnd, openingOf } from '../language/particle.ts';
import { isSaying, opensCondition, pointsBack } from '../language/scope.ts';
import { hidesSubject } from '../language/subject.ts';
import { followsMark, isVerb, joinsVerb, looksLikeVerb } from '../language/verb.ts';
import { type WholeClause, wholeClausesOf } from '../language/whole-clause.ts';
import { bareWord, type Word, wordsOf } from '../language/word.ts';

/** Words of an event; the column of a date is narrow. */
const words = { fewest: 3, best: 7, most: 15, beforeDate: 4 };

/** «كان ذلك عام 1994»: the sentence before tells what happened. */
const onlyDates = /^[وف]?(?:كان|حدث|جرى|وقع|تم|حصل) (?:هذا|ذلك)(?: |$)/u;

/** Nouns that begin an adjunct of purpose or cause: «احتجاجاً على …». */
const purposes = /^(?:احتجاجا|ردا|تمهيدا|تنفيذا|خوفا|خشية|سعيا|أملا|حماية|دفاعا|طلبا|نتيجة)$/u;

/** A preposition with a pronoun. */
const pointing = /^(?:من|عن|إلي|علي|في|ل|ب|مع|بين)(?:ه|ها|هم|هما)$/u;

/** Words that begin no event: a future, a possibility, a question, what only dates. */
const noEvent = /^[وف]?(?:لن|سوف|س(?!يطر)[يتن]\p{L}{2,}|قد|هل|[يت]عود|[يت]رجع)$/u;

/**
 * Returns what happened at a date, in the fewest words that tell it: what the clause says without its
 * date, where the date begins or ends it or an adjunct follows, or the whole clause with its date.
 * Returns undefined if nothing whole tells it.
 */
export function findTold(mention: DateMention, known: ReadonlySet<string>): Clause | undefined {
  if (isOfObject(mention)) return undefined;
  const before = toldBefore(mention, known);
  const joined = joinedTo(mention).filter(isTold);
  const named = before.length > 0 ? before : joined;
  return (named.length > 0 ? named : toldWith(mention, known))
    .map(withoutJoiningLetter)
    .filter((clause) => isTold(clause) && !holdsOtherDate(clause, mention))
    .filter((clause) => !lastsInRelative(clause, mention))
    .sort((a, b) => rank(a, mention) - rank(b, mention))[0];
}

function toldWith(mention: DateMention, known: ReadonlySet<string>): Clause[] {
  const { passage, sentence, span } = mention;
  const own = [...wholeClausesOf(passage, sentence, known), ...afterColon(mention, known)]
    .filter(({ start, end }) => start <= span.start && end >= span.end)
    .map(withoutKind);
  return [...own, ...dependentOf(mention)].flatMap((clause) => [
    ...withoutDate(clause, mention),
    ...beforeAdjunct(clause, mention),
    clause,
  ]);
}

/** «انقلب المشهد: غزت الصومال …»: what a colon introduces is told alone, unless somebody says it. */
function afterColon(
  { passage, sentence, span }: DateMention,
  known: ReadonlySet<string>,
): WholeClause[] {
  const before = passage.text.slice(sentence.start, span.start);
  const colon = before.lastIndexOf(': ');
  if (colon < 0 || /[«»"“”]/u.test(before) || before.split(/\s+/u).some(isSaying)) return [];
  const start = sentence.start + colon + 2;
  const text = sentence.text.slice(colon + 2);
  return wholeClausesOf(passage, { ...sentence, start, text }, known);
}

/** «عاد الطرفان إلى اتفاق 1998»: the year is that of its noun, and what is told happened at another time. */
function isOfObject({ passage, sentence, year, span }: DateMention): boolean {
  const before = wordsOf(passage.text.slice(sentence.start, span.start));
  const [noun, last] = [before.at(-1)?.text ?? '', before.at(-2)?.text ?? ''];
  const isYears = span.start === year.start || namesEvent(noun);
  const isDirect = isYears && !isDatePart(noun) && openingOf(noun) === 'main';
  return isDirect && (openingOf(last) === 'adverbial' || /^[بل]\p{L}{3}/u.test(noun));
}

function rank({ words: all, start, end }: Clause, { span }: DateMention): number {
  const hidden = hidesSubject(all) ? 20 : 0;
  const short = all.length < words.fewest ? 3 : 0;
  const repeats = start <= span.start && end >= span.end ? 1 : 0;
  return hidden + short + repeats + Math.max(0, all.length - words.best) * 2;
}

/** «وتكرر المشهد عام 1984، وفي الأردن عام 1996» would tell both dates as one. */
function holdsOtherDate({ passage, sentence, start, end }: Clause, { span }: DateMention): boolean {
  return datesOf(passage, sentence).some(
    ({ span: other }) =>
      other.start >= start &&
      other.end <= end &&
      (other.end <= span.start || other.start >= span.end),
  );
}

/** «استعادت الأراضي التي سيطر عليها الجيش منذ عام 1993»: the date is that of the relative clause, not of its noun's verb. */
function lastsInRelative({ start }: Clause, { passage, sentence, span }: DateMention): boolean {
  const before = clausesOf(passage, sentence)
    .flatMap((clause) => clause.words)
    .filter((word) => word.start >= start && word.start <= span.start)
    .map(({ text }) => bareWord(text));
  const relative = before.findLastIndex(isRelative);
  return relative > 0 && before.slice(relative).some((word) => /^[وف]?منذ$/u.test(word));
}

function withoutKind({ from: _from, to: _to, ...clause }: WholeClause): Clause {
  return clause;
}

/** «وماتت» is told as «ماتت». */
function withoutJoiningLetter(clause: Clause): Clause {
  const [first, ...rest] = clause.words;
  if (!first || clause.start !== first.start || !isJoined(first.text)) return clause;
  const bare = { ...first, text: first.text.slice(1), start: first.start + 1 };
  return makeClause([bare, ...rest], clause.passage, clause.sentence)[0] ?? clause;
}

function isJoined(word: string): boolean {
  return joinsVerb(word) || /^[وف]ال\p{L}{3}/u.test(word);
}

function isTold({ words: all }: Clause): boolean {
  if (all.length > words.most || all.length < 2 || pointsBack(all)) return false;
  if (noEvent.test(bareWord(all[0]?.text ?? ''))) return false;
  // «بأيام قرطاج التي انطلقت» hangs on the verb before it.
  if (/^ب[أإآ]/u.test(bareWord(all[0]?.text ?? ''))) return false;
  // «انسحبت الولايات المتحدة منه»: from what, the words before say.
  if (all.length < words.best && pointing.test(bareWord(all.at(-1)?.text ?? ''))) return false;
  // «… هي الأخرى» is said beside something that the slide does not have.
  if (/^(?:أخرى|آخر|الأخرى|الآخر|أيضا|كذلك)$/u.test(bareWord(all.at(-1)?.text ?? ''))) return false;
  return all.length >= words.fewest || isVerb(all, 0);
}

/** Returns what the sentence before tells, if the date's own sentence only dates it. */
function toldBefore({ passage, sentence }: DateMention, known: ReadonlySet<string>): Clause[] {
  const before = passage.sentences[passage.sentences.indexOf(sentence) - 1];
  if (!before || !onlyDates.test(bareWord(sentence.text.trim()))) return [];
  return wholeClausesOf(passage, before, known).map(withoutKind);
}

/** Returns what a clause of time tells («حين طبّقت …»), and a noun with what is told of it («… التي انطلقت عام 1966»). */
function dependentOf({ passage, sentence, span }: DateMention): Clause[] {
  const clauses = clausesOf(passage, sentence);
  const at = clauses.findIndex(({ start, end }) => start <= span.start && end >= span.end);
  const [own, before] = [clauses[at], clauses[at - 1]];
  if (!own) return [];
  const [first, ...rest] = own.words;
  const word = bareWord(first?.text ?? '');
  if (/^[وف]?(?:حين|عندما|حينما|إذ|حيث|بعدما|حتى|ثم)$/u.test(word) && isVerb(rest, 0))
    return makeClause(rest, passage, sentence);
  if (!isRelative(word) || !before) return [];
  // «تدخّل التحالف الذي تقوده … عام 2015»: the date is that of the first verb.
  if (isVerb(before.words, 0))
    return makeClause([...before.words, ...own.words], passage, sentence);
  const from = before.words.findLastIndex(
    ({ text }) => openingOf(text) !== 'main' || looksLikeVerb(text),
  );
  return makeClause([...before.words.slice(from + 1), ...own.words], passage, sentence);
}

/** Returns the words of a clause before its date and after it. */
function aroundDate(clause: Clause, { span }: DateMention): { before: Word[]; after: Word[] } {
  const before = clause.words.filter(({ end }) => end <= span.start);
  const after = clause.words.filter(({ start }) => start >= span.end);
  while (before.length > 0 && isDatePart(before.at(-1)?.text ?? '')) before.pop();
  while (/^(?:م|هـ?|تقريبا|نفسه)$/u.test(bareWord(after[0]?.text ?? ''))) after.shift();
  return { before, after };
}

/** Returns a clause without a date that begins or ends it. */
function withoutDate(clause: Clause, mention: DateMention): Clause[] {
  const { passage, sentence, span } = mention;
  const { before, after } = aroundDate(clause, mention);
  const hasVerb = before.some((_, at) => isVerb(before, at));
  const [next] = after;
  if (!hasVerb && next && next.start - span.end < 4 && isVerb(after, 0))
    return makeClause(after, passage, sentence);
  if (after.length > 0 || !hasVerb || !mayEnd(before.at(-1)?.text ?? '')) return [];
  // «تبعته مصر بقانون صدر عام 2020»: the last verb waits for its date.
  if (before.length > 2 && isVerb(before.slice(-1), 0) && isVerb(before, 0)) return [];
  // «بُنيت المدينة، وفق ما يُروى، سنة …» would end in its aside.
  if (followsMark(clause.words, before.length)) return [];
  return makeClause(before, passage, sentence);
}

/** «علّق السودان عضويته في … عام 2024 احتجاجاً على …»: what is whole before a date with an adjunct after it. */
function beforeAdjunct(clause: Clause, mention: DateMention): Clause[] {
  const { before, after } = aroundDate(clause, mention);
  if (followsMark(clause.words, before.length)) return [];
  const [next, last] = [after[0], before.at(-1)];
  const hasRelative = before.some(({ text }) => isRelative(bareWord(text)));
  // «والسعودية، التي قطعت …» waits for what Saudi Arabia did.
  if (hasRelative && before.some((_, at) => followsMark(before, at))) return [];
  const fewest = hasRelative ? words.fewest : words.beforeDate;
  if (!next || !last || before.length < fewest || !mayEnd(last.text)) return [];
  const goesOn = /^[أإ]ن(?:ه|ها|هم)?$/u.test(bareWord(after[1]?.text ?? ''));
  const isHeld = goesOn || opensCondition(before) || before.some(({ text }) => isSaying(text));
  if (isHeld || !(hasRelative || isVerb(before, 0))) return [];
  const isAdjunct =
    openingOf(next.text) === 'adverbial' ||
    /^(?:و|ل[يتن]\p{L}{2})/u.test(next.text) ||
    purposes.test(bareWord(next.text));
  return isAdjunct ? makeClause(before, clause.passage, clause.sentence) : [];
}

/** Returns the clause that «حين» joins to a date: «تعود القطيعة إلى عام 2016، حين قطعت …». */
function joinedTo({ passage, sentence, span }: DateMention): Clause[] {
  return clausesOf(passage, sentence).flatMap((clause) => {
    const [first, ...rest] = clause.words;
    const isNext = clause.start >= span.end && clause.start - span.end < 3;
    const joins = isNext && /^(?:حين|عندما|حينما|إذ)$/u.test(bareWord(first?.text ?? ''));
    return joins && isVerb(rest, 0) ? makeClause(rest, passage, sentence) : [];
  });
}
