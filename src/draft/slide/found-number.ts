import { findWords } from '../../link/match.ts';
import { findHedge, findScale } from '../../link/number-word.ts';
import { findNumerals } from '../../link/numeral.ts';
import type { Division } from './division.ts';
import type { Bullet, DraftedSlide } from './drafted-slide.ts';

/** At most one slide of 6 is a number: a talk of numbers says nothing. */
const each = 6;
/** The words after a number, up to the next mark, are what it counts if they are 2 to 7; 3 apart from the headline. */
const counted = { least: 2, apart: 3, most: 7 };

/** Returns drafted slides of which some show a number, if their passage has one with what it counts. */
export function showNumbers(sheets: DraftedSlide[], divisions: Division[]): DraftedSlide[] {
  let left = Math.floor(sheets.length / each);
  return sheets.map((sheet, index) => {
    const number = left > 0 && isPlain(sheet) ? findNumber(divisions[index], sheet) : undefined;
    if (!number) return sheet;
    left -= 1;
    return { ...sheet, kind: 'number', bullets: [number] };
  });
}

function isPlain({ kind, table }: DraftedSlide): boolean {
  return kind === 'statement' && !table;
}

/**
 * A number stands in the sentence of the headline, or begins the next one: elsewhere it would seem to count
 * what the headline says. Outside its sentence it must say with three words what it counts.
 */
function findNumber(
  division: Division | undefined,
  { headline }: DraftedSlide,
): Bullet | undefined {
  const sentences = division?.parts.flatMap((part) => part.sentences) ?? [];
  const said = headline.join(' ');
  const own = sentences.findIndex(({ text }) => findWords(said, text).length > 0);
  for (const [at, sentence] of sentences.entries()) {
    if (own >= 0 && at !== own && at !== own + 1) continue;
    const [opening = ''] = sentence.text.split(/[،؛:]/u);
    const text = own >= 0 && at > own ? opening : sentence.text;
    const least = at === own ? counted.least : counted.apart;
    const number = readNumbers(text).find(
      ({ lead, caption }) =>
        caption.split(' ').length >= least &&
        findWords(caption, said).length === 0 &&
        findWords(lead, text).length > 0 &&
        findWords(caption, text).length > 0,
    );
    if (number) return { ...number, lines: [] };
  }
  return undefined;
}

/** «ما بين 150 ألفاً و200 ألف», «من 3 إلى 5 ملايين»: one end of a range is no number of its own. */
const rangeBefore =
  /(?:\p{Nd}[^.؛،]{0,14}?(?:\sو|\sإلى\s|\s?[–-]\s?)|(?:^|\s)[وف]?(?:ما )?بين\s)$/u;
const rangeAfter = /^(?:\s\p{L}+)?\s?(?:\sو|\sإلى\s|[–-]\s?)\p{Nd}/u;
/** What stands behind these words belongs to the verb of the sentence: «دفعت ألف شخص إلى الرحيل». */
const beyond = /\s(?:إلى|على|عن|حتى|منذ|بعد|قبل)(?=\s|$)/u;

/** Per cents and sums of thousands and more, with the words that change them and those that they count. */
function readNumbers(text: string): { lead: string; caption: string }[] {
  return findNumerals(text).flatMap(({ start, end }) => {
    const after = text.slice(end);
    const unit = /^ ?[%٪]/u.exec(after)?.[0].length ?? findScale(after);
    if (unit === 0) return [];
    const [, counting = ''] =
      /^ ([\p{L}\p{M} ]+?) ?(?=$|[^\p{L}\p{M} ])/u.exec(after.slice(unit)) ?? [];
    const [caption = ''] = counting.split(beyond);
    const words = caption.split(' ').length;
    // «90 مليون دولار وخمسة أشهر» counts two things.
    if (/^\S+ و\p{L}{2}/u.test(caption)) return [];
    if (words < counted.least || words > counted.most) return [];
    const from = start - findHedge(text.slice(0, start));
    if (rangeBefore.test(text.slice(0, from)) || rangeAfter.test(after.slice(unit))) return [];
    return [{ lead: text.slice(from, end + unit).trim(), caption }];
  });
}
