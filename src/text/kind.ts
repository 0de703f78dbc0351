/** The blocks whose letters run from right to left (Unicode, DerivedBidiClass: defaults of R and AL). */
const rightward =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/**
 * Characters that rules name, so each remains itself: particles, the tatweel, marks, signs, some
 * letters of units.
 */
const kept = /[وفبكلـ،؛؟٪µμΩ²³«»‹›“”„‘’…–—−±×÷≈≠≤≥·•°′″‰№§®™©℠⁺⁻℃℉]/u;
const kinds: [RegExp, string][] = [
  [/[\u00a0\u2007-\u200a\u202f]/u, ' '],
  [/[\s\p{Cc}\u200f\u202a-\u202e\u2066-\u2069]/u, '\n'],
  [/\p{Lu}/u, 'X'],
  [/[\p{L}\p{M}\p{Nl}\p{Nd}]/u, 'x'],
  [/\p{No}/u, '²'],
  [/\p{Sc}/u, '$'],
];

/**
 * Returns a text of the same length that holds the kind of each character. ASCII and the signs that
 * rules name remain; other left-to-right letters become X and x, all other letters ا; Arabic-Indic
 * digits become ٠, indices ²; currency signs $; joining spaces become a space, other blanks and
 * direction controls a line end; any other sign becomes ¦. An expression over kinds needs no Unicode
 * property: V8 takes seconds to compile an expression that repeats such properties.
 */
export function kindsOf(text: string): string {
  return text.replace(/[^ -~]/gu, (letter) => kindOf(letter).repeat(letter.length));
}

function kindOf(letter: string): string {
  if (kept.test(letter)) return letter;
  if (rightward.test(letter)) return /\p{Nd}/u.test(letter) ? '٠' : 'ا';
  return kinds.find(([pattern]) => pattern.test(letter))?.[1] ?? '¦';
}
