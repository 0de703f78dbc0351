import { readingsOf, stemOf, wordsOf } from '../../draft/language/word.ts';
import { findWords } from '../../link/match.ts';
import { error, type Message } from '../../read/message.ts';
import type { Quotation } from '../../read/quotation.ts';
import { kindRules } from '../../read/slide-kind.ts';
import type { AnswerSlide } from './answer-slide.ts';
import { toAscii } from './number-list.ts';
import { findReversed } from './reversed-claim.ts';

/** What a headline of an assistant is held against. */
export interface HeadlineGround {
  /** The words that the slide cites, with the headings over them. */
  cited: string;
  /** Names of parties, each with its other names. */
  parties: string[][];
}

/**
 * Returns what a headline in an assistant's words says beyond what its slide cites: numbers in digits or
 * words, names of parties, words in « », and a claim that the cited words negate or state the other way.
 * Years and Latin names are checked by the build for every headline.
 */
export function checkHeadline({ kind, headline }: AnswerSlide, ground: HeadlineGround): Message[] {
  if (kindRules[kind].headline.words !== 'ours') return [];
  return [
    ...findNumbers(headline, ground),
    ...findParties(headline, ground),
    ...findSpeech(headline, ground),
    ...refuseReversed(headline, ground),
  ];
}

const digits = /\d+(?:[.,٫٬/]\d+)*/g;

/** Number words from three on, by how they begin without their endings, and the numbers that they mean. */
const numberWords: [RegExp, string][] = [
  [/^(?:ثلاث|ثلاثه)$/u, '3'],
  [/^(?:اربع|اربعه)$/u, '4'],
  [/^(?:خمس|خمسه)$/u, '5'],
  [/^(?:ست|سته)$/u, '6'],
  [/^(?:سبع|سبعه)$/u, '7'],
  [/^(?:ثمان|ثماني|ثمانيه)$/u, '8'],
  [/^(?:تسع|تسعه)$/u, '9'],
  [/^(?:عشر|عشره)$/u, '10'],
  [/^عشر(?:ون|ين)$/u, '20'],
  [/^ثلاث(?:ون|ين)$/u, '30'],
  [/^اربع(?:ون|ين)$/u, '40'],
  [/^خمس(?:ون|ين)$/u, '50'],
  [/^ست(?:ون|ين)$/u, '60'],
  [/^سبع(?:ون|ين)$/u, '70'],
  [/^ثمان(?:ون|ين)$/u, '80'],
  [/^تسع(?:ون|ين)$/u, '90'],
  [/^(?:مئه|ماءه|مائه|مئات|مئتان|مئتين)$/u, '100'],
  [/^(?:الف|الاف|الفان|الفين)$/u, '1000'],
  [/^(?:مليون|ملايين|مليونان|مليونين)$/u, '1000000'],
  [/^(?:مليار|مليارات|ملياران|مليارين)$/u, '1000000000'],
  [/^نصف$/u, '1/2'],
  [/^ثلث$/u, '1/3'],
  [/^ثلث(?:ان|ين|ي|ا)$/u, '2/3'],
  [/^ربع$/u, '1/4'],
];

function findNumbers({ text, place }: Quotation, { cited }: HeadlineGround): Message[] {
  const written = toAscii(text).match(digits) ?? [];
  const known = new Set([
    ...(toAscii(cited).match(digits) ?? []),
    ...readNumberWords(cited).keys(),
  ]);
  const spelt = [...readNumberWords(text)].filter(([number]) => !known.has(number));
  return [
    ...written.filter((one) => one.length !== 4 && !known.has(one)),
    ...spelt.map(([, word]) => word),
  ].map((one) => refuse(one, place));
}

/** Returns the numbers that a text has in words, each with its word. */
function readNumberWords(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { text: word } of wordsOf(text))
    for (const [pattern, number] of numberWords)
      if (readingsOf(word).some((one) => pattern.test(one.replace(/^ال/u, ''))))
        found.set(number, word);
  return found;
}

function findParties({ text, place }: Quotation, { cited, parties }: HeadlineGround): Message[] {
  const said = rootsOf(cited);
  return parties.flatMap((names) => {
    const name = names.find((one) => findWords(one, text).length > 0);
    if (!name || names.some((one) => isMeant(one, said))) return [];
    return [refuse(name, place)];
  });
}

/** Letters of a name that its adjective shares with it: روسيا and روسي, أذربيجان and أذربيجانية. */
const rootLength = 4;

function rootsOf(text: string): Set<string> {
  return new Set(wordsOf(text).map(({ text: word }) => stemOf(word).slice(0, rootLength)));
}

function isMeant(name: string, said: ReadonlySet<string>): boolean {
  const words = wordsOf(name);
  return words.length > 0 && words.every(({ text }) => said.has(stemOf(text).slice(0, rootLength)));
}

function findSpeech({ text, place }: Quotation, { cited }: HeadlineGround): Message[] {
  const quoted = [...text.matchAll(/«([^»]+)»|“([^”]+)”|"([^"]+)"/gu)];
  return quoted.flatMap(([, ...forms]) => {
    const words = forms.find((one) => one !== undefined) ?? '';
    return findWords(words, cited).length > 0 ? [] : [refuse(words, place)];
  });
}

function refuse(words: string, place: Quotation['place']): Message {
  const reason =
    'the headline has words of number, name or speech that the sentences of this slide do not have: take them out, or put the sentence that has them under sentences or recall';
  return error('headline-ungrounded', place, reason, { excerpt: words });
}

function refuseReversed({ text, place }: Quotation, { cited }: HeadlineGround): Message[] {
  const found = findReversed(text, cited);
  if (!found) return [];
  const reason =
    'the headline says the opposite of what the sentences of this slide say of these words: say it as they do';
  return [
    error('headline-reversed', place, reason, { excerpt: found.said }, { excerpt: found.cited }),
  ];
}
