/** Scripts without a font in minbar, in plain words, by their name in Unicode (UAX 24). */
const scripts = {
  Han: 'Chinese or Japanese',
  Hiragana: 'Japanese',
  Katakana: 'Japanese',
  Bopomofo: 'Chinese',
  Hangul: 'Korean',
  Syriac: 'Syriac',
  Tifinagh: 'Tifinagh',
  Nko: 'N’Ko',
  Thaana: 'Thaana',
  Mandaic: 'Mandaic',
  Ethiopic: 'Ethiopic',
  Coptic: 'Coptic',
  Devanagari: 'Devanagari, as in Hindi',
  Bengali: 'Bengali',
  Gurmukhi: 'Gurmukhi, as in Punjabi',
  Gujarati: 'Gujarati',
  Tamil: 'Tamil',
  Telugu: 'Telugu',
  Kannada: 'Kannada',
  Malayalam: 'Malayalam',
  Sinhala: 'Sinhala',
  Thai: 'Thai',
  Lao: 'Lao',
  Khmer: 'Khmer',
  Myanmar: 'Burmese',
  Tibetan: 'Tibetan',
  Mongolian: 'Mongolian',
  Adlam: 'Adlam',
  Arabic: 'Arabic',
  Latin: 'Latin',
  Greek: 'Greek',
  Cyrillic: 'Cyrillic',
  Hebrew: 'Hebrew',
  Armenian: 'Armenian',
  Georgian: 'Georgian',
};

const patterns = Object.entries(scripts).map(
  ([script, words]) => [new RegExp(`\\p{Script=${script}}`, 'u'), words] as const,
);

/**
 * Returns the script of a letter in plain words; for several code points, that of the first with a
 * known script.
 */
export function nameScript(letter: string): string {
  if (/\p{Emoji_Presentation}|\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(letter))
    return 'an emoji';
  const [, words] = patterns.find(([pattern]) => pattern.test(letter)) ?? [];
  if (words) return words;
  if (/\p{Co}|\p{Cn}|\p{Cs}/u.test(letter)) return 'not a letter of Unicode';
  return /\p{L}/u.test(letter) ? 'a script that is rarely used' : 'a sign';
}
