import { readingsOf } from './word.ts';

/** Nouns that scenarios are counted by; «الطريق» and «المشهد» only where something announces scenarios. */
const singular = /^(?:ال)?(?:سيناريو|احتمال|خيار|مسار|مشهد|طريق|بديل)$/u;
const named = /^ال(?:سيناريو|احتمال|خيار|مسار)$/u;
const oneOf = /^(?:سيناريو|احتمال|خيار|مسار)$/u;

/** Nouns that announce scenarios, in the plural and the dual. */
const plurals = /^(?:ال)?(?:سيناريوهات|احتمالات|خيارات|مسارات|مشاهد|طرق|بدائل|فرضيات)$/u;
const duals =
  /^(?:سيناريو(?:هان|هين|ان|ين)|احتمال(?:ان|ين)|خيار(?:ان|ين)|مسار(?:ان|ين)|طريق(?:ان|ين)|بديل(?:ان|ين)|مشهد(?:ان|ين))$/u;

const matches = (form: RegExp) => (word: string | undefined) =>
  word !== undefined && readingsOf(word).some((one) => form.test(one));

/** Returns true if a word is a noun that scenarios are counted by: «الطريق». */
export const isCountedNoun = matches(singular);

/** Returns true if a word is a noun that names a scenario by its number alone: «السيناريو». */
export const isNamedNoun = matches(named);

/** Returns true if a word is the same noun without an article: «سيناريو ثالث». */
export const isOneOfThem = matches(oneOf);

/** Returns true if a word names several scenarios: «سيناريوهات». */
export const isPlural = matches(plurals);

/** Returns true if a word names two scenarios: «خيارين». */
export const isDual = matches(duals);
