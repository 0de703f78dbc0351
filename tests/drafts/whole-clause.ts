import { splitSentences } from '../../src/read/sentence.ts';
import type { KnownEssay } from './known-essay.ts';

/** Words that say nothing without the sentence before: pronouns, and demonstratives without their noun. */
const pointing =
  /^(?:[وف]?(?:هو|هي|هم|هما|إنه|إنها|إنهم|لكنه|لكنها|لأنه|لأنها|له|لها|منه|منها|فيه|فيها|عنه|عنها)(?=\s)|[وف]?(?:هذا|هذه|ذلك|تلك)(?:\s(?!ال\p{L})|$))/u;
/** Words with which a clause cannot stand alone. */
const dependent =
  /^[وف]?(?:الذي|التي|الذين|حيث|إذ|لأن|بينما|مما|كي|لكي|حتى|لكن|غير أن|بل|ثم|كما أن|أما|أو|إلا|علاوة على ذلك|على سبيل المثال|في هذا الصدد|من جهة أخرى|وفق)(?=\s|$)/u;
const joints =
  /^(?:أما|هكذا|لكن|غير أن|بل|ثم|كما أن|والأهم أن|على أن|كذلك|ومع ذلك|ومن جهة أخرى،|ولهذا|لذلك|ولذلك فإن|فقد|وقد|لقد|إذ|والحق أن|وخلاصة القول إن|[وف]?(?:ال)?(?:خلاصة|نتيجة|محصلة|غريب|لافت|مؤكد|مهم|ثابت|صحيح) (?:هذا المقال |الأمر |القول |هي )?[أإ]ن|[وف]?(?:معنى )?(?:ذلك|هذا) (?:يعني )?أن|والذي أعرفه أن|على الرغم من أن|بينما|فيما|حيث|وفي المقابل|في المقابل) $/u;
const pairs = ['«»', '()', '[]', '“”'];

/** A stretch of an essay's text. */
interface Span {
  start: number;
  end: number;
}

/**
 * Returns true if a headline is whole: it begins where a clause or sentence of the essay begins, ends where what
 * was said is complete, and does not begin with a word that points to an earlier sentence. A heading of
 * the essay is whole.
 */
export function isWholeHeadline(headline: string, essay: KnownEssay): boolean {
  if (isHeading(headline, essay)) return true;
  if (!isSound(headline) || pointing.test(headline)) return false;
  return findSpans(headline, essay.text).some((spans) => {
    const [first, last] = [spans[0], spans.at(-1)];
    return !!first && !!last && beginsClause(first.start, essay) && endsClause(last.end, essay);
  });
}

/** Returns true if a headline is a heading of the essay. */
export function isHeading(headline: string, { text }: KnownEssay): boolean {
  return text.split('\n').some((row) => row.replace(/^#+ /, '') === headline && /^#/.test(row));
}

/** Returns true if a bullet can be understood alone: three words or more, whole at both ends. */
export function standsAlone(bullet: string, essay: KnownEssay): boolean {
  if (bullet.split(' ').length < 3 || !isSound(bullet)) return false;
  if (pointing.test(bullet) || dependent.test(bullet)) return false;
  return findSpans(bullet, essay.text).some(([span]) => {
    if (!span) return false;
    const before = essay.text.slice(0, span.start).replace(joints, '');
    const afterMark = /(?:[،؛:.؟«(]\s*|[–—] )[وف]?$/u.test(before);
    return (
      (beginsClause(span.start, essay) || afterMark) &&
      (endsClause(span.end, essay) || /^[»)]?[،؛:.؟]/u.test(essay.text.slice(span.end)))
    );
  });
}

function isSound(words: string): boolean {
  return pairs.every(([open = '', close = '']) => {
    const [opened, closed] = [words.split(open).length, words.split(close).length];
    return opened === closed;
  });
}

/** Returns where words stand in a text: in one piece, or in two pieces of one line. */
function findSpans(words: string, text: string): Span[][] {
  const found: Span[][] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    found.push([{ start: at, end: at + words.length }]);
  if (found.length > 0) return found;
  for (let cut = words.lastIndexOf(' '); cut > 0; cut = words.lastIndexOf(' ', cut - 1)) {
    const [first, second] = [words.slice(0, cut), words.slice(cut + 1)];
    const start = text.indexOf(first);
    const next = text.indexOf(second, start + first.length);
    if (start < 0 || next < 0 || text.slice(start, next).includes('\n')) continue;
    return [
      [
        { start, end: start + first.length },
        { start: next, end: next + second.length },
      ],
    ];
  }
  return [];
}

function beginsClause(at: number, { text, starts }: KnownEssay): boolean {
  return [...edges(text).begins, ...starts].some((begin) => {
    if (begin > at) return false;
    const between = text.slice(begin, at);
    return between === '' || /^[وف]?«?$/u.test(between) || joints.test(between);
  });
}

function endsClause(at: number, { text, ends }: KnownEssay): boolean {
  const [rest = ''] = /^[\p{M}]*/u.exec(text.slice(at)) ?? [];
  const end = at + rest.length;
  return ends.has(end) || ends.has(end - 1) || edges(text).ends.has(end);
}

/** Where the sentences of a text begin and end, without their last signs. */
interface Edges {
  begins: Set<number>;
  ends: Set<number>;
}

const known = new Map<string, Edges>();

function edges(text: string): Edges {
  const kept = known.get(text);
  if (kept) return kept;
  const found: Edges = { begins: new Set(), ends: new Set() };
  let line = 0;
  for (const row of text.split('\n')) {
    for (const { start, text: sentence } of splitSentences(row, 0)) {
      const bare = sentence.trimEnd();
      const least = bare.replace(/[.؟!:»]+$/u, '').length;
      found.begins.add(line + start);
      for (let end = least; end <= bare.length; end += 1) found.ends.add(line + start + end);
    }
    line += row.length + 1;
  }
  known.set(text, found);
  return found;
}
