import { kindsOf } from './kind.ts';
import { after, before, continued, either, matching, type Reader } from './reader.ts';

/** A piece of a text, from start to before end. */
export interface Span {
  start: number;
  end: number;
}

// The expressions below match kinds of characters, not the characters: see kindsOf.
const letter = '[A-Za-zµμΩ]';
const digit = '[\\d²³٠]';
const atom = '[A-Za-zµμΩ\\d²³٠]';
/** Signs within a word: no bracket, no quotation mark, no Arabic punctuation. */
const within = '[^A-Za-zµμΩ\\d²³٠اوفبكلـ،؛؟٪\\s()[\\]{}«»‹›“”„‘"…]';
const chain = (part: string) => `${part}+(?:${within}{1,4}${part}+)*`;
const inBrackets = (inner: string) => `(?:\\(${inner}\\)|\\[${inner}\\])`;

/** Preceded by the start of the text, a space, an opening mark, or a tatweel. */
const apart = '(?<![^\\s([{«‹“"‘ـ])';
/** Preceded only by particles that Arabic writes together with the next word. */
const particle = '(?<=(?:^|[\\s([{«‹“"‘])[وفبكل]{1,2})';
const head = `(?:${apart}|${particle})`;

const address = `[A-Za-z][A-Za-z\\d+.-]{0,20}://(?:[^\\s«»‹›“”"<>،؛؟]|[<>](?=${atom}))*[^\\s«»‹›“”"<>،؛؟.,:;!?'’()[\\]{}…]`;

/** A hyphen before a number is a sign, unless it opens an aside: «-5 منها عربية-». */
const opensAside = '[^-–]{0,200}[^\\s–-][-–](?:[\\s،؛.,؟!:]|$)';
const minus = `(?:${apart}[-–](?!${opensAside})|${particle}-(?=[\\d.,]+ ?[°℃℉%])|${head}[−+±])`;
const numberHead = `${minus}?[$#@№§~≈<>≤≥×]{0,3}(?:(?<=[$№§]) )?`;

/** A word with at least one letter: GPS, 5G, TCP/IP, C++, .NET, name@example.org, f(x), (CH₃)₂CO. */
const letterAhead = `(?=(?:${chain(digit)})?${within}{0,4}${letter})`;
const bracket = inBrackets(`(?:${chain(atom)})?[+⁺⁻−]?`);
const initialDot = `(?<=[.]${letter})\\.(?![^\\s)\\]»،؛؟])`;
const wordHead = `(?:[@#$&]{1,2}|${head}(?:\\.{1,2}/|\\.|~?/|--|\\\\{1,2})|${numberHead}(?=\\d))?`;
const wordTail = `(?:['’′]?${bracket}(?:${within}?${chain(atom)})?)*(?:[+#%‰°′″®™©℠⁺⁻−]{1,3}(?!${atom})|${initialDot})?`;
const word = `(?:${wordHead}${letterAhead}|${bracket}(?=${letterAhead}|[²³]))${chain(atom)}${wordTail}`;

/** Symbols of units (SI brochure, bits and bytes), hours of the day and large numbers. */
const prefix = '(?:[YZEPTGMkhdcmµμnpfa]i?|da)?';
const base =
  '(?:m|g|s|A|K|mol|cd|Hz|N|Pa|J|Wh?|C|V|F|Ω|T|H|lm|lx|Bq|Gy|Sv|L|l|t|eV|B|b|bps|bar|cal)';
const other =
  'ha|dB|ppm|ppb|min|h|mph|ft|in|lb|oz|rpm|[ap]m|[AP]M|[ap]\\.m\\.|GMT|UTC|bn|mn|tn|million|billion|trillion';
const unit = `(?:${prefix}${base}[²³23]?(?:[/·]${prefix}(?:${base}|h|min)[²³23]?)?|${other})(?!${atom}|[@./-]${atom})`;

const grouped = '\\d{1,3}(?: \\d{3})+(?!\\d)(?:[.,]\\d+)?(?:[A-Za-z]{1,3}(?![A-Za-z\\d]))?';
/** At least seven digits. */
const phone = `(?=\\+?(?:\\D{0,2}\\d){7})(?:\\(\\+?\\d+\\)|${head}\\+\\d+|(?<!\\d)0\\d+)(?:[ ./–-]{1,2}(?:\\(\\d+\\)|\\d+))+`;
const numberTail = `(?: ?(?:[%‰٪℃℉′″]|°[A-Za-z]?|\\$)(?! ?${atom})(?:/${chain(atom)})?|[×+](?!${atom}))*(?: ${unit})?`;
/** A number with its signs and its unit: −5 °C, $3.5bn, 3–4 %, 1 234 567, (+961) 1-234-567. */
const number = matching(`(?:${phone}|${numberHead}(?:${grouped}|${chain(digit)}))${numberTail}`);
/** Calculations: 5 + 3 = 8, 1920 × 1080. */
const sum = continued(number, after(matching(' ?[=+×÷≈≠≤≥<>±·−] ?'), number));

/** Words and numbers that follow a word in one sequence, as UAX 9 joins them (rules N0, N1, W7). */
const latin = matching(`${address}|${word}`);
const part = either(latin, sum);
const abbreviated = `(?<=(?<!${atom})(?:[A-Z][a-z]{0,2}|vs|cf|pp?|al))\\.`;
const joints = [`(?:[,;:]|${abbreviated})? {1,3}`, ' [-–—/&+=|·•×<>≈] '].map(matching);
const joined = (next: Reader) => either(...joints.map((joint) => after(joint, next)));
const enclosed = (inner: Reader, pairs: string[]) =>
  either(
    ...pairs.map(([open = '', close = '']) =>
      after(matching(`\\${open}`), inner, matching(`\\${close}`)),
    ),
  );
const quotes = ['""', '“”', '‘’'];
const quotation = enclosed(continued(latin, joined(part)), quotes);
const row = continued(part, joined(part));
const phrase = continued(
  either(latin, before(quotation, joined(either(latin, quotation)))),
  joined(either(part, enclosed(row, quotes), enclosed(row, ['()', '[]']))),
);
const run = either(phrase, sum);

/** No run begins with one of these. */
const still = /[اوفبكلـ،؛؟\s]/;
/** A single number with the signs that may separate its digits (UAX 9, W4). Every browser sets it right. */
const lone = /^\d+(?:[.,:/]\d+)*$/;
/** Digits that are all Arabic-Indic are read like Arabic: ١٩٩١-٢٠٢٠ begins at the right. */
const runsFromLeft = new RegExp(`${letter}|\\d`);

/**
 * Returns the runs of an Arabic text that are read from left to right, each as long as possible: Latin
 * letters (and letters of other left-to-right scripts), digits, indices and the signs between them.
 * Each run must be isolated; otherwise signs at its ends and ranges of numbers move to the wrong side
 * (UAX 9, W2, N2). Brackets and quotation marks around a whole run are Arabic, and so is the full stop
 * after it; the Arabic comma separates two runs. Single numbers are omitted.
 */
export function findLeftToRight(text: string): Span[] {
  const kinds = kindsOf(text);
  const runs: Span[] = [];
  let start = 0;
  while (start < kinds.length) {
    const end = still.test(kinds.charAt(start)) ? undefined : run(kinds, start);
    if (end !== undefined && needsHelp(kinds.slice(start, end))) runs.push({ start, end });
    start = end ?? start + 1;
  }
  return runs;
}

function needsHelp(kinds: string): boolean {
  return runsFromLeft.test(kinds) && !lone.test(kinds);
}
