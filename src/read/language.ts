import { error, type Message, type Place } from './message.ts';

/** A language that a text looks like; it has no code if only its script is known. */
export interface ToldLanguage {
  code?: string;
  name: string;
}

type Script = 'Arab' | 'Hebr' | 'Latn' | 'other';

/** Letters of each script. */
const scripts: [RegExp, Script][] = [
  [/\p{Script=Arabic}/u, 'Arab'],
  [/\p{Script=Hebrew}/u, 'Hebr'],
  [/\p{Script=Latin}/u, 'Latn'],
];

/**
 * Frequent words of each language, folded as `fold` does. Arabic is recognised also by its article, which begins
 * a quarter of its words.
 */
const languages: (ToldLanguage & { code: string; script: Script; frequent: RegExp })[] = [
  {
    code: 'ar',
    name: 'Arabic',
    script: 'Arab',
    frequent:
      /^(?:[وفبك]?ال\p{L}{2,}|لل\p{L}{2,}|في|من|علي|الي|أن|إن|عن|لا|ما|مع|هذا|هذه|كان|كانت|لم|لن|قد|أو|ثم|بين|بعد|قبل|كما|لكن|هل|ليس|غير|كل)$/u,
  },
  {
    code: 'fa',
    name: 'Persian',
    script: 'Arab',
    frequent:
      /^(?:كه|از|به|در|را|اين|آن|است|براي|با|تا|مي|هاي|شد|شده|بود|كرد|كرده|يك|خود|ايران|نيز|اما|هم)$/u,
  },
  {
    code: 'ur',
    name: 'Urdu',
    script: 'Arab',
    frequent: /^(?:كے|كي|كا|ہے|ہيں|ميں|اور|سے|كو|نے|پر|يہ|وہ|تھا|تھي|بھي|ہو|ايك|نہيں|گيا)$/u,
  },
  { code: 'he', name: 'Hebrew', script: 'Hebr', frequent: /./u },
  {
    code: 'en',
    name: 'English',
    script: 'Latn',
    frequent: /^(?:the|of|and|to|in|is|are|was|that|for|with|on|as|by|it|this|not|from)$/iu,
  },
];

/** The name for a text in a script that is in none of the languages above. */
const others: Record<Script, string> = {
  Arab: 'another language in Arabic letters',
  Hebr: 'Hebrew',
  Latn: 'a language in Latin letters',
  other: 'a language in letters of another script',
};

/** A text of fewer words shows no language; a share of frequent words below `share` is chance. */
const least = { words: 8, wordsOfOther: 60, share: 0.04 };

/** Returns the language that a text looks like, by its script and its frequent words; undefined if it shows none. */
export function tellLanguage(text: string): ToldLanguage | undefined {
  const words = fold(text).match(/\p{L}+/gu) ?? [];
  if (words.length < least.words) return undefined;
  const scriptsOfWords = words.map(scriptOf);
  const script = mostFrequent(scriptsOfWords);
  const own = words.filter((_, index) => scriptsOfWords[index] === script);
  const shares = languages
    .filter((language) => language.script === script)
    .map(({ code, name, frequent }) => {
      return { code, name, share: own.filter((word) => frequent.test(word)).length / own.length };
    })
    .sort((a, b) => b.share - a.share);
  const [best] = shares;
  if (best && best.share >= least.share) return { code: best.code, name: best.name };
  return words.length < least.wordsOfOther ? undefined : { name: others[script] };
}

/** Vowel marks and tatweel go; the Arabic, Persian and Urdu forms of yāʾ and kāf become one. */
function fold(text: string): string {
  return text
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[یىي]/g, 'ي')
    .replace(/ک/g, 'ك');
}

/** The script of a word's first letter: words do not mix scripts. */
function scriptOf(word: string): Script {
  return scripts.find(([pattern]) => pattern.test(word.charAt(0)))?.[1] ?? 'other';
}

function mostFrequent(found: Script[]): Script {
  const count = (script: Script) => found.filter((one) => one === script).length;
  return [...new Set(found)].sort((a, b) => count(b) - count(a))[0] ?? 'other';
}

/**
 * Returns an error if an essay looks like another language than the deck's: the page would name the wrong
 * language to readers of the screen, and minbar's rules are those of Arabic.
 */
export function checkLanguage(text: string, language: string, place: Place): Message[] {
  const told = tellLanguage(text);
  const [declared] = language.split('-');
  if (!told || told.code === declared) return [];
  if (told.code === undefined && !languages.some(({ code }) => code === declared)) return [];
  const { code = 'and its code (BCP 47)' } = told;
  const way = `write language: ${code} in deck.yaml (for a draft, --language ${code})`;
  const reason =
    declared === 'ar'
      ? `this essay looks like ${told.name}, and minbar’s promises are only for Arabic: if you still want a deck, ${way}`
      : `this essay looks like ${told.name}, but its language is set to ${language}: ${way}`;
  return [error('language-other', place, reason)];
}
