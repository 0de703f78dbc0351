/** A text in its search form, and the index of each of its letters in the original text. */
export interface Folded {
  text: string;
  places: number[];
}

const dropped = /[\p{M}\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069]/u;

const alike: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  ئ: 'ي',
  ى: 'ي',
  ة: 'ه',
  گ: 'ك',
};

/**
 * Returns a text folded for search: without harakat and tatweel, one form of alif, of yaa and of haa,
 * European digits, lower case, one space instead of several.
 */
export function fold(text: string): Folded {
  let folded = '';
  const places: number[] = [];
  for (let place = 0; place < text.length; place += 1) {
    const letter = foldLetter(text.charAt(place));
    if (!letter || (letter === ' ' && (folded === '' || folded.endsWith(' ')))) continue;
    folded += letter;
    places.push(place);
  }
  return { text: folded, places };
}

function foldLetter(letter: string): string {
  if (dropped.test(letter)) return '';
  if (/\s/.test(letter)) return ' ';
  const code = letter.charCodeAt(0);
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  return alike[letter] ?? letter.toLowerCase().charAt(0);
}

/** Words found in a text, from start to before end. */
export interface Hit {
  start: number;
  end: number;
}

/** Returns the hits of a query's words in a text, in order; no hits if one of the words is missing. */
export function search(query: string, text: string): Hit[] {
  const { text: folded, places } = fold(text);
  const words = fold(query).text.trim().split(' ').filter(Boolean);
  const hits = words.map((word) => {
    const at = folded.indexOf(word);
    return at < 0 ? undefined : reach(text, places, at, word.length);
  });
  const found = hits.filter((hit) => hit !== undefined);
  if (words.length === 0 || found.length < hits.length) return [];
  return found.sort((a, b) => a.start - b.start);
}

/** Marks above the last letter are part of the hit. */
function reach(text: string, places: number[], at: number, length: number): Hit {
  const start = places[at] ?? 0;
  let end = (places[at + length - 1] ?? start) + 1;
  while (end < text.length && dropped.test(text.charAt(end))) end += 1;
  return { start, end };
}
