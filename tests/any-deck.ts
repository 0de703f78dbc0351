import fc from 'fast-check';
import { decodeSource, type Source } from '../src/read/source.ts';
import { linkFolder } from '../src/talk.ts';
import { layOutTalk, type Talk } from '../src/write/page.ts';

/** A deck as an author may write it, of statements alone, and the sentences that its slides speak. */
export interface AnyDeck {
  files: { name: string; text: string }[];
  /** As the essay has them, in its order, each with the spaces after it. */
  spoken: string[];
  unspoken: string[];
}

/** Words that are easily bent: two spaces, joiners, marks, Latin, numbers, markup. */
const words = [
  ...['باكو', 'موسكو', 'كتبَتْ', 'مُدرِّسةً', 'می‌خواهم', 'العـــلاقة', 'لا', 'غير', 'وَ', 'ﷺ'],
  ...['2020', '٢٠٢٠', '1991–2020', 'NATO', 'TCP/IP', '(CSTO)', '«قال»', '50%', '5G', 'نعم،', 'ثم؛'],
  ...['<b>', '&amp;', '</script>', '*', 'a_b', '`x`', '—', '"مقتبس"'],
];
const gaps = [' ', ' ', ' ', '  ', '\u00a0', '   '];

/** A sentence begins with words that no other one has, and ends with a sign that ends sentences. */
const sentence = fc.record({
  words: fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...gaps)), { maxLength: 9 }),
  end: fc.constantFrom('.', '؟', '!', '.»'),
});

const passage = fc.array(sentence, { minLength: 1, maxLength: 7 });

/** How many sentences a slide speaks; 0: no slide speaks the next one. */
const shares = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 8 });

/** Decks of one to twenty sentences on slides of one to six; some sentences are spoken by none. */
export const anyDeck: fc.Arbitrary<AnyDeck> = fc
  .tuple(fc.array(passage, { minLength: 1, maxLength: 4 }), shares)
  .map(([passages, counts]) => writeDeck(passages, counts));

interface Sentence {
  words: [string, string][];
  end: string;
}

function writeDeck(passages: Sentence[][], counts: number[]): AnyDeck {
  let number = 0;
  const written = passages.map((sentences) =>
    sentences.map(({ words: parts, end }, index) => {
      number += 1;
      const rest = parts.map(([word, gap]) => `${gap}${word}`).join('');
      const isLast = index === sentences.length - 1;
      const key = `الفكرة رقم ${number} هنا`;
      return { key, text: `${key}${rest} تمّت${end}${isLast ? '' : ' '}` };
    }),
  );
  const left = written.flat();
  const [spoken, unspoken]: [string[], string[]] = [[], []];
  const slides: string[] = [];
  for (let at = 0; left.length > 0; at += 1) {
    const count = counts[at % counts.length] || 0;
    const share = left.splice(0, Math.max(1, count));
    (count > 0 ? spoken : unspoken).push(...share.map(({ text }) => text));
    if (count > 0) slides.push(writeSlide(share.map(({ key }) => key)));
  }
  if (slides.length === 0) slides.push(writeSlide([]));
  const lines = written.map((sentences) => sentences.map(({ text }) => text).join(''));
  return { files: listFiles(lines, slides), spoken, unspoken };
}

function writeSlide(keys: string[]): string {
  const cited = keys.map((key) => `  - ${key}\n`).join('');
  return `---\n${cited && `sentences:\n${cited}`}---\n\n# عنوان من عندنا\n`;
}

function listFiles(lines: string[], slides: string[]): AnyDeck['files'] {
  const title = { name: '01-title.md', text: '---\nkind: title\n---\n\n# عنوان المقال\n' };
  const others = slides.map((text, index) => ({
    name: `${String(index + 2).padStart(2, '0')}-slide-${index + 2}.md`,
    text,
  }));
  return [
    { name: 'essay.txt', text: ['عنوان المقال', ...lines, '* كاتب المقال', ''].join('\n') },
    { name: 'deck.yaml', text: 'coverage: advised\n' },
    title,
    ...others,
  ];
}

/** Returns the talk of a deck, from the bytes of its files; throws where it has an error. */
export function layOut({ files }: AnyDeck): Talk {
  const read = ({ name, text }: AnyDeck['files'][number]): Source => {
    const { source } = decodeSource(name, Buffer.from(text));
    if (!source) throw new Error(`${name} is not read`);
    return source;
  };
  const [essay, deckFile, ...slides] = files.map(read);
  const { deck, messages } = linkFolder({
    ...(essay && { essay }),
    ...(deckFile && { deckFile }),
    slides,
  });
  if (!deck) throw new Error(JSON.stringify(messages));
  return layOutTalk(
    deck,
    deck.slides.map((slide) => ({ ...slide, illustrations: [] })),
  );
}
