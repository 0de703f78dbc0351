import { foldLetters } from '../../link/nearest.ts';
import { verbTable } from './verb-table.ts';
import { bareWord, type Word } from './word.ts';

/** Nouns that begin or end like verbs. */
const nouns = new Set(
  'وقت بيت صوت موت تحت ثابت بنت أخت سكوت بيروت الكويت كويت زيت توت سبت يد يوم يومي يمين يسار ياسمين يابس يقين يأس يهود يونيو يوليو يناير نوفمبر نيسان يريفان سيناريو سيناريوهات سينما سيبيريا ستوكهولم سيول سيناء سيرك ستوديو ينبوع يتيم يسير يمن غير غيرها غيره غيرهم رأي رعي وعي سعي نفي وادي يوسف يونس ياسين فيدل يومه يومها عادته عادتها'
    .split(' ')
    .map(foldLetters),
);

/** Words after which only a verb can follow, and those after which a word that may be one is one. */
const beforeVerbs = /^[وفل]?(?:قد|لقد|لم|لن|سوف)$/u;
const mostlyBeforeVerbs =
  /^[وفلب]?(?:لا|ألا|أن|كي|لكي|التي|الذي|الذين|كانت|كان|ما|كما|حين|عندما|حيث|\p{Nd}+م?)$/u;

/** Words after which no verb can follow. */
const prepositions = /^[وف]?(?:في|من|إلى|على|عن|مع|بين|ضد|بعد|قبل|منذ|خلال|عند|تحت|حول)$/u;

/** What verbs end in: persons of the past, and of the present; and pronouns after them. */
const pronoun = '(?:ه|ها|هم|هما|نا|ني)?';
const [ofPast, ofPresent] = [
  new RegExp(`^(?:ت|تا|وا|ا)?${pronoun}$`, 'u'),
  new RegExp(`^(?:ون|وا|ان|ا|ن)?${pronoun}$`, 'u'),
];

/** How sure it is that a word is a verb: a form that is also a noun («دعم», «تعاون») may be one. */
type Likelihood = 'surely' | 'maybe' | 'no';

/** Stems of verbs, folded: of the past, and of the present without its prefix. */
interface Stems {
  past: ReadonlySet<string>;
  present: ReadonlySet<string>;
}

const table = readStems(verbTable.split(' / '));

/**
 * Returns true if a word looks like a verb: it is a form of a verb of the table that is no noun, has
 * the ending of the feminine past (ت, but not ات), or a prefix of the present (ي, ست, سي, تت).
 */
export function looksLikeVerb(word: string): boolean {
  return rateVerb(word) === 'surely';
}

/**
 * Returns true if the word at an index looks like a verb, is at a position where only a verb can be, or
 * begins the words with a form that may be a verb.
 */
export function isVerb(words: readonly Word[], at: number): boolean {
  const word = words[at]?.text ?? '';
  const before = bareWord(words[at - 1]?.text ?? '');
  if (beforeVerbs.test(before)) return true;
  if (prepositions.test(before)) return false;
  const rated = rateVerb(word);
  if (rated !== 'maybe') return rated === 'surely';
  return at === 0 || followsMark(words, at) || mostlyBeforeVerbs.test(before);
}

/** Returns true if a mark stands before a word: more than one sign is between it and the word before it. */
export function followsMark(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  return before !== undefined && word !== undefined && word.start - before.end > 1;
}

/** Verbs whose first letter is و or ف. */
const ownLetter =
  /^(?:و(?:قع|قف|سط|رد|فر|ثق|صل|صف|جد|ضع|عد|لد|رث|اجه|افق|اصل|زع|جه|سع|ظف|حد|فد|قى|رق|فق|شك|لى|هب|دع|اكب|ازن|ضح|في|زن|جب)|ف(?:رض|تح|شل|قد|عل|هم|از|جر|ضل|اوض|كر|كك|سر|سد|سخ|رق|ره|رغ|صل|حص|تش|قر|اج|اق|زع|ني|يد|ات))/u;

/** Returns true if و or ف at the beginning of a verb joins it to what stands before: «وطردت», but not «وقّعت». */
export function joinsLetter(word: string): boolean {
  const folded = foldLetters(word);
  if (!/^[وف]\p{L}{2}/u.test(folded) || isOfTable(folded)) return false;
  return isOfTable(folded.slice(1)) || (folded.length > 3 && !ownLetter.test(folded));
}

/** Returns true if letters, all of them, are a form of a verb of the table. */
function isOfTable(folded: string): boolean {
  return ratePast(folded, table.past) !== 'no' || ratePresent(folded, table.present) !== 'no';
}

/** Returns true if a word that stands where a verb does is a verb with و or ف in front of it. */
export function joinsVerb(word: string): boolean {
  if (!joinsLetter(word) || rateVerb(word) === 'no') return false;
  const rest = word.slice(1);
  return looksLikeVerb(rest) || isOfTable(foldLetters(rest));
}

/** Returns a function that says whether a word may be a form of one of some verbs, each «past present» (he). */
export function formsOf(verbs: string[]): (word: string) => boolean {
  const stems = readStems(verbs);
  return (word) => rateForms(word, stems) !== 'no';
}

/** What words were rated; an essay has the same words many times. */
const ratings = new Map<string, Likelihood>();
const mostRatings = 20_000;

function rateVerb(word: string): Likelihood {
  const kept = ratings.get(word);
  if (kept) return kept;
  if (ratings.size >= mostRatings) ratings.clear();
  const rated = rateNew(word);
  ratings.set(word, rated);
  return rated;
}

function rateNew(word: string): Likelihood {
  const rated = rateForms(word, table);
  if (rated !== 'no' || isAdverb(word) || /[هي]$|ين$|ات$/u.test(ending(word))) return rated;
  const shapes = splitJoined(word)
    .filter((one) => !nouns.has(one) && !/^(?:ال|لل|بال|كال)/.test(one))
    .map(rateShape);
  return shapes.includes('surely') ? 'surely' : shapes.includes('maybe') ? 'maybe' : 'no';
}

/** Returns a word folded, in which ة is ه and a pronoun ه is left out. */
function ending(word: string): string {
  return /ه$/u.test(bareWord(word)) ? foldLetters(word).slice(0, -1) : foldLetters(word);
}

/** Rates a verb that is not in the table by its shape alone. */
function rateShape(word: string): Likelihood {
  if (/^\p{L}{2,}ت$/u.test(word)) return 'surely';
  if (/^(?:(?:ي|سي|ست|سن)\p{L}{3,}|تت\p{L}{2,})$/u.test(word)) return 'surely';
  // «انقسم», «اجتمع», «استنجد»; their nouns have ا before the last letter.
  if (/^(?:ان[^ا]{3}|ا[^ا]ت[^ا]{2}|است[^ا]{3})$/u.test(word)) return 'surely';
  return /^[تن]\p{L}{3,5}$/u.test(word) && !/^ت..ي.$|اء$/u.test(word) ? 'maybe' : 'no';
}

function rateForms(word: string, stems: Stems): Likelihood {
  if (isAdverb(word) || /ة$/u.test(bareWord(word))) return 'no';
  const rated = splitJoined(word)
    .filter((one) => !nouns.has(one) && !hasArticle(one, word))
    .flatMap((one) => [ratePast(one, stems.past), ratePresent(one, stems.present)]);
  return rated.includes('surely') ? 'surely' : rated.includes('maybe') ? 'maybe' : 'no';
}

/** «ألغت» and «التقى» begin like words with the article. */
function hasArticle(folded: string, word: string): boolean {
  if (/^[وفل]?أل/u.test(bareWord(word))) return false;
  return /^(?:ال(?!ت[قزحم])|لل|بال|كال)/u.test(folded);
}

/** «دعماً» is a noun. */
function isAdverb(word: string): boolean {
  return /[\u064B-\u064D]/u.test(word);
}

/** Returns a word folded, and without و, ف, ل in front of it. */
function splitJoined(word: string): string[] {
  const folded = foldLetters(word);
  return /^[وفل]\p{L}{2}/u.test(folded) ? [folded, folded.slice(1)] : [folded];
}

function ratePast(word: string, stems: ReadonlySet<string>): Likelihood {
  const found = stemsOf(word, ofPast).filter((stem) => stems.has(stem));
  if (found.length === 0) return 'no';
  const isPlain = found.every((stem) =>
    /^(?:ا|ه|ها|هم|هما|نا|ني)?$/u.test(word.slice(stem.length)),
  );
  return isPlain && found.every(isAlsoNoun) ? 'maybe' : 'surely';
}

/** Verbs of three letters, of two that are doubled, and those with ت are written like their nouns. */
function isAlsoNoun(stem: string): boolean {
  if (/^(?:تم|ظل|ليس|\p{L}{2}ت)$/u.test(stem)) return false;
  return stem.length < 4 ? !/^\p{L}[اي]|[اي]$/u.test(stem) : /^ت/u.test(stem);
}

function ratePresent(word: string, stems: ReadonlySet<string>): Likelihood {
  const future = /^س[يتن]/u.test(word) ? word.slice(1) : word;
  if (!/^[يتن]/u.test(future)) return 'no';
  const found = stemsOf(future.slice(1), ofPresent).filter((stem) => stems.has(stem));
  if (found.length === 0) return 'no';
  // «نقل» is a noun, and not a form of قال.
  return /^ي/u.test(future) || found.some(({ length }) => length > 2) ? 'surely' : 'maybe';
}

function stemsOf(word: string, endings: RegExp): string[] {
  const lengths = Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => at + 2);
  return lengths.filter((at) => endings.test(word.slice(at))).map((at) => word.slice(0, at));
}

function readStems(pairs: string[]): Stems {
  const split = pairs.map((pair) => pair.split(' ').map(foldLetters));
  return {
    past: new Set(split.flatMap(([one = '']) => pastStems(one))),
    present: new Set(split.flatMap(([, one = '']) => presentStems(one.slice(1)))),
  };
}

/** A weak last letter is not written before ت: «بدا», «بدت». */
function pastStems(stem: string): string[] {
  if (!/[اي]$/u.test(stem)) return [stem];
  // «غزا», «غزت»: of two letters only the feminine is sure.
  return stem.length > 3 ? [stem, stem.slice(0, -1)] : [stem, `${stem.slice(0, -1)}ت`];
}

/** After لم a weak letter is not written: «يكون», «يكن»; «يبدو», «يبد». */
function presentStems(stem: string): string[] {
  if (/[اوي]$/u.test(stem)) return [stem, stem.slice(0, -1)];
  return /[اوي]\p{L}$/u.test(stem) ? [stem, stem.replace(/[اوي](\p{L})$/u, '$1')] : [stem];
}
